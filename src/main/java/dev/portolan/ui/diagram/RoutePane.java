// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Spot;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The route of a Service beside a table, drawn small. */
public final class RoutePane extends VBox {

    /** Below that, addresses are hard to read, and scrolling is better; of text at its normal size. */
    private static final double SMALLEST = 0.72;

    private final RouteViewModel model;
    private final RouteWindow window;
    private final Label way = Texts.of("", "route-way");
    private final DiagramCanvas canvas;

    /** The route of that model. */
    public RoutePane(RouteViewModel model, RouteWindow window) {
        this.model = model;
        this.window = window;
        Sheets.add(this, "diagram");
        getStyleClass().add("route-pane");
        canvas = new DiagramCanvas(model.frameProperty(), listener());
        StackPane desk = canvas.withTips();
        VBox.setVgrow(desk, Priority.ALWAYS);
        getChildren().addAll(head(), desk);
        setMinSize(0, 0);
        Subscriptions.whileShown(this, this::follow);
    }

    private HBox head() {
        Label title = Texts.whole(Messages.text("diagram.route.title"), Styles.STRONG);
        way.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(way.textProperty());
        way.setTooltip(whole);
        HBox head = new HBox(
                title,
                way,
                Space.growing(),
                Texts.styled(
                        Buttons.flat(Messages.text("diagram.route.open"), window::openDiagram), Styles.ACCENT_TEXT));
        head.getStyleClass().add(Styles.PANE_HEAD);
        return head;
    }

    private void follow(Subscriptions shown) {
        shown.follow(model.wayProperty(), way::setText);
        shown.follow(model.pictureProperty(), this::show);
        shown.follow(canvas.widthProperty(), _ -> shrink());
        shown.follow(canvas.heightProperty(), _ -> shrink());
        shown.follow(model.emphasisProperty(), canvas::emphasise);
    }

    private void show(@Nullable DiagramPicture picture) {
        canvas.show(picture == null ? null : picture.diagram());
        shrink();
    }

    /** Large text may become as small as normal text may: a route of which a part is out of sight says less. */
    private void shrink() {
        canvas.shrink(SMALLEST / Math.max(1, canvas.textScale()));
    }

    private SpotListener listener() {
        return new SpotListener() {

            @Override
            public void hovered(String path) {
                model.hover(path);
            }

            @Override
            public void chosen(Spot spot) {
                model.point(spot.path());
            }

            @Override
            public boolean letGo() {
                boolean pointed = model.emphasisProperty().get().isPinned();
                model.point("");
                return pointed;
            }
        };
    }
}
