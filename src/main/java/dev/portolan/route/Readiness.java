// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of an endpoint, with the reason.
 *
 * @param state the state
 * @param reason why it is not ready; {@link Reason#NONE} where no reason is needed
 * @param since when it came into this state, null if that is not known
 */
public record Readiness(
        EndpointState state, Reason reason, @Nullable Instant since) {}
