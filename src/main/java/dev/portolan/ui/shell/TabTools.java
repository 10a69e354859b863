// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Times;
import dev.portolan.ui.fx.ToolRow;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What stands at the right end of the tabs: from when everything is that the tab shows, and the tab's own tools. */
final class TabTools extends HBox {

    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final Label asOf = Texts.whole("", Styles.TYPE_LABEL, Styles.WARN);
    private @Nullable ToolRow own;

    TabTools() {
        asOf.setGraphic(Texts.styled(Icons.CHANGES.captionIcon(), Styles.WARN));
        getStyleClass().add("tab-tools");
        setAlignment(Pos.CENTER_RIGHT);
        setPickOnBounds(false);
        getChildren().add(asOf);
        asOf(null);
    }

    /** Says from when everything is; nothing while it is current. */
    void asOf(@Nullable Instant moment) {
        asOf.setText(moment == null ? "" : Times.time(moment));
        Presence.of(asOf, moment != null);
    }

    /** The tools of that tab, null for none. */
    void show(@Nullable ToolRow tools) {
        own = tools;
        getChildren().setAll(asOf);
        if (tools != null) {
            getChildren().add(tools);
        }
    }

    /**
     * Takes the place where nothing is covered.
     *
     * @param strip the width of tabs and tools together
     * @param tabs the width of the tabs
     * @return the height that is needed below the tabs, 0 while the tools stand beside them
     */
    double place(double strip, double tabs) {
        ToolsPlace place = fitting(strip, tabs);
        if (own != null) {
            own.setBrief(place.isBrief());
        }
        pseudoClassStateChanged(BELOW, place.isBelow());
        double line = minHeight(-1);
        double width = place.isBelow() ? strip : Math.min(prefWidth(-1), strip - tabs);
        double below = place.isBelow() ? line : 0;
        resizeRelocate(snapPositionX(strip - width), below, width, line);
        return below;
    }

    private ToolsPlace fitting(double strip, double tabs) {
        double least = minWidth(-1);
        if (own == null) {
            return ToolsPlace.of(strip, tabs, least, least);
        }
        double others = least - own.minWidth(-1);
        return ToolsPlace.of(strip, tabs, others + own.wordyWidth(), others + own.briefWidth());
    }
}
