// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import java.util.List;

/** What is said of records that depend on EndpointSlices which were not read: nothing is known of them. */
final class UnreadSlices {

    static final String REASON = "the EndpointSlices were not read";

    private UnreadSlices() {}

    /** Whether the slices of a Service are not all known, and the profile looks at slices. */
    static boolean areThoseOf(ClusterZone zone, Service service) {
        return !zone.visible().hidesEndpoints()
                && !zone.snapshot()
                        .coverage()
                        .holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace());
    }

    static Derivation derivation(ClusterZone zone, Service service) {
        String namespace = service.id().namespace();
        Coverage coverage = zone.snapshot().coverage();
        String why = coverage.refusal(ResourceKind.ENDPOINT_SLICE, namespace)
                .orElseGet(() -> coverage.whyNot(ResourceKind.ENDPOINT_SLICE));
        return new Derivation(
                Evidence.ref(service),
                "EndpointSlices not read",
                List.of(new Step("The EndpointSlices of `" + namespace + "` were not read, so nobody can tell.", why)),
                "they can be read.",
                Standard.SPECIFICATION);
    }
}
