// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import dev.portolan.profile.KubernetesFlag;

/** Names in a zone of imported Services (KEP-1645). */
final class ImportNames {

    private final Inquiry inquiry;
    private final Subject subject;
    private final PortOrEndpoint asked;
    private final NamespacedName id;

    ImportNames(Inquiry inquiry, Subject subject) {
        this.inquiry = inquiry;
        this.subject = subject;
        asked = new PortOrEndpoint(subject);
        id = subject.serviceId();
    }

    Cause decide() {
        ServiceImport imported = subject.snapshot().serviceImport(id).orElse(null);
        inquiry.show(Kubectl.serviceImport(id));
        if (imported == null) {
            new NearestNames(inquiry, subject).imports();
            return inquiry.fail(
                    Cause.IMPORT_MISSING,
                    "There is no ServiceImport `" + id.name() + "` in the namespace `" + id.namespace()
                            + "`; Services of the cluster itself are not in this zone.",
                    Exhibit.serviceImport(id, "metadata.name"));
        }
        if (!subject.cluster().selects(imported)) {
            inquiry.show(Kubectl.COREFILE);
            return inquiry.fail(
                    Cause.SERVICE_NOT_SELECTED,
                    "CoreDNS holds `namespace_labels` against the labels of the ServiceImport itself, and they do not match.",
                    Exhibit.serviceImport(id, "metadata.labels"));
        }
        if (subject.cluster().hidesAsEmpty(imported)) {
            return inquiry.fail(
                    Cause.SERVICE_HIDDEN,
                    "No imported endpoint is ready, and the Corefile hides such Services.",
                    Exhibit.corefile("kubernetes " + KubernetesFlag.IGNORE_EMPTY_SERVICE.option()));
        }
        inquiry.pass("The ServiceImport `" + id.name() + "` exists.", Exhibit.serviceImport(id, "metadata.name"));
        return imported.headless() || asked.isEndpoint()
                ? new EndpointNames(inquiry, subject, asked)
                        .decide(new EndpointNames.Owner(
                                id, null, subject.cluster().importedSlicesOf(id)))
                : ips(imported);
    }

    private Cause ips(ServiceImport imported) {
        boolean none = imported.ports().stream()
                .noneMatch(
                        port -> asked.matchesPort(port.name(), port.protocol().label()));
        if (none && !inquiry.answer().isFound()) {
            return portMissing(imported);
        }
        return new HeldTypes(inquiry, "The ServiceImport `" + id.name() + "`", Exhibit.serviceImport(id, "spec.ips"))
                .decide(imported.ips(), true);
    }

    private Cause portMissing(ServiceImport imported) {
        if (imported.ports().isEmpty()) {
            return inquiry.fail(
                    Cause.NO_PORTS,
                    "The ServiceImport lists no ports, and CoreDNS makes no record of such a one.",
                    Exhibit.serviceImport(id, "spec.ports"));
        }
        Ports ports = new Ports(inquiry, subject, asked);
        for (ServicePort port : imported.ports()) {
            ports.offer(port.name(), port.protocol().label());
        }
        return ports.fail(Exhibit.serviceImport(id, "spec.ports"));
    }
}
