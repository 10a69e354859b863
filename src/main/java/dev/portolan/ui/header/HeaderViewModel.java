// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The head of the selected Service. Whether its names are answered is found in the background. */
public final class HeaderViewModel {

    private final ReadOnlyObjectWrapper<@Nullable ServiceHead> head = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> deleted = new ReadOnlyObjectWrapper<>(false);
    private final Succession<Shown, Told> heads;

    private record Told(@Nullable ServiceHead head, boolean deleted) {

        static Told of(Shown shown) {
            return new Told(ServiceHead.of(shown), shown.service() != null && !shown.exists());
        }
    }

    /**
     * The head of what is shown.
     *
     * @param background where it is put together
     */
    public HeaderViewModel(ObservableValue<Shown> shown, Background background) {
        heads = new Succession<>(background, Shown::isElsewhere, now -> () -> Told.of(now), _ -> {}, this::show);
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
        if (now.service() == null) {
            heads.cancel();
            show(new Told(null, false));
            return;
        }
        if (!isOf(now.service())) {
            // Nobody reads, or copies, the name of another Service; and the head keeps its place, so that nothing
            // moves.
            show(new Told(ServiceHead.begun(now.view().zone(), now.service()), false));
        }
        heads.ask(now);
    }

    private boolean isOf(Service service) {
        ServiceHead now = head.get();
        return now != null && now.id().equals(service.id());
    }

    private void show(Told told) {
        head.set(told.head());
        deleted.set(told.deleted());
    }
}
