// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * What a server needs at the beginning of a zone file: the start of authority, and name servers whose names have addresses in
 * the same file. Where the picture shows no name server, {@code ns.dns} on the loopback stands in, since a zone without one
 * does not load.
 */
final class ZoneApex {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ClusterZone zone;
    private final Name origin;

    ZoneApex(ClusterZone zone, Name origin) {
        this.zone = zone;
        this.origin = origin;
    }

    /** The records, the start of authority first, none of them twice. */
    List<Record> records() {
        List<Record> told = zone.zoneRecords().stream()
                .map(DerivedRecord::data)
                .filter(record -> record.getName().subdomain(origin))
                .toList();
        Set<Record> all = new LinkedHashSet<>();
        told.stream().filter(record -> record.getType() == Type.SOA).forEach(all::add);
        all.addAll(told);
        for (Record record : told) {
            if (record instanceof NSRecord server) {
                addresses(server.getTarget()).forEach(all::add);
            }
        }
        if (all.stream().noneMatch(record -> record.getType() == Type.NS)) {
            all.addAll(standIn(all));
        }
        return List.copyOf(new ArrayList<>(all));
    }

    private List<Record> standIn(Set<Record> known) {
        long ttl = zone.profile().ttl();
        Name server = below("ns.dns");
        Record pointer = new NSRecord(origin, DClass.IN, ttl, server);
        return known.stream().anyMatch(record -> record.getName().equals(server))
                ? List.of(pointer)
                : List.of(pointer, new ARecord(server, DClass.IN, ttl, LOOPBACK));
    }

    /** The addresses of a name server that is named after its Service, or after an endpoint of it. */
    private Stream<Record> addresses(Name server) {
        return service(server).stream()
                .flatMap(service -> zone.records(service).main().stream())
                .map(DerivedRecord::data)
                .filter(record -> record.getName().equals(server))
                .filter(record -> record.getType() == Type.A || record.getType() == Type.AAAA);
    }

    private Optional<Service> service(Name server) {
        if (!server.subdomain(origin)) {
            return Optional.empty();
        }
        Name relative = server.relativize(origin);
        int last = relative.labels() - 1;
        return last < 2
                ? Optional.empty()
                : zone.snapshot()
                        .service(new NamespacedName(
                                relative.getLabelString(last - 1), relative.getLabelString(last - 2)));
    }

    private Name below(String labels) {
        try {
            return Name.fromString(labels, origin);
        } catch (TextParseException e) {
            throw new IllegalStateException("no room for " + labels + " below " + origin, e);
        }
    }
}
