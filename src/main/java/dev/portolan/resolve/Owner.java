// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.VisibleCluster;
import org.jspecify.annotations.Nullable;

/** Whose an address is: what an SRV record for it points to. The name is made only when it is asked for. */
sealed interface Owner {

    /** Its name in a zone as spelled, in wire form; null if that would be none. */
    byte @Nullable [] in(WireName zone);

    /** A Service. */
    record OfService(NamespacedName id) implements Owner {
        @Override
        public byte @Nullable [] in(WireName zone) {
            return zone.below(id.name(), id.namespace(), "svc");
        }
    }

    /** An endpoint by one of its addresses. */
    record OfEndpoint(VisibleCluster cluster, NamespacedName service, Endpoint endpoint, String address)
            implements Owner {
        @Override
        public byte @Nullable [] in(WireName zone) {
            String label = cluster.label(endpoint, address);
            return label.isEmpty()
                    ? zone.below(service.name(), service.namespace(), "svc")
                    : zone.below(label, service.name(), service.namespace(), "svc");
        }
    }

    /** An endpoint of another cluster: the cluster's id stands after its label. */
    record OfImported(OfEndpoint endpoint, String clusterId) implements Owner {
        @Override
        public byte @Nullable [] in(WireName zone) {
            NamespacedName service = endpoint.service();
            String label = endpoint.cluster().label(endpoint.endpoint(), endpoint.address());
            return zone.below(label, clusterId, service.name(), service.namespace(), "svc");
        }
    }

    /** A pod by the label that spells its address. */
    record OfPod(String namespace, String label) implements Owner {
        @Override
        public byte @Nullable [] in(WireName zone) {
            return zone.below(label, namespace, "pod");
        }
    }
}
