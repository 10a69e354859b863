// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import java.util.List;

/** Pointers to a Service with a cluster IP that no specification asks for: CoreDNS answers them because it finds the address. */
final class UnaskedPointers {

    private final ClusterZone zone;
    private final ClusterIpService service;
    private final RecordCollector records;

    UnaskedPointers(ClusterZone zone, ClusterIpService service, RecordCollector records) {
        this.zone = zone;
        this.service = service;
        this.records = records;
    }

    /** Those of the cluster IPs of a Service that has no name. */
    void addClusterIps() {
        for (String text : service.clusterIps()) {
            add(text, "spec.clusterIPs", "CoreDNS points a cluster IP back although the name does not exist.");
        }
    }

    /** Those of the external addresses. */
    void addExternal() {
        ExternalAddresses.of(service).forEach(text -> {
            boolean written = service.exposure().externalIps().contains(text);
            add(
                    text,
                    written ? "spec.externalIPs" : "status.loadBalancer",
                    "CoreDNS before 1.9.4 points external addresses back too.");
        });
    }

    private void add(String text, String field, String rule) {
        IpLiteral address = IpLiteral.parse(text);
        if (address == null || !zone.isPointedBack(service, text, address)) {
            return;
        }
        Derivation why = new Derivation(
                Wording.ref(service),
                field,
                List.of(
                        new Step(
                                "The Service has the address `" + text + "`.",
                                Wording.field(service.id(), field + " " + text)),
                        Wording.coreDns(rule)),
                "the address or the Service goes.",
                Standard.COREDNS);
        records.alsoAnswered(zone.make().ptr(address.reverseName(), zone.pointedName(service.id())), why);
    }
}
