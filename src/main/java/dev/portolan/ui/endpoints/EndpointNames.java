// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.NameParts;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;

/** The names under which the endpoints of a Service answer on their own, found among its records. */
final class EndpointNames {

    private final ClusterZone zone;
    private final Map<IpLiteral, Set<Name>> answered = new HashMap<>();

    EndpointNames(ClusterZone zone, Service service) {
        this.zone = zone;
        ServiceRecords records = zone.records(service);
        int labels = zone.nameOf(service.id()).labels() + 1;
        Stream.concat(records.main().stream(), records.alsoAnswered().stream())
                .filter(record -> record.name().labels() == labels)
                .forEach(this::add);
    }

    /** The name of an endpoint at one of its addresses, answered or not: pods on the network of one node share their address. */
    EndpointCells.DnsName of(EndpointSlice slice, Endpoint endpoint, String address) {
        IpLiteral literal = IpLiteral.parse(address);
        Set<Name> names = literal == null ? Set.of() : answered.getOrDefault(literal, Set.of());
        return zone.nameOf(slice, endpoint, address)
                .map(own -> new EndpointCells.DnsName(parts(own), names.contains(own)))
                .orElse(EndpointCells.DnsName.NONE);
    }

    private void add(DerivedRecord record) {
        IpLiteral address = address(record);
        if (address != null) {
            answered.computeIfAbsent(address, _ -> new HashSet<>()).add(record.name());
        }
    }

    private static @Nullable IpLiteral address(DerivedRecord record) {
        return switch (record.data()) {
            case ARecord a -> IpLiteral.of(a.getAddress());
            case AAAARecord aaaa -> IpLiteral.of(aaaa.getAddress());
            default -> null;
        };
    }

    private NameParts parts(Name name) {
        return NameParts.of(name, zone.profile().clusterDomain());
    }
}
