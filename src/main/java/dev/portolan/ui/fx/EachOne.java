// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries values to the FX thread, every one of them and in order. For what happens seldom; a stream goes through {@link
 * Latest}.
 *
 * <p>{@link #accept} may be called from any thread and never waits.
 */
public final class EachOne<T> implements Consumer<T> {

    private final Consumer<? super T> receiver;
    private final Executor door;

    /** Delivers to the receiver on the FX thread. */
    public EachOne(Consumer<? super T> receiver) {
        this(receiver, FxThread::later);
    }

    EachOne(Consumer<? super T> receiver, Executor door) {
        this.receiver = receiver;
        this.door = door;
    }

    @Override
    public void accept(T value) {
        door.execute(() -> receiver.accept(value));
    }
}
