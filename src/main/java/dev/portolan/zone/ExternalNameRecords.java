// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The one record of an ExternalName Service (specification section 2.5). */
final class ExternalNameRecords {

    private static final String GOES = "the Service is deleted or its type changes.";

    private final ClusterZone zone;
    private final ExternalNameService service;
    private final NamespacedName id;
    private final @Nullable Name name;
    private final RecordCollector records = new RecordCollector();

    ExternalNameRecords(ClusterZone zone, ExternalNameService service) {
        this.zone = zone;
        this.service = service;
        id = service.id();
        name = zone.serviceName(id);
    }

    /** Whether DNS knows the Service at all: a target that is an address makes no record. */
    static boolean hasTarget(ExternalNameService service) {
        return IpLiteral.parse(service.externalName()) == null && DomainNames.absolute(service.externalName()) != null;
    }

    ServiceRecords records() {
        Step type = new Step("The Service is of type ExternalName.", Evidence.field(id, "spec.type"));
        Step target =
                new Step("It points to `" + service.externalName() + "`.", Evidence.field(id, "spec.externalName"));
        new EndpointNameRecords(zone, service, records).addPointers(zone.ready(id));
        if (!hasTarget(service)) {
            Derivation why = new Derivation(
                    Evidence.ref(service),
                    "spec.externalName",
                    List.of(
                            type,
                            target,
                            Evidence.coreDns("A CNAME cannot point to an address, so there is no record.")),
                    "the external name becomes a name.",
                    Standard.COREDNS);
            records.missing(name, Type.CNAME, Outcome.NAME_ERROR, "the external name is an address", why);
            return records.records();
        }
        Derivation why = new Derivation(
                Evidence.ref(service),
                "spec.externalName",
                List.of(
                        type,
                        target,
                        Evidence.rule("Cluster DNS answers address queries with a CNAME to that name.", "2.5")),
                GOES,
                Standard.SPECIFICATION);
        records.main(zone.make().cname(name, DomainNames.absolute(service.externalName())), why);
        missing(Type.A, Outcome.LEFT_OUT, "there is no cluster IP", "spec.type: ExternalName");
        missing(Type.AAAA, Outcome.LEFT_OUT, "there is no cluster IP", "spec.type: ExternalName");
        if (service.ports().isEmpty()) {
            missing(Type.SRV, Outcome.NO_DATA, "there are no ports", "spec.ports: none");
        } else {
            missing(Type.SRV, Outcome.NO_DATA, "the ports of an alias are not used", "spec.type: ExternalName");
        }
        missing(Type.PTR, Outcome.NO_DATA, "no address belongs to this Service", "spec.type: ExternalName");
        return records.records();
    }

    private void missing(int type, Outcome outcome, String reason, String field) {
        Derivation why = new Derivation(
                Evidence.ref(service),
                field,
                List.of(
                        new Step("The Service is only an alias.", Evidence.field(id, "spec.type ExternalName")),
                        Evidence.rule("An alias has a CNAME and nothing else.", "2.5")),
                "the Service's type changes.",
                Standard.SPECIFICATION);
        records.missing(name, type, outcome, reason, why);
    }
}
