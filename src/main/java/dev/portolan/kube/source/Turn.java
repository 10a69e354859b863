// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.source;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Does things one after the other on a virtual thread of its own. What is asked for after it was closed is not done. */
public final class Turn implements AutoCloseable {

    private final ExecutorService executor;

    /**
     * @param name the name of the thread
     * @param defect told of what was thrown by something that was done; the next is done all the same
     */
    public Turn(String name, Consumer<Throwable> defect) {
        executor = Executors.newSingleThreadExecutor(Thread.ofVirtual()
                .name(name)
                .uncaughtExceptionHandler((_, met) -> defect.accept(met))
                .factory());
    }

    /** Does that as soon as what was asked for before is done. Returns at once. */
    public void next(Runnable what) {
        try {
            executor.execute(what);
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: nobody waits for it any more.
            return;
        }
    }

    /** Does nothing more; what is being done is interrupted, and not waited for. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
