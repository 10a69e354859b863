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

    private UnreadSlices() {}

    /** Whether the slices of a Service are not all known, and the profile looks at slices. */
    static boolean areThoseOf(ClusterZone zone, Service service) {
        return !zone.visible().hidesEndpoints()
                && !zone.snapshot()
                        .coverage()
                        .holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace());
    }

    static String reason(ClusterZone zone) {
        return zone.snapshot().coverage().lack(ResourceKind.ENDPOINT_SLICE, "");
    }

    static Derivation derivation(ClusterZone zone, Service service) {
        String namespace = service.id().namespace();
        Coverage coverage = zone.snapshot().coverage();
        String why = coverage.refusal(ResourceKind.ENDPOINT_SLICE, namespace)
                .orElseGet(() -> coverage.whyNot(ResourceKind.ENDPOINT_SLICE));
        return new Derivation(
                Wording.ref(service),
                "EndpointSlices not read",
                List.of(new Step(
                        "Nobody can tell, since "
                                + coverage.lack(ResourceKind.ENDPOINT_SLICE, " of `" + namespace + "`") + ".",
                        why)),
                "they can be read.",
                Standard.SPECIFICATION);
    }
}
