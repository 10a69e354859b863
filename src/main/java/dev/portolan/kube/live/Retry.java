// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Waits between attempts: each time twice as long, a fifth more or less so that many clients do not come at once, until an
 * attempt succeeds or somebody asks for one now.
 */
final class Retry {

    private static final double JITTER = 0.2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Pace pace;
    private int attempts;
    private boolean now;

    Retry(Pace pace) {
        this.pace = pace;
    }

    /** How many attempts have failed since the last that succeeded. */
    int attempts() {
        return attempts;
    }

    /** Whether another failure would be one of so many that it has to be told. */
    boolean failsOften() {
        return attempts + 1 >= Standing.ENOUGH;
    }

    /** The last attempt succeeded. */
    void succeeded() {
        attempts = 0;
    }

    /**
     * The last attempt failed.
     *
     * @param atLeast how long the server wants to be left alone
     * @return how long to wait before the next one
     */
    Duration failed(Duration atLeast) {
        long first = pace.firstRetry().toMillis();
        long grown =
                Math.min(first << Math.min(attempts, 16), pace.longestRetry().toMillis());
        attempts++;
        Duration delay = spread(Duration.ofMillis(grown));
        return delay.compareTo(atLeast) < 0 ? atLeast : delay;
    }

    /** About that long. */
    Duration spread(Duration delay) {
        return Duration.ofMillis((long) (delay.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }

    /** Waits that long, or until an attempt is wanted now. */
    void await(Duration delay) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = delay.toNanos();
            while (!now && left > 0) {
                left = wanted.awaitNanos(left);
            }
            now = false;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody wants an attempt now. */
    void now() {
        lock.lock();
        try {
            now = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
