// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Works on virtual threads and delivers on the FX thread. */
public final class FxBackground implements Background {

    private final Executor workers;
    private final Executor fxThread;

    /** A background for the running toolkit. */
    public FxBackground() {
        this(task -> Thread.ofVirtual().name("background").start(task), FxThread::later);
    }

    /** A background that works and delivers there. */
    FxBackground(Executor workers, Executor fxThread) {
        this.workers = workers;
        this.fxThread = fxThread;
    }

    @Override
    public Slot slot() {
        return new NewestWins();
    }

    @Override
    public Subscription after(Duration time, Runnable action) {
        Slot slot = slot();
        slot.run(
                () -> {
                    Thread.sleep(time);
                    return time;
                },
                _ -> action.run());
        return slot::cancel;
    }

    private final class NewestWins implements Slot {

        private volatile @Nullable FutureTask<?> current;

        @Override
        public <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<Problem> failed) {
            cancel();
            Request<T> request = new Request<>(this, work, done, failed);
            current = request;
            workers.execute(request);
        }

        @Override
        public void cancel() {
            FutureTask<?> before = current;
            current = null;
            if (before != null) {
                before.cancel(true);
            }
        }

        void deliver(FutureTask<?> request, Runnable delivery) {
            fxThread.execute(() -> {
                if (request.equals(current)) {
                    current = null;
                    delivery.run();
                }
            });
        }
    }

    /** A piece of work that brings its own outcome home. */
    private static final class Request<T> extends FutureTask<T> {

        private final NewestWins slot;
        private final Consumer<? super T> done;
        private final Consumer<Problem> failed;

        Request(NewestWins slot, Callable<? extends T> work, Consumer<? super T> done, Consumer<Problem> failed) {
            super(work::call);
            this.slot = slot;
            this.done = done;
            this.failed = failed;
        }

        @Override
        protected void done() {
            if (isCancelled()) {
                return;
            }
            switch (state()) {
                case SUCCESS -> {
                    T result = resultNow();
                    slot.deliver(this, () -> done.accept(result));
                }
                case FAILED -> fail(exceptionNow());
                case CANCELLED, RUNNING -> {}
            }
        }

        private void fail(Throwable failure) {
            if (failure instanceof ProblemException told) {
                slot.deliver(this, () -> failed.accept(told.problem()));
            } else {
                slot.deliver(this, () -> {
                    throw new IllegalStateException("background work failed", new ExecutionException(failure));
                });
            }
        }
    }
}
