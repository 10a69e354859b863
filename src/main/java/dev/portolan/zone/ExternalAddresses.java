// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Service;
import dev.portolan.profile.LabelSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which Services have an address outside the cluster: {@code spec.externalIPs}, or one of a load balancer. Looked up late. */
final class ExternalAddresses {

    private final ClusterSnapshot snapshot;
    private final LabelSelector labels;
    private volatile @Nullable Map<String, List<Service>> index;

    ExternalAddresses(ClusterSnapshot snapshot, LabelSelector labels) {
        this.snapshot = snapshot;
        this.labels = labels;
    }

    /** The external addresses of a Service, as written. */
    static Stream<String> of(ClusterIpService service) {
        return Stream.concat(service.exposure().externalIps().stream(), service.exposure().ingress().stream());
    }

    /** The Services with that address, compared as text. */
    List<Service> servicesWith(String address) {
        Map<String, List<Service>> known = index;
        if (known == null) {
            known = indexed();
            index = known;
        }
        return known.getOrDefault(address, List.of());
    }

    private Map<String, List<Service>> indexed() {
        Map<String, List<Service>> services = new HashMap<>();
        snapshot.services().forEach(service -> {
            if (service instanceof ClusterIpService with
                    && labels.selects(service.metadata().labels())) {
                of(with).forEach(address -> services.computeIfAbsent(address, _ -> new ArrayList<>(1))
                        .add(service));
            }
        });
        return services;
    }
}
