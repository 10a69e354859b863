// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.session.SessionView;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Theme;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The bar at the top: what is open, and what concerns all of it. */
final class TopBar extends HBox {

    private final ShellActions actions;
    private final Dot dot = new Dot(Dot.State.UNKNOWN);
    private final Label name = Texts.whole("", Styles.STRONG);
    private final Label address = Texts.whole("", Styles.MONO, Styles.MUTED);
    private final MenuButton source = new MenuButton();
    private final MenuButton demo = new MenuButton(Messages.text("shell.demo.title"), Icons.DEMO.icon());
    private final Button export = Buttons.plain(Messages.text("shell.export"), this::export);
    private final Button theme = new Button();

    TopBar(ShellActions actions) {
        this.actions = actions;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        buildSource();
        buildDemo();
        buildExport();
        theme.getStyleClass().addAll(Styles.FLAT_BUTTON, Styles.ICON_ONLY);
        theme.setOnAction(_ -> actions.toggleTheme());
        getChildren().addAll(new AppIcon(), source, Space.growing(), demo, refresh(), export, theme);
    }

    private Button refresh() {
        return Buttons.icon(Icons.REFRESH, Messages.text("shell.refresh", KeyName.of("F5")), actions::refresh);
    }

    private void buildExport() {
        export.setGraphic(Icons.EXPORT.icon());
        export.getStyleClass().add(Styles.FLAT_BUTTON);
        export.setTooltip(new Tooltip(KeyName.of("Shortcut+E")));
    }

    private void export() {
        actions.export();
    }

    /** Shows what is open. */
    void show(SessionView view) {
        dot.show(StatusText.dot(view));
        export.setDisable(!view.hasPicture());
        SourceDescription description = view.source();
        name.setText(description.name());
        address.setText(description.address());
        Presence.of(address, !description.address().isEmpty());
        source.setAccessibleText(Messages.text("shell.source.spoken", description.name(), StatusText.state(view)));
        Presence.of(demo, description.kind() == SourceDescription.Kind.DEMO);
    }

    /** Shows the way to the other theme. */
    void show(Theme now) {
        theme.setGraphic(now == Theme.LIGHT ? Icons.DARK.icon() : Icons.LIGHT.icon());
        Buttons.named(theme, Messages.text("shell.theme", KeyName.of("Shortcut+Shift+D")));
    }

    /** Opens the menu of sources. */
    void openSources() {
        source.requestFocus();
        source.show();
    }

    /** Offers those sources again. */
    void offer(List<RecentSource> recent) {
        source.getItems().clear();
        for (RecentSource each : recent) {
            source.getItems().add(item(each.name(), icon(each.kind()), () -> actions.reopen(each)));
        }
        if (!recent.isEmpty()) {
            source.getItems().add(new SeparatorMenuItem());
        }
        source.getItems()
                .addAll(
                        item(Messages.text("shell.source.choose"), Icons.NODE, actions::chooseSource),
                        item(Messages.text("shell.source.snapshot"), Icons.SNAPSHOT, actions::chooseSnapshot),
                        item(Messages.text("shell.source.demo"), Icons.DEMO, actions::openDemo),
                        new SeparatorMenuItem(),
                        item(
                                Messages.text("shell.compare.menu", KeyName.of("Shortcut+D")),
                                Icons.KUBE_PROXY,
                                actions::compare),
                        item(
                                Messages.text("shell.snapshot.save.menu", KeyName.of("Shortcut+S")),
                                Icons.EXPORT,
                                actions::saveSnapshot),
                        item(Messages.text("shell.source.serve"), Icons.PROGRAM, actions::serve));
    }

    private void buildSource() {
        source.setGraphic(Rows.row("source-text", dot, name, address));
        source.getStyleClass().addAll(Styles.FLAT_BUTTON, "source-menu");
        source.setTooltip(new Tooltip(Messages.text("shell.source.tooltip")));
    }

    private void buildDemo() {
        demo.getStyleClass().addAll(Styles.FLAT_BUTTON, "demo-menu");
        demo.setTooltip(new Tooltip(Messages.text("shell.demo.tooltip")));
        demo.setOnShowing(_ ->
                demo.getItems().setAll(actions.moves().stream().map(this::move).toList()));
        demo.getItems().add(new MenuItem());
        Presence.of(demo, false);
    }

    private MenuItem move(DemoMove move) {
        return acting(new MenuItem(move.label()), () -> actions.perform(move));
    }

    private static Icons icon(RecentSource.Kind kind) {
        return switch (kind) {
            case DEMO -> Icons.DEMO;
            case SNAPSHOT -> Icons.SNAPSHOT;
            case CONTEXT -> Icons.NODE;
        };
    }

    private static MenuItem item(String text, Icons icon, Runnable action) {
        return acting(new MenuItem(text, icon.rowIcon()), action);
    }

    private static MenuItem acting(MenuItem item, Runnable action) {
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
