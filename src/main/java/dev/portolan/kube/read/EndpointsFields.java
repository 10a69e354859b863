// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.TargetRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A core/v1 Endpoints object, turned into the slices that the EndpointSlice mirroring controller makes of it: one for each
 * subset and address family, of at most a thousand addresses of a subset, and none if the object says so or served to elect
 * a leader (kubernetes {@code pkg/controller/endpointslicemirroring}).
 */
final class EndpointsFields implements KindFields {

    private static final int MOST_ADDRESSES = 1_000;
    private static final String SKIP = "endpointslice.kubernetes.io/skip-mirror";
    private static final String CONTROLLER = "endpointslicemirroring-controller.kubernetes.io";

    private record Subset(List<Endpoint> endpoints, List<EndpointPort> ports) {}

    private final List<Subset> subsets = new ArrayList<>();

    @Override
    public ResourceKind kind() {
        return ResourceKind.ENDPOINT_SLICE;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        if (!field.equals("subsets")) {
            in.skip();
        } else if (in.entersList()) {
            while (in.item()) {
                subsets.add(subset(in));
            }
        }
    }

    @Override
    public Found finish(Metadata metadata) {
        NamespacedName service = metadata.id(ResourceKind.ENDPOINT_SLICE);
        boolean skipped = metadata.labels().getOrDefault(SKIP, "").equals("true") || metadata.leaderElection();
        return new Found.Mirrored(service, skipped ? List.of() : slices(service, metadata.labels()));
    }

    private List<EndpointSlice> slices(NamespacedName service, Map<String, String> own) {
        Map<String, String> labels = new HashMap<>(own);
        labels.put(EndpointSlice.SERVICE_NAME, service.name());
        labels.put(EndpointSlice.MANAGED_BY, CONTROLLER);
        List<EndpointSlice> slices = new ArrayList<>();
        for (Subset subset : subsets) {
            for (IpFamily family : IpFamily.values()) {
                List<Endpoint> mirrored = subset.endpoints().stream()
                        .limit(MOST_ADDRESSES)
                        .filter(endpoint -> IpFamily.ofAddress(endpoint.address()) == family)
                        .toList();
                if (!mirrored.isEmpty()) {
                    NamespacedName id = new NamespacedName(
                            service.namespace(), service.name() + "-mirrored-" + (slices.size() + 1));
                    slices.add(new EndpointSlice(id, labels, family.label(), subset.ports(), mirrored));
                }
            }
        }
        return slices;
    }

    private static Subset subset(ObjectCursor in) throws WrongField {
        List<Endpoint> endpoints = new ArrayList<>();
        List<Endpoint> notReady = new ArrayList<>();
        List<EndpointPort> ports = List.of();
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
                switch (field) {
                    case "addresses" -> readAddresses(in, EndpointConditions.READY, endpoints);
                    case "notReadyAddresses" -> readAddresses(in, EndpointConditions.NOT_READY, notReady);
                    case "ports" -> ports = SliceFields.ports(in);
                    default -> in.skip();
                }
            }
        }
        endpoints.addAll(notReady);
        return new Subset(endpoints, ports);
    }

    private static void readAddresses(ObjectCursor in, EndpointConditions conditions, List<Endpoint> to)
            throws WrongField {
        if (!in.entersList()) {
            return;
        }
        while (in.item()) {
            to.add(address(in, conditions));
        }
    }

    private static Endpoint address(ObjectCursor in, EndpointConditions conditions) throws WrongField {
        String ip = "";
        String hostname = "";
        String node = "";
        @Nullable TargetRef target = null;
        if (in.entersObject()) {
            for (String field = in.field(); field != null; field = in.field()) {
                switch (field) {
                    case "ip" -> ip = in.text();
                    case "hostname" -> hostname = in.text();
                    case "nodeName" -> node = in.word();
                    case "targetRef" -> target = EndpointFields.target(in);
                    default -> in.skip();
                }
            }
        }
        if (ip.isEmpty()) {
            throw in.missing(in.path() + ".ip");
        }
        return new Endpoint(List.of(ip), conditions, hostname, target, EndpointFields.placement(node, "", in));
    }
}
