// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a watch holds, from its answer on: what passes before that tells nothing of it. For one thread. */
final class HoldingTime {

    /** A watch that ends sooner and told nothing is no success. One that holds longer is: its status has come at once. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** Whoever is silent for so long has held, by any clock. */
    static final Duration ENOUGH = SHORT.plusMillis(100);

    private final InstantSource clock;
    private Instant answered = Instant.MAX;

    HoldingTime(InstantSource clock) {
        this.clock = clock;
    }

    /** It is answered now. */
    void begin() {
        answered = clock.instant();
    }

    /** Whether it was answered, and has held since. */
    boolean isEnough() {
        return Duration.between(answered, clock.instant()).compareTo(SHORT) > 0;
    }
}
