// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.resolve.ResolveView;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The drawer below what the selected tab shows. Its pages are built when they are first looked at. */
final class Drawer extends VBox {

    private final DrawerState state;
    private final Function<DrawerTab, Node> builder;
    private final Map<DrawerTab, Node> pages = new EnumMap<>(DrawerTab.class);
    private final Map<DrawerTab, ToggleButton> tabs = new EnumMap<>(DrawerTab.class);
    private final StackPane content = new StackPane();

    /**
     * A drawer.
     *
     * @param builder makes the page of a tab
     */
    Drawer(DrawerState state, Function<DrawerTab, Node> builder) {
        this.state = state;
        this.builder = builder;
        getStyleClass().add("drawer");
        setAccessibleText(Messages.text("shell.drawer.name"));
        HBox head = Rows.row("drawer-head");
        for (DrawerTab tab : DrawerTab.values()) {
            ToggleButton button = tab(tab);
            tabs.put(tab, button);
            head.getChildren().add(button);
        }
        head.getChildren().addAll(Space.growing(), larger(), closing());
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        content.setAlignment(Pos.TOP_LEFT);
        setMinHeight(0);
        getChildren().addAll(head, content);
        state.open().subscribe(this::show);
    }

    /** Puts the keyboard into the open page. */
    void focusPage() {
        for (Node page : content.getChildren()) {
            if (page instanceof ResolveView resolve) {
                resolve.focusName();
            } else {
                Panes.enter(page);
            }
        }
    }

    private ToggleButton tab(DrawerTab tab) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("drawer-tab");
        button.setOnAction(_ -> {
            state.open(tab);
            button.setSelected(true);
        });
        Label count = new Pill();
        state.count(tab).subscribe(number -> {
            count.setText(Messages.text("shell.drawer.count", number));
            Presence.of(count, number.intValue() > 0);
        });
        button.setGraphic(Rows.row("drawer-tab-text", tab.icon().rowIcon(), Texts.whole(tab.title()), count));
        button.setAccessibleText(tab.title());
        return button;
    }

    private Button larger() {
        return small(
                Icons.FIT,
                Messages.text("shell.drawer.larger"),
                () -> state.large().set(!state.large().get()));
    }

    private Button closing() {
        return small(Icons.CLOSE, Messages.text("shell.drawer.close", KeyName.of("Esc")), state::close);
    }

    private static Button small(Icons icon, String name, Runnable action) {
        return Texts.styled(Buttons.icon(icon, name, action), Styles.SMALL_BUTTON);
    }

    private void show(@Nullable DrawerTab tab) {
        if (tab != null) {
            tabs.forEach((each, button) -> button.setSelected(each == tab));
            content.getChildren().setAll(pages.computeIfAbsent(tab, builder));
        }
    }
}
