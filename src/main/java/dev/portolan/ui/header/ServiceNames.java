// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.Service;
import dev.portolan.session.SessionView;
import java.util.List;

/**
 * The names that lead to a Service from a pod with the cluster's own search list.
 *
 * @param full the full name, with the final dot
 * @param near works in the Service's namespace only
 * @param anywhere work in any namespace, the shortest first
 */
record ServiceNames(String full, String near, List<String> anywhere) {

    static ServiceNames of(SessionView view, Service service) {
        String name = service.id().name();
        String namespace = service.id().namespace();
        return new ServiceNames(
                view.zone().nameOf(service.id()).toString(),
                name,
                List.of(name + "." + namespace, name + "." + namespace + ".svc"));
    }
}
