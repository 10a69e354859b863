// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadyCount;
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
    private final ReadOnlyObjectWrapper<ServiceForm> form = new ReadOnlyObjectWrapper<>(ServiceForm.CLUSTER_IP);
    private final ReadOnlyObjectWrapper<ReadyCount> ready = new ReadOnlyObjectWrapper<>(ReadyCount.UNKNOWN);
    private final ObjectProperty<Change> change = new SimpleObjectProperty<>(Change.NONE);
    private boolean known;

    /** A row that has not followed an entry yet. */
    ServiceRow(NamespacedName id) {
        this.id = id;
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
        Change told = known ? compare(ready.get(), entry.ready()) : Change.BETTER;
        known = true;
        form.set(entry.form());
        ready.set(entry.ready());
        return told;
    }

    private static Change compare(ReadyCount before, ReadyCount after) {
        if (before.knowledge() != after.knowledge() || before.equals(after)) {
            return Change.NONE;
        }
        return after.ready() < before.ready() || (after.isShort() && !before.isShort()) ? Change.WORSE : Change.BETTER;
    }
}
