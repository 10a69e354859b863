// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Times;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The tabs of the selected Service, with the tools of the selected tab over the right end of the strip. */
final class DetailTabs extends StackPane {

    private static final List<Tab> ORDER = List.of(Tab.values());

    private final TabPane strip = new TabPane();
    private final Label asOf = Texts.whole("", Styles.TYPE_LABEL, Styles.WARN);
    private final HBox own = new HBox();
    private final HBox tools = new HBox(asOf, own);
    private final Map<Tab, javafx.scene.control.Tab> tabs = new EnumMap<>(Tab.class);
    private final Map<Tab, Pill> counts = new EnumMap<>(Tab.class);
    private final Map<Tab, Page> pages = new EnumMap<>(Tab.class);
    private final ObjectProperty<Tab> selected;
    private final Function<Tab, Page> builder;
    private Function<Tab, @Nullable Instant> asOfTab = _ -> null;

    /**
     * Tabs.
     *
     * @param builder makes the page of a tab, when it is first looked at
     * @param first the tab that is looked at first
     */
    DetailTabs(Function<Tab, Page> builder, Tab first) {
        this.builder = builder;
        selected = new SimpleObjectProperty<>(first);
        getStyleClass().add("detail-tabs");
        strip.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (Tab tab : ORDER) {
            strip.getTabs().add(tab(tab));
        }
        asOf.setGraphic(Texts.styled(Icons.CHANGES.captionIcon(), Styles.WARN));
        showAsOf();
        own.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("tab-tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setPickOnBounds(false);
        tools.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        getChildren().addAll(strip, tools);
        selected.subscribe(this::show);
        strip.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((_, index) -> selected.set(ORDER.get(index.intValue())));
    }

    /** The tab that is looked at. */
    ObjectProperty<Tab> selected() {
        return selected;
    }

    /** Shows a count on a tab; none if negative. */
    void count(Tab tab, int count) {
        Pill pill = counts.get(tab);
        javafx.scene.control.Tab counted = tabs.get(tab);
        if (pill != null && counted != null) {
            pill.setText(Messages.text("shell.tab.count", count));
            counted.setGraphic(count < 0 ? null : pill);
        }
    }

    /** Says from when everything is that a tab shows; nothing while it is current. */
    void asOf(Function<Tab, @Nullable Instant> moments) {
        asOfTab = moments;
        showAsOf();
    }

    private void showAsOf() {
        Instant moment = asOfTab.apply(selected.get());
        asOf.setText(moment == null ? "" : Times.time(moment));
        Presence.of(asOf, moment != null);
    }

    /** The page of the selected tab. */
    Page page() {
        return pages.computeIfAbsent(selected.get(), builder);
    }

    private void show(Tab tab) {
        Page page = page();
        showAsOf();
        javafx.scene.control.Tab target = Objects.requireNonNull(tabs.get(tab));
        if (target.getContent() == null) {
            target.setContent(page.content());
        }
        strip.getSelectionModel().select(target);
        Node pageTools = page.tools();
        if (pageTools == null) {
            own.getChildren().clear();
        } else {
            own.getChildren().setAll(pageTools);
        }
    }

    private javafx.scene.control.Tab tab(Tab tab) {
        javafx.scene.control.Tab made = new javafx.scene.control.Tab(tab.title());
        tabs.put(tab, made);
        if (tab == Tab.RECORDS || tab == Tab.ENDPOINTS) {
            counts.put(tab, new Pill());
        }
        return made;
    }
}
