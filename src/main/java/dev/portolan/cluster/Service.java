// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Map;

/**
 * A Service, in the three forms that the Kubernetes DNS specification tells apart (1.1.0, sections 2.3 to 2.5).
 *
 * <p>The form follows CoreDNS ({@code plugin/kubernetes/object/service.go}): {@code type: ExternalName} makes an {@link
 * ExternalNameService} whatever else is set; otherwise a first cluster IP of {@code None} makes a {@link HeadlessService};
 * every other Service is a {@link ClusterIpService}, NodePort and LoadBalancer included.
 */
public sealed interface Service extends ClusterObject permits ClusterIpService, HeadlessService, ExternalNameService {

    /** What all forms have in common. */
    ServiceMetadata metadata();

    /** The ports as declared, in order; empty where the Service declares none. */
    List<ServicePort> ports();

    @Override
    default NamespacedName id() {
        return metadata().id();
    }

    @Override
    default ResourceKind kind() {
        return ResourceKind.SERVICE;
    }

    /** The labels that its endpoints' pods carry; empty for a Service without selector. */
    default Map<String, String> selector() {
        return metadata().selector();
    }
}
