// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.KubectlCommand;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;

/** Everything of a Service that a person may want on the clipboard. */
final class ServiceCopies {

    private ServiceCopies() {}

    static List<ServiceHead.Copy> of(Service service, ServiceNames names, SourceDescription source) {
        List<ServiceHead.Copy> copies = new ArrayList<>();
        copies.add(new ServiceHead.Copy(Messages.text("header.fact.fullName"), names.full()));
        if (names.work()) {
            shortNames(service, names, copies);
        }
        switch (service) {
            case ClusterIpService clusterIp -> addresses(clusterIp, copies);
            case ExternalNameService alias ->
                copies.add(new ServiceHead.Copy(Messages.text("header.fact.pointsTo"), alias.externalName()));
            case HeadlessService _ -> {}
        }
        for (ServicePort port : service.ports()) {
            copies.add(new ServiceHead.Copy(
                    Messages.text("header.copy.port", port.text()),
                    names.work() ? names.near() + ":" + port.port() : String.valueOf(port.port())));
        }
        NamespacedName id = service.id();
        copies.add(new ServiceHead.Copy(
                Messages.text("header.copy.command"),
                KubectlCommand.of("get", "service", id.name(), "-n", id.namespace(), "-o", "yaml")
                        .on(source)));
        return List.copyOf(copies);
    }

    private static void shortNames(Service service, ServiceNames names, List<ServiceHead.Copy> copies) {
        copies.add(new ServiceHead.Copy(
                Messages.text("header.fact.near", service.id().namespace()), names.near()));
        names.anywhere().forEach(name -> copies.add(new ServiceHead.Copy(Messages.text("header.fact.anywhere"), name)));
    }

    private static void addresses(ClusterIpService clusterIp, List<ServiceHead.Copy> copies) {
        clusterIp
                .clusterIps()
                .forEach(address -> copies.add(new ServiceHead.Copy(Messages.text("header.fact.clusterIp"), address)));
        clusterIp
                .exposure()
                .ingress()
                .forEach(address ->
                        copies.add(new ServiceHead.Copy(Messages.text("header.fact.loadBalancer"), address)));
        clusterIp
                .exposure()
                .externalIps()
                .forEach(address -> copies.add(new ServiceHead.Copy(Messages.text("header.fact.externalIp"), address)));
    }
}
