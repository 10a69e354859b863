// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries a stream of values to the FX thread, the newest only. However many values arrive, at most one delivery is pending,
 * and deliveries keep a distance; the first after a pause comes at once. Where
 * deliveries take longer than the pauses between them, the pauses grow with them, so that the window has as much time for the
 * person as for the news.
 *
 * <p>{@link #accept} may be called from any thread and never waits.
 */
public final class Latest<T> implements Consumer<T> {

    /** Ten changes a second are as many as an eye can follow in a table. */
    public static final Duration PACE = Duration.ofMillis(100);

    private static final long MOST_RESTS = 20;

    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final Consumer<? super T> receiver;
    private final Executor next;
    private final Executor afterPause;
    private final LongSupplier nanoTime;
    private boolean pausing;
    private long due;
    private long rests;

    /** Delivers to the receiver on the FX thread, at most ten times a second. */
    public Latest(Consumer<? super T> receiver) {
        this(
                receiver,
                FxThread::later,
                CompletableFuture.delayedExecutor(PACE.toMillis(), TimeUnit.MILLISECONDS, FxThread::later),
                System::nanoTime);
    }

    /**
     * Delivers there.
     *
     * @param next runs on the receiver's thread soon
     * @param afterPause runs on the receiver's thread once the pause is over, or later if that thread is busy
     * @param nanoTime by which it is found out how much later
     */
    Latest(Consumer<? super T> receiver, Executor next, Executor afterPause, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.receiver = receiver;
        this.next = next;
        this.afterPause = afterPause;
    }

    @Override
    public void accept(T value) {
        if (newest.getAndSet(value) == null) {
            next.execute(this::arrive);
        }
    }

    /** On the receiver's thread: a value waits, and none did before. */
    private void arrive() {
        if (!pausing) {
            deliver();
        }
    }

    private void deliver() {
        T value = newest.getAndSet(null);
        pausing = value != null;
        if (value != null) {
            pause();
            receiver.accept(value);
        }
    }

    private void pause() {
        due = nanoTime.getAsLong() + PACE.toNanos();
        afterPause.execute(this::pauseIsOver);
    }

    /** A pause that ended late by some of its lengths is followed by as many more, in which nothing is delivered. */
    private void pauseIsOver() {
        if (rests == 0) {
            rests = Math.min(MOST_RESTS, (nanoTime.getAsLong() - due) / PACE.toNanos());
        } else {
            rests--;
        }
        if (rests > 0) {
            pause();
        } else {
            deliver();
        }
    }
}
