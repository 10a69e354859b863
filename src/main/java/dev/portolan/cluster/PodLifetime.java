// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a pod came and whether it is going.
 *
 * @param created {@code metadata.creationTimestamp}, null in a manifest that was not applied yet
 * @param deletion {@code metadata.deletionTimestamp}, null while nobody deleted it
 */
public record PodLifetime(
        @Nullable Instant created, @Nullable Instant deletion) {

    /** Whether the pod is being deleted. */
    public boolean isTerminating() {
        return deletion != null;
    }
}
