// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.cluster.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * Where work goes that must not hold up the window. Called on the FX thread; answers on the FX thread.
 *
 * <p>Tests use one that works at once on the calling thread.
 */
public interface Background {

    /** A new place for results. A feature has one for each thing that it computes. */
    Slot slot();

    /** Calls the action once that time has passed, unless the subscription is ended before. */
    Subscription after(Duration time, Runnable action);

    /**
     * A place for one result: whoever asks again makes every earlier request void. An answer that comes too late is dropped,
     * so what was asked last is what is shown.
     */
    interface Slot {

        /**
         * Does the work on another thread and delivers its result, unless the slot was asked again or cancelled meanwhile.
         * A {@link dev.portolan.cluster.ProblemException} goes to {@code failed}; any other failure of the work is a defect
         * and goes to the handler for uncaught exceptions.
         */
        <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<Problem> failed);

        /** The same for work that fails by defect only. */
        default <T> void run(Callable<? extends T> work, Consumer<? super T> done) {
            run(work, done, problem -> {
                throw new IllegalStateException(problem.line());
            });
        }

        /** Makes the request void and interrupts its work. Nothing is delivered. */
        void cancel();
    }
}
