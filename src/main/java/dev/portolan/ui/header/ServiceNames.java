// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.MissingRecord;
import java.util.List;
import java.util.Optional;

/**
 * The names that lead to a Service from a pod with the cluster's own search list, unless the profile hides it.
 *
 * @param full the full name, with the final dot
 * @param near works in the Service's namespace only
 * @param anywhere work in any namespace, the shortest first
 * @param hidden what is missing at the full name where the profile keeps the Service from the DNS; empty where the names work
 */
record ServiceNames(String full, String near, List<String> anywhere, Optional<MissingRecord> hidden) {

    static ServiceNames of(ClusterZone zone, Service service) {
        String name = service.id().name();
        String namespace = service.id().namespace();
        return new ServiceNames(
                zone.nameOf(service.id()).toString(),
                name,
                List.of(name + "." + namespace, name + "." + namespace + ".svc"),
                zone.hides(service) ? zone.missingAtName(service).stream().findFirst() : Optional.empty());
    }

    /** Whether they lead to the Service. */
    boolean work() {
        return hidden.isEmpty();
    }
}
