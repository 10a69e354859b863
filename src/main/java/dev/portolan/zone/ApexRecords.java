// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** The records of the zone itself. They derive from the Service that runs the cluster's DNS and from its Corefile. */
final class ApexRecords {

    private static final ObjectRef CLUSTER_DNS =
            new ObjectRef(ResourceKind.SERVICE, new NamespacedName("kube-system", "kube-dns"));

    private final ClusterZone zone;
    private final Name origin;
    private final List<DerivedRecord> records = new ArrayList<>();

    ApexRecords(ClusterZone zone) {
        this.zone = zone;
        origin = zone.origin();
    }

    List<DerivedRecord> records() {
        List<NameServer> servers = NameServer.of(zone.visible(), zone.profile(), origin);
        add(
                StartOfAuthority.of(origin, zone.profile().ttl(), StartOfAuthority.serial(zone.snapshot())),
                "Corefile: ttl " + zone.profile().ttl(),
                "Every zone has a start of authority; its serial is the time of the last change.");
        Set<Name> names = new LinkedHashSet<>();
        servers.forEach(server -> names.add(server.name()));
        for (Name name : names) {
            add(
                    new NSRecord(origin, DClass.IN, zone.profile().ttl(), name),
                    "endpoints",
                    "CoreDNS names itself after the Services whose endpoint it is.");
        }
        Name nameServer = Objects.requireNonNull(DomainNames.below(origin, "ns", "dns"));
        for (NameServer server : servers) {
            Record address = Objects.requireNonNull(zone.make().address(nameServer, server.address()));
            if (records.stream().noneMatch(known -> known.data().equals(address))) {
                add(address, "endpoints", "The name `ns.dns` answers with the name servers' addresses.");
            }
        }
        version();
        return List.copyOf(records);
    }

    private void version() {
        Name name = Objects.requireNonNull(DomainNames.below(origin, SchemaVersion.LABEL));
        Derivation why = new Derivation(
                CLUSTER_DNS,
                "Corefile: kubernetes",
                List.of(Wording.rule("The zone tells which version of the specification it follows.", "2.2")),
                "the Corefile no longer serves the zone.",
                Standard.SPECIFICATION);
        records.add(new DerivedRecord(new TXTRecord(name, DClass.IN, SchemaVersion.TTL, SchemaVersion.TEXT), why));
    }

    private void add(Record data, String field, String sentence) {
        Derivation why = new Derivation(
                CLUSTER_DNS,
                field,
                List.of(new Step(sentence, Wording.COREDNS)),
                "the Corefile no longer serves the zone.",
                Standard.COREDNS);
        records.add(new DerivedRecord(data, why));
    }
}
