// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.Shown;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The head of the selected Service. Small enough to be put together on the FX thread. */
public final class HeaderViewModel {

    private final ReadOnlyObjectWrapper<@Nullable ServiceHead> head = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> deleted = new ReadOnlyObjectWrapper<>(false);

    /** The head of what is shown. */
    public HeaderViewModel(ObservableValue<Shown> shown) {
        shown.subscribe(this::follow);
    }

    /** What the head says; null while no Service is selected. */
    ReadOnlyObjectProperty<@Nullable ServiceHead> head() {
        return head.getReadOnlyProperty();
    }

    /** Whether the Service was deleted while it was selected. */
    ReadOnlyObjectProperty<Boolean> deleted() {
        return deleted.getReadOnlyProperty();
    }

    private void follow(Shown now) {
        head.set(ServiceHead.of(now));
        deleted.set(now.service() != null && !now.exists());
    }
}
