// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of a Service's endpoints are ready. A pod counts once, however many addresses, families or slices it has; an
 * endpoint without a pod counts by its address.
 *
 * @param ready how many of them the cluster DNS counts
 * @param total how many there are
 */
public record Readiness(int ready, int total) {

    /** Counts the endpoints in the slices of that Service; zero of zero if it has none. */
    public static Readiness of(ClusterSnapshot snapshot, NamespacedName service) {
        Map<Object, Boolean> readyOf = new LinkedHashMap<>();
        for (EndpointSlice slice : snapshot.slicesOf(service)) {
            for (Endpoint endpoint : slice.endpoints()) {
                TargetRef target = endpoint.target();
                readyOf.merge(target == null ? endpoint.address() : target, endpoint.isReady(), Boolean::logicalOr);
            }
        }
        int ready = (int) readyOf.values().stream().filter(value -> value).count();
        return new Readiness(ready, readyOf.size());
    }

    /** {@code 2/3}. */
    @Override
    public String toString() {
        return ready + "/" + total;
    }
}
