// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.ReadyCount;
import dev.portolan.ui.fx.ServiceForm;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The row of a Service. */
final class ServiceRow implements TreeRow {

    /** What happened to a Service a moment ago. */
    enum Change {
        NONE,
        /** It came, or more of it is ready. */
        BETTER,
        /** Less of it is ready. */
        WORSE,
        /** It was deleted; the row stays, struck through, until something else is selected. */
        GONE
    }

    private final NamespacedName id;
    private final ReadOnlyObjectWrapper<ServiceForm> form;
    private final ReadOnlyObjectWrapper<ReadyCount> ready;
    private final ObjectProperty<Change> change = new SimpleObjectProperty<>(Change.NONE);

    ServiceRow(ServiceEntry entry) {
        id = entry.id();
        form = new ReadOnlyObjectWrapper<>(entry.form());
        ready = new ReadOnlyObjectWrapper<>(entry.ready());
    }

    NamespacedName id() {
        return id;
    }

    ReadOnlyObjectProperty<ServiceForm> form() {
        return form.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReadyCount> ready() {
        return ready.getReadOnlyProperty();
    }

    ObjectProperty<Change> change() {
        return change;
    }

    /** Follows the entry and says what changed for a person who watches. */
    Change follow(ServiceEntry entry) {
        ReadyCount before = ready.get();
        ReadyCount after = entry.ready();
        form.set(entry.form());
        ready.set(after);
        if (before.knowledge() != after.knowledge() || before.equals(after)) {
            return Change.NONE;
        }
        return after.ready() < before.ready() || (after.isShort() && !before.isShort()) ? Change.WORSE : Change.BETTER;
    }
}
