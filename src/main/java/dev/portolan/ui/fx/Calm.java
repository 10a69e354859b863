// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.function.BiPredicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows a value at a slower pace, for what is costly to draw anew: the first change after a pause comes at once, more within
 * half a second come together at its end. A change that a person made is never held up. For the FX thread.
 *
 * @param <T> the type of the value
 */
public final class Calm<T extends @Nullable Object> {

    private static final Duration PACE = Duration.millis(500);

    private final ObservableValue<T> source;
    private final BiPredicate<? super T, ? super T> pressing;
    private final ReadOnlyObjectWrapper<T> value;
    private final PauseTransition pause = new PauseTransition(PACE);
    private boolean held;

    /**
     * Follows that value from now on.
     *
     * @param pressing whether the second value after the first must be seen at once
     */
    public Calm(ObservableValue<T> source, BiPredicate<? super T, ? super T> pressing) {
        this.source = source;
        this.pressing = pressing;
        value = new ReadOnlyObjectWrapper<>(source.getValue());
        pause.setOnFinished(_ -> follow());
        source.subscribe((_, now) -> changed(now));
    }

    /** The value at its slower pace. */
    public ObservableValue<T> value() {
        return value.getReadOnlyProperty();
    }

    private void changed(T now) {
        held = pause.getStatus() == PauseTransition.Status.RUNNING && !pressing.test(value.get(), now);
        if (!held) {
            show(now);
        }
    }

    private void follow() {
        if (held) {
            held = false;
            show(source.getValue());
        }
    }

    private void show(T now) {
        value.set(now);
        pause.playFromStart();
    }
}
