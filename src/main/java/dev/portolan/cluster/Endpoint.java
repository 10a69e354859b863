// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint of an EndpointSlice.
 *
 * @param addresses its addresses as written, at least one; consumers may use the first alone, CoreDNS uses all
 * @param conditions its conditions as written
 * @param hostname the label under which it has a name of its own, empty if the slice gives none
 * @param target the pod behind it, null if the slice names no object
 * @param placement where it runs
 */
public record Endpoint(
        List<String> addresses,
        EndpointConditions conditions,
        String hostname,
        @Nullable TargetRef target,
        Placement placement) {

    public Endpoint {
        addresses = List.copyOf(addresses);
    }

    /** Whether the cluster DNS counts it. */
    public boolean isReady() {
        return conditions.isReady();
    }

    /** The first address, the one that a connection is made to. */
    public String address() {
        return addresses.getFirst();
    }
}
