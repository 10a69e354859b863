// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.profile.DnsProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * A name server of a zone, one value for each of its addresses. CoreDNS names itself after the Services whose endpoints it
 * is, and {@code ns.dns} below the zone where it is the endpoint of none.
 *
 * @param name its name, below the zone
 * @param address one of its addresses
 * @param service the Service that gives it its name, null for {@code ns.dns}
 */
public record NameServer(
        Name name, IpLiteral address, @Nullable NamespacedName service) {

    private static final NamespacedName KUBE_DNS = new NamespacedName("kube-system", "kube-dns");

    /**
     * The name servers of a zone, in order; an address can come twice.
     *
     * @param zone the zone as it is to be spelled
     */
    public static List<NameServer> of(VisibleCluster cluster, DnsProfile profile, Name zone) {
        List<IpLiteral> own = addresses(cluster.snapshot(), profile);
        List<NameServer> servers = new ArrayList<>();
        boolean endpointOfSome = false;
        for (IpLiteral address : own) {
            for (EndpointSlice slice : cluster.slicesHolding(address.canonical())) {
                if (holdsReady(cluster, slice, address.canonical())) {
                    endpointOfSome = true;
                    Service service = cluster.service(slice.service());
                    if (service != null) {
                        addNames(cluster, zone, slice, service, servers);
                    }
                }
            }
        }
        if (!endpointOfSome) {
            Name name = DomainNames.below(zone, "ns", "dns");
            for (IpLiteral address : own) {
                add(servers, name, address, null);
            }
        }
        return servers;
    }

    /**
     * The addresses that the server listens on: those of the profile, else those of one ready pod of kube-dns. Each replica
     * knows its own addresses only, so all of them together would be a server that does not exist.
     */
    public static List<IpLiteral> addresses(ClusterSnapshot snapshot, DnsProfile profile) {
        return profile.addresses().orElseGet(() -> onePod(snapshot));
    }

    private static List<IpLiteral> onePod(ClusterSnapshot snapshot) {
        List<Endpoint> ready = snapshot.slicesOf(KUBE_DNS).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .filter(Endpoint::isReady)
                .sorted(Comparator.comparing(NameServer::podOrAddress))
                .toList();
        return ready.stream()
                .filter(endpoint -> podOrAddress(endpoint).equals(podOrAddress(ready.getFirst())))
                .flatMap(endpoint -> endpoint.addresses().stream())
                .<IpLiteral>mapMulti((text, sink) -> {
                    IpLiteral address = IpLiteral.parse(text);
                    if (address != null) {
                        sink.accept(address);
                    }
                })
                .distinct()
                .toList();
    }

    private static String podOrAddress(Endpoint endpoint) {
        TargetRef target = endpoint.target();
        return target == null ? endpoint.address() : target.name();
    }

    private static boolean holdsReady(VisibleCluster cluster, EndpointSlice slice, String address) {
        return slice.endpoints().stream()
                .anyMatch(endpoint ->
                        cluster.counts(endpoint) && endpoint.addresses().contains(address));
    }

    private static void addNames(
            VisibleCluster cluster, Name zone, EndpointSlice slice, Service service, List<NameServer> servers) {
        NamespacedName id = service.id();
        switch (service) {
            case ClusterIpService clusterIp -> {
                Name name = DomainNames.below(zone, id.name(), id.namespace(), "svc");
                clusterIp.clusterIps().forEach(text -> add(servers, name, IpLiteral.parse(text), id));
            }
            case HeadlessService _ -> {
                for (Endpoint endpoint : slice.endpoints()) {
                    if (cluster.counts(endpoint)) {
                        for (String text : endpoint.addresses()) {
                            String label = cluster.label(endpoint, text);
                            Name name = DomainNames.below(zone, label, id.name(), id.namespace(), "svc");
                            add(servers, name, IpLiteral.parse(text), id);
                        }
                    }
                }
            }
            case ExternalNameService _ -> {}
        }
    }

    private static void add(
            List<NameServer> servers,
            @Nullable Name name,
            @Nullable IpLiteral address,
            @Nullable NamespacedName service) {
        if (name != null && address != null) {
            servers.add(new NameServer(name, address, service));
        }
    }
}
