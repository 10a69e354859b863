// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.session.SessionView;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The newest view of a session, for one who waits for it. Holds no other. */
class Arrivals implements Consumer<SessionView> {

    private @Nullable SessionView newest;

    @Override
    public synchronized void accept(SessionView view) {
        newest = view;
        notifyAll();
    }

    /** A view that was not taken yet; null if none comes in time. */
    synchronized @Nullable SessionView take(long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (newest == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        SessionView taken = newest;
        newest = null;
        return taken;
    }
}
