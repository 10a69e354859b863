// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Services changed on the way to a picture, step by step. It names them and holds nothing of the pictures before, and it
 * is cut from time to time, so that its memory stays small.
 */
final class Trail {

    /** Whoever lags behind by more than that reads everything anew. */
    private static final int MOST_STEPS = 4_096;

    private final @Nullable Trail before;
    private final Set<NamespacedName> services;
    private final int steps;

    private Trail(@Nullable Trail before, Set<NamespacedName> services, int steps) {
        this.before = before;
        this.services = services;
        this.steps = steps;
    }

    /** A trail that leads from nowhere. */
    static Trail anew() {
        return new Trail(null, Set.of(), 0);
    }

    /** A step further, to which these Services changed. */
    Trail then(Set<NamespacedName> changed) {
        int next = steps + Math.max(1, changed.size());
        return next > MOST_STEPS ? anew() : new Trail(this, changed, next);
    }

    /** The Services that changed since; empty if this trail does not lead there. */
    Optional<Set<NamespacedName>> since(Trail earlier) {
        Set<NamespacedName> changed = new HashSet<>();
        Trail step = this;
        while (step != null && !step.equals(earlier)) {
            changed.addAll(step.services);
            step = step.before;
        }
        return step == null ? Optional.empty() : Optional.of(changed);
    }
}
