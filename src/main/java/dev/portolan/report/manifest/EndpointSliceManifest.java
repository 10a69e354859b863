// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.TargetRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** EndpointSlices as the API spells them. */
final class EndpointSliceManifest {

    private EndpointSliceManifest() {}

    static Map<String, Object> of(EndpointSlice slice) {
        return Metadata.head(
                        "discovery.k8s.io/v1",
                        "EndpointSlice",
                        Metadata.of(slice.id(), slice.labels(), fields -> fields))
                .text("addressType", slice.addressType())
                .list(
                        "ports",
                        slice.ports().stream().map(EndpointSliceManifest::port).toList())
                .list(
                        "endpoints",
                        slice.endpoints().stream()
                                .map(endpoint -> endpoint(slice, endpoint))
                                .toList())
                .map();
    }

    private static Map<String, Object> port(EndpointPort port) {
        Fields fields = new Fields()
                .always("name", port.name())
                .text("protocol", port.protocol().name());
        if (port.number() != EndpointPort.UNNUMBERED) {
            fields.number("port", port.number());
        }
        return fields.map();
    }

    private static Map<String, Object> endpoint(EndpointSlice slice, Endpoint endpoint) {
        return new Fields()
                .list("addresses", endpoint.addresses())
                .object("conditions", conditions(endpoint.conditions()))
                .text("hostname", endpoint.hostname())
                .object("targetRef", target(slice, endpoint.target()))
                .text("nodeName", endpoint.placement().node())
                .text("zone", endpoint.placement().zone())
                .map();
    }

    private static Map<String, Object> conditions(EndpointConditions conditions) {
        Fields fields = new Fields();
        condition(fields, "ready", conditions.ready());
        condition(fields, "serving", conditions.serving());
        condition(fields, "terminating", conditions.terminating());
        return fields.map();
    }

    private static void condition(Fields fields, String name, Condition condition) {
        if (condition != Condition.UNSET) {
            fields.truth(name, condition == Condition.TRUE);
        }
    }

    private static Map<String, Object> target(EndpointSlice slice, @Nullable TargetRef target) {
        if (target == null) {
            return Map.of();
        }
        return new Fields()
                .text("kind", target.kind())
                .text("name", target.name())
                .text("namespace", slice.id().namespace())
                .map();
    }
}
