// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.HeadlessService;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.zone.Derivation.Step;

/**
 * Why DNS knows no endpoint of a headless Service.
 *
 * @param reason a clause
 * @param field what the From column shows
 * @param step the sentence that shows it
 * @param goes completes the sentence "Goes away when"
 */
record NoEndpoints(String reason, String field, Step step, String goes) {

    /** Whether the profile keeps all endpoints that a Service may have from the DNS. */
    static boolean byProfile(ClusterZone zone, HeadlessService service) {
        return zone.visible().hidesEndpoints()
                || (zone.visible().slicesOf(service.id()).isEmpty()
                        && !zone.snapshot().slicesOf(service.id()).isEmpty());
    }

    static NoEndpoints of(ClusterZone zone, HeadlessService service) {
        if (zone.visible().hidesEndpoints()) {
            return new NoEndpoints(
                    "the Corefile leaves endpoints out",
                    "metadata",
                    new Step(
                            "The Corefile says `noendpoints`, so DNS knows no endpoint of any Service.",
                            "Corefile kubernetes " + KubernetesFlag.NOENDPOINTS.option()),
                    "the Corefile changes.");
        }
        if (byProfile(zone, service)) {
            return new NoEndpoints(
                    "the Corefile's labels do not select its EndpointSlices",
                    "metadata",
                    new Step(
                            "The labels of its EndpointSlices do not match the selector of the Corefile.",
                            "Corefile kubernetes labels"),
                    "the Corefile or the labels change.");
        }
        String selector = service.selector().isEmpty()
                ? "The Service has no selector, so nobody makes endpoints but a person."
                : "Its selector finds no pod with an address.";
        return new NoEndpoints(
                "the Service has no endpoints",
                "no EndpointSlice",
                new Step(selector, Wording.field(service.id(), "spec.selector")),
                "an endpoint appears and is ready.");
    }
}
