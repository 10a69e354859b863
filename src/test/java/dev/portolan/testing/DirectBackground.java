// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.ui.fx.Background;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Works at once, on the calling thread. */
public final class DirectBackground implements Background {

    /** Never: nothing takes any time. */
    @Override
    public Subscription after(Duration time, Runnable action) {
        return Subscription.EMPTY;
    }

    @Override
    public Slot slot() {
        return new Slot() {

            @Override
            public <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<Problem> failed) {
                FutureTask<T> task = new FutureTask<>(work::call);
                task.run();
                switch (task.state()) {
                    case SUCCESS -> done.accept(task.resultNow());
                    case FAILED -> {
                        if (task.exceptionNow() instanceof ProblemException told) {
                            failed.accept(told.problem());
                        } else {
                            throw new AssertionError("background work failed", task.exceptionNow());
                        }
                    }
                    case CANCELLED, RUNNING -> throw new AssertionError(task.state());
                }
            }

            @Override
            public void cancel() {}
        };
    }
}
