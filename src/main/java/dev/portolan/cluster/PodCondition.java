// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a pod, in the API's words.
 *
 * @param type such as {@code Ready} or {@code ContainersReady}
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason a word such as {@code ContainersNotReady}, empty if none
 * @param message a sentence, empty if none
 * @param since {@code lastTransitionTime}, null if not given
 */
public record PodCondition(
        String type,
        String status,
        String reason,
        String message,
        @Nullable Instant since) {

    /** Whether the condition is True. */
    public boolean holds() {
        return status.equals("True");
    }
}
