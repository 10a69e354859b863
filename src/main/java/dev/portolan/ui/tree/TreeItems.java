// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.Subscriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** Keeps the items of the tree in step with the rows of the view model. */
final class TreeItems {

    private final TreeItem<TreeRow> root = new TreeItem<>();
    private final Map<NamespaceRow, NamespaceItem> items = new HashMap<>();
    private final Subscriptions subscriptions = new Subscriptions();

    TreeItems(ObservableList<NamespaceRow> rows) {
        root.setExpanded(true);
        root.getChildren().setAll(rows.stream().map(this::itemOf).toList());
        ListChangeListener<NamespaceRow> listener = this::changed;
        rows.addListener(listener);
        subscriptions.add(() -> rows.removeListener(listener));
    }

    TreeItem<TreeRow> root() {
        return root;
    }

    /** The item of that Service, if it is shown in an open namespace. */
    @Nullable
    TreeItem<TreeRow> find(@Nullable NamespacedName service) {
        if (service == null) {
            return null;
        }
        for (TreeItem<TreeRow> item : root.getChildren()) {
            if (item instanceof NamespaceItem namespace
                    && namespace.getValue() instanceof NamespaceRow row
                    && row.name().equals(service.namespace())) {
                return row.services().stream()
                        .filter(candidate -> candidate.id().equals(service))
                        .findFirst()
                        .map(namespace::item)
                        .orElse(null);
            }
        }
        return null;
    }

    void close() {
        subscriptions.close();
    }

    private void changed(ListChangeListener.Change<? extends NamespaceRow> change) {
        while (change.next()) {
            List<NamespaceItem> added =
                    change.getAddedSubList().stream().map(this::itemOf).toList();
            if (change.getRemovedSize() == root.getChildren().size()) {
                root.getChildren().setAll(added);
            } else {
                root.getChildren()
                        .subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                root.getChildren().addAll(change.getFrom(), added);
            }
        }
    }

    private NamespaceItem itemOf(NamespaceRow row) {
        return items.computeIfAbsent(row, r -> new NamespaceItem(r, subscriptions));
    }
}
