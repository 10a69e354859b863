// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.util.Subscription;

/**
 * Calls at a slow pace, for ages and counts that grow by themselves. A timeline of the toolkit would do, but while any animation
 * runs it prepares a frame sixty times a second, though nothing changes.
 */
public final class Ticks {

    private Ticks() {}

    /** Calls the action on the FX thread after each step of time, until that ends. */
    public static Subscription every(Duration step, Runnable action) {
        return every(step, action, FxThread::later);
    }

    static Subscription every(Duration step, Runnable action, Executor fxThread) {
        AtomicBoolean ended = new AtomicBoolean();
        Runnable unlessEnded = () -> {
            if (!ended.get()) {
                action.run();
            }
        };
        Thread ticking = Thread.ofVirtual().name("ticks").start(() -> tick(step, () -> fxThread.execute(unlessEnded)));
        return () -> {
            ended.set(true);
            ticking.interrupt();
        };
    }

    private static void tick(Duration step, Runnable call) {
        try {
            while (true) {
                Thread.sleep(step);
                call.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
