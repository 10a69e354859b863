// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Subscriptions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The tabs of the selected Service, with the tools of the selected tab over the right end of the strip. Where the tools would cover
 * tabs they shrink, and in the end move to a line below.
 */
final class DetailTabs extends StackPane {

    private static final List<Tab> ORDER = List.of(Tab.values());

    private final TabPane strip = new TabPane();
    private final TabTools tools = new TabTools();
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
        setMinWidth(0);
        strip.setMinWidth(0);
        strip.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (Tab tab : ORDER) {
            strip.getTabs().add(tab(tab));
        }
        getChildren().addAll(strip, tools);
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(selected, this::show));
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
        tools.asOf(asOfTab.apply(selected.get()));
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
            StackPane slot = new StackPane(page.content());
            slot.setAlignment(Pos.TOP_LEFT);
            target.setContent(slot);
        }
        strip.getSelectionModel().select(target);
        tools.show(page.tools());
    }

    @Override
    protected void layoutChildren() {
        double below = tools.place(getWidth(), tabsWidth());
        if (strip.getSelectionModel().getSelectedItem().getContent() instanceof Region content) {
            content.setPadding(new Insets(below, 0, 0, 0));
        }
        strip.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** The width of the tabs themselves; 0 until the strip has a skin. */
    private double tabsWidth() {
        return strip.lookup(".tab-header-area") instanceof Region area
                        && area.lookup(".headers-region") instanceof Region headers
                ? area.snappedLeftInset() + headers.prefWidth(-1)
                : 0;
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
