// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Readiness;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a summary says of a Service.
 *
 * @param id namespace and name
 * @param type {@code ClusterIP}, {@code NodePort}, {@code LoadBalancer}, {@code Headless} or {@code ExternalName}
 * @param addresses the cluster IPs, {@code None}, or the external name
 * @param ports the declared ports
 * @param readiness its endpoints; null for an alias, which has none, and where the slices were not read
 */
public record ServiceFacts(
        NamespacedName id,
        String type,
        List<String> addresses,
        List<ServicePort> ports,
        @Nullable Readiness readiness) {

    private static final String ALIAS = "ExternalName";

    public ServiceFacts {
        addresses = List.copyOf(addresses);
        ports = List.copyOf(ports);
    }

    /** What the picture says of the Service. */
    public static ServiceFacts of(ClusterSnapshot snapshot, Service service) {
        boolean known = !(service instanceof ExternalNameService)
                && snapshot.coverage()
                        .holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace());
        Readiness readiness = known ? Readiness.of(snapshot, service.id()) : null;
        return new ServiceFacts(service.id(), type(service), addresses(service), service.ports(), readiness);
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

    /** Whether there may be endpoints, and nobody can tell. */
    public boolean isUnread() {
        return readiness == null && !type.equals(ALIAS);
    }

    /** {@code 2/3}, a dash for an alias, a question mark where the slices were not read. */
    public String ready() {
        if (readiness == null) {
            return isUnread() ? "?" : "–";
        }
        return readiness.toString();
    }

    /** How many endpoints are ready. */
    public int endpointsReady() {
        return readiness == null ? 0 : readiness.ready();
    }

    /** How many endpoints there are. */
    public int endpoints() {
        return readiness == null ? 0 : readiness.total();
    }

    /** Whether some endpoints are not ready. */
    public boolean isPartlyReady() {
        return readiness != null && readiness.isPartial();
    }

    private static String listed(Stream<String> parts) {
        String list = parts.collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    private static String type(Service service) {
        return switch (service) {
            case ClusterIpService with -> with.exposure().type().label();
            case HeadlessService _ -> "Headless";
            case ExternalNameService _ -> ALIAS;
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
