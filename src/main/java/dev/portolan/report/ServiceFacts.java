// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadyCount;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a summary says of a Service.
 *
 * @param id namespace and name
 * @param type {@code ClusterIP}, {@code NodePort}, {@code LoadBalancer}, {@code Headless} or {@code ExternalName}
 * @param addresses the cluster IPs, {@code None}, or the external name
 * @param ports the declared ports
 * @param ready its endpoints
 */
public record ServiceFacts(
        NamespacedName id, String type, List<String> addresses, List<ServicePort> ports, ReadyCount ready) {

    public ServiceFacts {
        addresses = List.copyOf(addresses);
        ports = List.copyOf(ports);
    }

    /** What the picture says of the Service. */
    public static ServiceFacts of(ClusterSnapshot snapshot, Service service) {
        return new ServiceFacts(
                service.id(), type(service), addresses(service), service.ports(), ReadyCount.of(snapshot, service));
    }

    /** {@code 10.96.161.97}, several joined by a comma. */
    public String address() {
        return String.join(", ", addresses);
    }

    /** {@code http 80/TCP, 443/TCP}; {@code none} if there are none. */
    public String portList() {
        return listed(ports.stream().map(ServicePort::text));
    }

    /** {@code 80, 443}; {@code none} if there are none. */
    public String portNumbers() {
        return listed(ports.stream().map(ServicePort::port).distinct().map(String::valueOf));
    }

    private static String listed(Stream<String> parts) {
        String list = parts.collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    private static String type(Service service) {
        return switch (service) {
            case ClusterIpService with -> with.exposure().type().label();
            case HeadlessService _ -> "Headless";
            case ExternalNameService _ -> "ExternalName";
        };
    }

    private static List<String> addresses(Service service) {
        return switch (service) {
            case ClusterIpService with -> with.clusterIps();
            case HeadlessService _ -> List.of("None");
            case ExternalNameService alias -> List.of(alias.externalName());
        };
    }
}
