// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Notices that the machine has slept: the clock on the wall goes on meanwhile, the one that waiting is measured by does not
 * (on Linux and macOS), or the waiting itself took far too long (on Windows).
 */
final class WakeWatch implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration SLEPT = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final Runnable woken;
    private final Thread thread = Thread.ofVirtual().name("wake watch").unstarted(this::run);

    /**
     * @param woken run after each sleep
     */
    WakeWatch(InstantSource clock, Runnable woken) {
        this.clock = clock;
        this.woken = woken;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        Instant before = clock.instant();
        try {
            while (true) {
                Thread.sleep(STEP);
                Instant now = clock.instant();
                if (hasSlept(before, now)) {
                    woken.run();
                }
                before = now;
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** Whether more time has passed on the wall than a step takes. */
    static boolean hasSlept(Instant before, Instant now) {
        return Duration.between(before, now).compareTo(STEP.plus(SLEPT)) > 0;
    }
}
