// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.List;

/**
 * The names that lead to a Service from a pod with the cluster's own search list, if the cluster's DNS answers for them.
 *
 * @param full the full name, with the final dot
 * @param near works in the Service's namespace only
 * @param anywhere work in any namespace, the shortest first
 * @param inDns what the DNS answers at the full name
 */
record ServiceNames(String full, String near, List<String> anywhere, InDns inDns) {

    static ServiceNames of(ClusterZone zone, Service service) {
        String name = service.id().name();
        String namespace = service.id().namespace();
        return new ServiceNames(
                zone.nameOf(service.id()).toString(),
                name,
                List.of(name + "." + namespace, name + "." + namespace + ".svc"),
                InDns.of(zone, service));
    }

    /** Whether they lead anywhere. */
    boolean work() {
        return inDns == InDns.ANSWERED;
    }
}
