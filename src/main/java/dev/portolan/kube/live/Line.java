// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Problem;
import java.time.Duration;
import java.time.Instant;

/** How a reflector stands with the server. */
sealed interface Line {

    /**
     * The list is on its way.
     *
     * @param listed how many objects have arrived
     */
    record Listing(int listed) implements Line {}

    /** It was read by a connection before, of whose time it is, and nothing was asked of it since. */
    record Kept() implements Line {}

    /** All that there is, is known, and what changes is heard. */
    record Following() implements Line {}

    /**
     * Nothing is heard any more.
     *
     * @param problem why
     * @param attempt the number of the next attempt
     * @param nextTry when it is made
     * @param pause how long after this one that is
     */
    record Lost(Problem problem, int attempt, Instant nextTry, Duration pause) implements Line {}

    /** The user may not read it. */
    record Refused(Problem problem) implements Line {}
}
