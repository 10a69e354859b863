// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long is waited for what.
 *
 * @param answer for a connection and the first byte of a small answer
 * @param list for the first byte of a list, and any byte after it
 * @param silence for anything on a watch; the server sends a bookmark about once a minute
 * @param firstRetry before the first new attempt; doubled each time
 * @param longestRetry at most before a new attempt
 */
record Pace(Duration answer, Duration list, Duration silence, Duration firstRetry, Duration longestRetry) {

    /** For people. */
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofMillis(500),
            Duration.ofSeconds(30));

    private static final Duration WATCH = Duration.ofMinutes(5);

    /**
     * How long a watch goes on before the server ends it by itself: each a while longer than that, so that the watches of a client
     * do not all end at the same moment.
     */
    static long watchSeconds() {
        long usual = WATCH.toSeconds();
        return usual + ThreadLocalRandom.current().nextLong(usual);
    }
}
