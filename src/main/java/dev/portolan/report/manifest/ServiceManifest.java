// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TrafficPolicy;
import java.util.List;
import java.util.Map;

/** Services and ServiceImports as the API spells them. */
final class ServiceManifest {

    private static final String NONE = "None";

    private ServiceManifest() {}

    static Map<String, Object> of(Service service) {
        Map<String, Object> metadata = Metadata.of(
                service.id(),
                service.metadata().labels(),
                fields -> fields.time("creationTimestamp", service.metadata().created()));
        return Metadata.head("v1", "Service", metadata)
                .object("spec", spec(service))
                .object("status", status(service))
                .map();
    }

    static Map<String, Object> of(ServiceImport imported) {
        Fields spec = new Fields()
                .text("type", imported.headless() ? "Headless" : "ClusterSetIP")
                .list("ips", imported.ips())
                .list(
                        "ports",
                        imported.ports().stream().map(ServiceManifest::port).toList());
        return Metadata.head(
                        "multicluster.x-k8s.io/v1alpha1",
                        "ServiceImport",
                        Metadata.of(imported.id(), imported.labels(), fields -> fields))
                .object("spec", spec.map())
                .map();
    }

    private static Map<String, Object> spec(Service service) {
        Fields spec = new Fields();
        switch (service) {
            case ClusterIpService virtual -> {
                spec.text("type", virtual.exposure().type().label());
                addresses(spec, virtual.clusterIps());
                spec.list("externalIPs", virtual.exposure().externalIps());
                traffic(spec, virtual.traffic());
            }
            case HeadlessService headless -> {
                spec.text("type", Exposure.Type.CLUSTER_IP.label());
                spec.text("clusterIP", NONE).list("clusterIPs", List.of(NONE));
                spec.list("ipFamilies", labels(headless.families()));
                traffic(spec, headless.traffic());
            }
            case ExternalNameService alias ->
                spec.text("type", "ExternalName").text("externalName", alias.externalName());
        }
        return spec.list(
                        "ports",
                        service.ports().stream().map(ServiceManifest::port).toList())
                .labels("selector", service.selector())
                .map();
    }

    private static void addresses(Fields spec, List<String> clusterIps) {
        spec.text("clusterIP", clusterIps.isEmpty() ? "" : clusterIps.getFirst())
                .list("clusterIPs", clusterIps);
        spec.list(
                "ipFamilies",
                labels(clusterIps.stream().map(IpFamily::ofAddress).toList()));
    }

    private static List<String> labels(List<IpFamily> families) {
        return families.stream().map(IpFamily::label).toList();
    }

    private static void traffic(Fields spec, TrafficPolicy traffic) {
        if (traffic.publishNotReadyAddresses()) {
            spec.truth("publishNotReadyAddresses", true);
        }
        spec.text("sessionAffinity", traffic.sessionAffinity())
                .text("internalTrafficPolicy", traffic.internal())
                .text("externalTrafficPolicy", traffic.external())
                .text("trafficDistribution", traffic.distribution());
    }

    private static Map<String, Object> port(ServicePort port) {
        Fields fields = new Fields()
                .text("name", port.name())
                .text("protocol", port.protocol().name())
                .number("port", port.port());
        target(fields, port.targetPort());
        if (port.nodePort() != 0) {
            fields.number("nodePort", port.nodePort());
        }
        return fields.map();
    }

    /** {@code targetPort} is a number or the name of a container's port (IntOrString). */
    private static void target(Fields fields, String target) {
        if (!target.isEmpty() && target.length() <= 5 && target.chars().allMatch(c -> c >= '0' && c <= '9')) {
            fields.number("targetPort", Integer.parseInt(target));
        } else {
            fields.text("targetPort", target);
        }
    }

    private static Map<String, Object> status(Service service) {
        if (!(service instanceof ClusterIpService virtual)
                || virtual.exposure().ingress().isEmpty()) {
            return Map.of();
        }
        List<Map<String, Object>> ingress = virtual.exposure().ingress().stream()
                .map(point -> new Fields()
                        .text(isAddress(point) ? "ip" : "hostname", point)
                        .map())
                .toList();
        return new Fields()
                .object("loadBalancer", new Fields().list("ingress", ingress).map())
                .map();
    }

    private static boolean isAddress(String point) {
        return point.indexOf(':') >= 0 || point.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
