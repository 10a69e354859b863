// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries a stream of values to the FX thread, the newest only. However many values arrive, at most one delivery is pending,
 * and deliveries keep a distance; the first after a pause comes at once.
 *
 * <p>{@link #accept} may be called from any thread and never waits.
 */
public final class Latest<T> implements Consumer<T> {

    /** Ten changes a second are as many as an eye can follow in a table. */
    public static final Duration PACE = Duration.ofMillis(100);

    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final Consumer<? super T> receiver;
    private final Executor next;
    private final Executor afterPause;
    private boolean pausing;

    /** Delivers to the receiver on the FX thread, at most ten times a second. */
    public Latest(Consumer<? super T> receiver) {
        this(
                receiver,
                FxThread::later,
                CompletableFuture.delayedExecutor(PACE.toMillis(), TimeUnit.MILLISECONDS, FxThread::later));
    }

    /**
     * Delivers there.
     *
     * @param next runs on the receiver's thread soon
     * @param afterPause runs on the receiver's thread once the pause is over
     */
    Latest(Consumer<? super T> receiver, Executor next, Executor afterPause) {
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
            afterPause.execute(this::deliver);
            receiver.accept(value);
        }
    }
}
