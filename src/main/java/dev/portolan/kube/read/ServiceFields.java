// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A core/v1 Service. */
final class ServiceFields implements KindFields {

    private boolean specified;
    private String type = "ClusterIP";
    private String clusterIp = "";
    private List<String> clusterIps = List.of();
    private String externalName = "";
    private List<String> externalIps = List.of();
    private List<ServicePort> ports = List.of();
    private List<IpFamily> families = List.of();
    private Map<String, String> selector = Map.of();
    private final TrafficFields traffic = new TrafficFields();
    private final LoadBalancerFields loadBalancer = new LoadBalancerFields();

    @Override
    public ResourceKind kind() {
        return ResourceKind.SERVICE;
    }

    @Override
    public void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "spec" -> specified = in.object(part -> readSpec(part, in));
            case "status" -> loadBalancer.read(in);
            default -> in.skip();
        }
    }

    @Override
    public Found finish(Metadata metadata) throws WrongField {
        if (!specified) {
            throw new WrongField("spec", "is missing", 0);
        }
        ServiceMetadata about =
                new ServiceMetadata(metadata.id(ResourceKind.SERVICE), metadata.labels(), selector, metadata.created());
        return new Found.Present(service(about), metadata.resourceVersion());
    }

    private Service service(ServiceMetadata about) {
        List<String> ips = clusterIps.isEmpty() && !clusterIp.isEmpty() ? List.of(clusterIp) : clusterIps;
        if (type.equals("ExternalName")) {
            return new ExternalNameService(about, ports, externalName);
        }
        if (!ips.isEmpty() && ips.getFirst().equals("None")) {
            return new HeadlessService(about, ports, families, traffic.policy());
        }
        return new ClusterIpService(about, ports, ips, exposure(), traffic.policy());
    }

    private Exposure exposure() {
        List<String> ingress = loadBalancer.points();
        Exposure.Type kind = switch (type) {
            case "NodePort" -> Exposure.Type.NODE_PORT;
            case "LoadBalancer" -> Exposure.Type.LOAD_BALANCER;
            default -> Exposure.Type.CLUSTER_IP;
        };
        boolean internal = kind == Exposure.Type.CLUSTER_IP && externalIps.isEmpty() && ingress.isEmpty();
        return internal ? Exposure.INTERNAL : new Exposure(kind, externalIps, ingress);
    }

    private void readSpec(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "type" -> type = type(in);
            case "clusterIP" -> clusterIp = in.text();
            case "clusterIPs" -> clusterIps = in.texts();
            case "externalName" -> externalName = in.text();
            case "externalIPs" -> externalIps = in.texts();
            case "ports" -> ports = ServicePortFields.all(in);
            case "ipFamilies" -> families = families(in);
            case "selector" -> selector = in.map();
            default -> traffic.read(field, in);
        }
    }

    private static String type(ObjectCursor in) throws WrongField {
        String text = in.word();
        return switch (text) {
            case "" -> "ClusterIP";
            case "ClusterIP", "NodePort", "LoadBalancer", "ExternalName" -> text;
            default -> throw in.wrong("not a type of Service");
        };
    }

    private static List<IpFamily> families(ObjectCursor in) throws WrongField {
        List<IpFamily> families = new ArrayList<>(2);
        in.list(() -> families.add(family(in)));
        return in.shared().value(List.copyOf(families));
    }

    private static IpFamily family(ObjectCursor in) throws WrongField {
        return switch (in.text()) {
            case "IPv4" -> IpFamily.IPV4;
            case "IPv6" -> IpFamily.IPV6;
            default -> throw in.wrong("neither IPv4 nor IPv6");
        };
    }
}
