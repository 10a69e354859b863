// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.profile.KubernetesFlag;
import java.util.List;
import java.util.Locale;

/** Names of Services of the cluster itself, their ports and endpoints. */
final class ServiceNames {

    private final Inquiry inquiry;
    private final Subject subject;
    private final Explainer explainer;
    private final PortOrEndpoint asked;
    private final NamespacedName id;

    ServiceNames(Inquiry inquiry, Subject subject, Explainer explainer) {
        this.inquiry = inquiry;
        this.subject = subject;
        this.explainer = explainer;
        asked = new PortOrEndpoint(subject);
        id = subject.serviceId();
    }

    Cause decide() {
        Service service = subject.snapshot().service(id).orElse(null);
        if (service == null) {
            return missing();
        }
        inquiry.show(Kubectl.service(id));
        if (!subject.cluster().selects(service)) {
            inquiry.show(Kubectl.COREFILE);
            return inquiry.fail(
                    Cause.SERVICE_NOT_SELECTED,
                    "The Corefile looks at labelled objects only, and the labels of the Service do not match.",
                    Exhibit.of(service, "metadata.labels"));
        }
        if (subject.cluster().hidesAsEmpty(service)) {
            inquiry.show(Kubectl.slices(id));
            return inquiry.fail(
                    Cause.SERVICE_HIDDEN,
                    "No endpoint of the Service is ready, and the Corefile hides such Services.",
                    Exhibit.corefile("kubernetes " + KubernetesFlag.IGNORE_EMPTY_SERVICE.option()));
        }
        inquiry.pass(exists(service), Exhibit.of(service, "metadata.name"));
        if (asked.isZonal() && !(service instanceof HeadlessService)) {
            return inquiry.fail(
                    Cause.TOPOLOGY_ZONE_NEEDS_HEADLESS,
                    "Topology zones are asked of headless Services only, and this one is none.",
                    Exhibit.of(service, "spec.clusterIP"));
        }
        return switch (service) {
            case ExternalNameService alias -> new AliasNames(inquiry, subject, explainer).decide(alias);
            case HeadlessService headless -> endpoints(headless);
            case ClusterIpService clusterIp -> asked.isEndpoint() ? endpoints(clusterIp) : clusterIp(clusterIp);
        };
    }

    private String exists(Service service) {
        String kind = switch (service) {
            case ExternalNameService _ -> "an alias";
            case HeadlessService _ -> "headless";
            case ClusterIpService _ -> "a Service with a cluster IP";
        };
        return "The Service `" + id.name() + "` exists in `" + id.namespace() + "` and is " + kind + ".";
    }

    private Cause missing() {
        if (Subject.isWildcard(subject.service())) {
            return Wildcards.gone(inquiry, subject, subject.service());
        }
        inquiry.show(Kubectl.in(id.namespace(), ResourceKind.SERVICE));
        inquiry.show(Kubectl.serviceEverywhere(id.name()));
        new NearestNames(inquiry, subject).services();
        podsOfThatName();
        return inquiry.fail(
                Cause.SERVICE_MISSING,
                "There is no Service `" + id.name() + "` in the namespace `" + id.namespace() + "`.",
                Exhibit.service(id));
    }

    /** A pod has no record by its name; who looks for it so should know. */
    private void podsOfThatName() {
        if (subject.snapshot().pod(id).isPresent()) {
            inquiry.remark("`" + id.name()
                    + "` is a pod. Pods have no record by their name; with a hostname and a subdomain they"
                    + " have one below the headless Service of that name.");
            inquiry.show(Kubectl.pod(id));
        }
    }

    private Cause endpoints(Service service) {
        return new EndpointNames(inquiry, subject, asked)
                .decide(new EndpointNames.Owner(id, service, subject.cluster().slicesOf(id)));
    }

    private Cause clusterIp(ClusterIpService service) {
        List<ServicePort> matching = service.ports().stream()
                .filter(port -> asked.matchesPort(port.name(), port.protocol().label()))
                .toList();
        boolean portless = service.ports().isEmpty() && !asked.isPort();
        if (matching.isEmpty() && !portless && !inquiry.answer().isFound()) {
            return portMissing(service);
        }
        String what = "The Service `" + id.name() + "`";
        if (service.clusterIps().isEmpty() && !inquiry.answer().isFound()) {
            return inquiry.fail(
                    Cause.NO_CLUSTER_IP,
                    what + " has no cluster IP yet; the API server gives it one when it is applied.",
                    Exhibit.of(service, "spec.clusterIP"));
        }
        if (inquiry.asksAddress() && hasNamedEndpoints()) {
            inquiry.remark(what + " is not headless, so its cluster IP is the answer and not the addresses of its"
                    + " endpoints, though they have hostnames. Only `clusterIP: None` makes it headless.");
        }
        return new HeldTypes(
                        inquiry,
                        what,
                        Exhibit.of(service, "spec.clusterIPs: " + String.join(", ", service.clusterIps())))
                .decide(service.clusterIps(), !service.ports().isEmpty());
    }

    /** Pods have hostnames below a Service that was meant to govern them, which is headless as a rule. */
    private boolean hasNamedEndpoints() {
        return subject.cluster().slicesOf(id).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .anyMatch(endpoint -> !endpoint.hostname().isEmpty());
    }

    private Cause portMissing(Service service) {
        String protocol = asked.protocol().toLowerCase(Locale.ROOT);
        boolean targetPort =
                service.ports().stream().anyMatch(port -> port.targetPort().equals(asked.port()));
        Ports ports = new Ports(inquiry, subject, asked);
        for (ServicePort port : service.ports()) {
            ports.offer(port.name(), port.protocol().label());
            if (port.name().isEmpty() && port.protocol().label().equals(protocol)) {
                ports.unnamed(port.port());
            }
            if (targetPort && port.targetPort().equals(asked.port())) {
                inquiry.remark(
                        "`" + asked.port() + "` is the target port. SRV names use the name of the Service port.");
            }
        }
        return ports.fail(Exhibit.of(service, "spec.ports"));
    }
}
