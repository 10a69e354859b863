// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a live picture that is not followed at the moment: it is as it was last seen, and will be tried again.
 *
 * @param part which part
 * @param asOf when it was last in sync; null if it was never read
 * @param problem what went wrong
 * @param attempt the number of the next attempt, from 1
 * @param nextTry when it is made
 */
public record Lag(WatchedPart part, @Nullable Instant asOf, Problem problem, int attempt, Instant nextTry) {}
