// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Subscriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The item of a namespace. It has items for its Services from the first time that it is open, not before. */
final class NamespaceItem extends TreeItem<TreeRow> {

    private final NamespaceRow row;
    private final Map<ServiceRow, TreeItem<TreeRow>> items = new HashMap<>();
    private boolean filled;

    NamespaceItem(NamespaceRow row, Subscriptions subscriptions) {
        super(row);
        this.row = row;
        ListChangeListener<ServiceRow> listener = this::changed;
        row.services().addListener(listener);
        subscriptions.add(() -> row.services().removeListener(listener));
        subscriptions.follow(row.open(), open -> {
            fill(open);
            setExpanded(open);
        });
        Subscription back = expandedProperty().subscribe((_, expanded) -> {
            fill(expanded);
            row.open().set(expanded);
        });
        subscriptions.add(back);
    }

    /** The item of that Service, if it has one. */
    @Nullable
    TreeItem<TreeRow> item(ServiceRow service) {
        return items.get(service);
    }

    @Override
    public boolean isLeaf() {
        return row.services().isEmpty();
    }

    private void fill(boolean open) {
        if (open && !filled) {
            filled = true;
            getChildren().setAll(row.services().stream().map(this::itemOf).toList());
        }
    }

    private void changed(ListChangeListener.Change<? extends ServiceRow> change) {
        if (!filled) {
            return;
        }
        while (change.next()) {
            List<TreeItem<TreeRow>> added =
                    change.getAddedSubList().stream().map(this::itemOf).toList();
            if (change.getRemovedSize() == getChildren().size()) {
                getChildren().setAll(added);
            } else {
                getChildren()
                        .subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                getChildren().addAll(change.getFrom(), added);
            }
        }
        items.keySet().retainAll(Set.copyOf(row.services()));
    }

    private TreeItem<TreeRow> itemOf(ServiceRow service) {
        return items.computeIfAbsent(service, absent -> new TreeItem<>(absent));
    }
}
