// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TrafficPolicy;
import java.util.List;

/** Edits of a Service; each leaves a Service of another form as it is. */
final class ServiceEdits {

    private ServiceEdits() {}

    /** The ports with the first one called that. */
    static Service firstPortNamed(Service service, String name) {
        ServicePort old = service.ports().getFirst();
        ServicePort named = new ServicePort(name, old.protocol(), old.port(), old.targetPort(), old.nodePort());
        return service instanceof ClusterIpService with
                ? new ClusterIpService(
                        with.metadata(), List.of(named), with.clusterIps(), with.exposure(), with.traffic())
                : service;
    }

    /** Unready addresses published, or not. */
    static Service publishing(Service service, boolean notReady) {
        if (!(service instanceof HeadlessService without)) {
            return service;
        }
        TrafficPolicy old = without.traffic();
        TrafficPolicy traffic =
                new TrafficPolicy(notReady, old.sessionAffinity(), old.internal(), old.external(), old.distribution());
        return new HeadlessService(without.metadata(), without.ports(), without.families(), traffic);
    }

    /** The alias leading there. */
    static Service aliasOf(Service service, String target) {
        return service instanceof ExternalNameService alias
                ? new ExternalNameService(alias.metadata(), alias.ports(), target)
                : service;
    }
}
