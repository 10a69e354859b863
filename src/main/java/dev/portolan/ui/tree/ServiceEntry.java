// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.ReadyCount;
import dev.portolan.ui.fx.ServiceForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Service as the tree sees it.
 *
 * @param id its identity
 * @param form its form
 * @param ready its endpoints
 * @param searched everything of the Service itself that the filter looks at, in lower case
 * @param origin what it was made from, by which a later reading sees that nothing changed
 */
record ServiceEntry(NamespacedName id, ServiceForm form, ReadyCount ready, String searched, Origin origin) {

    /** The objects that an entry was made from. */
    record Origin(Service service, List<EndpointSlice> slices, boolean slicesRead) {

        /** Objects of a picture are replaced when they change, so the same objects mean the same entry. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSameAs(Origin other) {
            if (service != other.service || slicesRead != other.slicesRead || slices.size() != other.slices.size()) {
                return false;
            }
            for (int i = 0; i < slices.size(); i++) {
                if (slices.get(i) != other.slices.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    static ServiceEntry of(ClusterSnapshot snapshot, Origin origin, String clusterDomain) {
        Service service = origin.service();
        return new ServiceEntry(
                service.id(),
                ServiceForm.of(service),
                ReadyCount.of(snapshot, service),
                searched(service, clusterDomain),
                origin);
    }

    /** Whether an endpoint has an address that contains this text. */
    boolean hasEndpoint(String text) {
        return origin.slices().stream()
                .flatMap(slice -> slice.endpoints().stream())
                .flatMap(endpoint -> endpoint.addresses().stream())
                .anyMatch(address -> address.contains(text));
    }

    private static String searched(Service service, String clusterDomain) {
        List<String> texts = new ArrayList<>();
        texts.add(service.id().name() + "." + service.id().namespace() + ".svc." + clusterDomain + ".");
        switch (service) {
            case ClusterIpService clusterIp -> {
                texts.addAll(clusterIp.clusterIps());
                texts.addAll(clusterIp.exposure().externalIps());
                texts.addAll(clusterIp.exposure().ingress());
            }
            case ExternalNameService alias -> texts.add(alias.externalName());
            case HeadlessService _ -> {}
        }
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }
}
