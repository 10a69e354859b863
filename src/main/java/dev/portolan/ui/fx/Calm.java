// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.time.Duration;
import java.util.function.BiPredicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Follows a value at a slower pace, for what is costly to draw anew: the first change after a pause comes at once, more within
 * half a second come together at its end. A change that a person made is never held up. For the FX thread.
 *
 * @param <T> the type of the value
 */
public final class Calm<T extends @Nullable Object> {

    private static final Duration PACE = Duration.ofMillis(500);

    private final ObservableValue<T> source;
    private final BiPredicate<? super T, ? super T> pressing;
    private final ReadOnlyObjectWrapper<T> value;
    private final PauseTransition pause = new PauseTransition();
    private long shown;

    /**
     * Follows that value from now on.
     *
     * @param pressing whether the second value after the first must be seen at once
     */
    public Calm(ObservableValue<T> source, BiPredicate<? super T, ? super T> pressing) {
        this.source = source;
        this.pressing = pressing;
        value = new ReadOnlyObjectWrapper<>(source.getValue());
        shown = System.nanoTime() - PACE.toNanos();
        pause.setOnFinished(_ -> show());
        source.subscribe((_, now) -> changed(now));
    }

    /** The value at its slower pace. */
    public ObservableValue<T> value() {
        return value.getReadOnlyProperty();
    }

    /** Whether a value is held back. */
    boolean isHolding() {
        return pause.getStatus() == PauseTransition.Status.RUNNING;
    }

    /** One that comes alone starts no pause: while one runs, the toolkit prepares a frame sixty times a second. */
    private void changed(T now) {
        Duration left = PACE.minusNanos(System.nanoTime() - shown);
        if (!left.isPositive() || pressing.test(value.get(), now)) {
            show();
        } else if (!isHolding()) {
            pause.setDuration(javafx.util.Duration.millis(left.toNanos() / 1e6));
            pause.playFromStart();
        }
    }

    private void show() {
        pause.stop();
        shown = System.nanoTime();
        value.set(source.getValue());
    }
}
