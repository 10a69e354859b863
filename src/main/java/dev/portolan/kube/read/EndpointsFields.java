// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A core/v1 Endpoints object, turned into the slices that the EndpointSlice mirroring controller makes of it: one for each
 * subset and address family, of at most a thousand addresses of a subset, and none if the object says so or served to elect
 * a leader (kubernetes {@code pkg/controller/endpointslicemirroring}).
 */
final class EndpointsFields implements KindFields {

    private static final int MOST_ADDRESSES = 1_000;
    private static final String SKIP = "endpointslice.kubernetes.io/skip-mirror";
    private static final String CONTROLLER = "endpointslicemirroring-controller.kubernetes.io";

    private final List<SubsetFields> subsets = new ArrayList<>();

    @Override
    public ResourceKind kind() {
        return ResourceKind.ENDPOINT_SLICE;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        if (field.equals("subsets")) {
            in.list(() -> subsets.add(SubsetFields.of(in)));
        } else {
            in.skip();
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
        for (SubsetFields subset : subsets) {
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
}
