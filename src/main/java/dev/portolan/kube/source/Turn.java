// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.source;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Does things one after the other on a virtual thread of its own. What is asked for after it was closed is not done. */
public final class Turn implements AutoCloseable {

    private final ExecutorService executor;
    private final Consumer<Throwable> defect;

    /**
     * @param name the name of the thread
     * @param defect told in turn of what was thrown by something that was done; the next is done after that
     */
    public Turn(String name, Consumer<Throwable> defect) {
        this.defect = defect;
        executor =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    /** Does that as soon as what was asked for before is done. Returns at once. */
    public void next(Runnable what) {
        try {
            executor.execute(() -> done(what));
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: nobody waits for it any more.
            return;
        }
    }

    private void done(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | Error met) {
            // An executor would tell of it on a thread that it has given up, while the next is done on another.
            defect.accept(met);
        }
    }

    /** Does nothing more; what is being done is interrupted, and not waited for. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
