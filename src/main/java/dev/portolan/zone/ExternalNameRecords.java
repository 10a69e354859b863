// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.List;
import java.util.Locale;
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

    /** The main set alone. */
    List<DerivedRecord> main() {
        if (hasTarget(service)) {
            addAlias();
        }
        return records.records().main();
    }

    ServiceRecords records() {
        new EndpointNameRecords(zone, service, records).addPointers(zone.ready(id));
        if (!hasTarget(service)) {
            Derivation why = new Derivation(
                    Wording.ref(service),
                    "spec.externalName",
                    List.of(
                            type(),
                            target(),
                            Wording.coreDns("A CNAME cannot point to an address, so there is no record.")),
                    "the external name becomes a name.",
                    Standard.COREDNS);
            records.missing(name, Type.CNAME, Outcome.NAME_ERROR, "the external name is an address", why);
            return records.records();
        }
        addAlias();
        for (IpFamily family : IpFamily.values()) {
            missingAddress(family);
        }
        if (service.ports().isEmpty()) {
            missing(Type.SRV, Outcome.NO_DATA, "there are no ports", "spec.ports: none");
        } else {
            missing(Type.SRV, Outcome.NO_DATA, "the ports of an alias are not used", "spec.type: ExternalName");
        }
        missing(Type.PTR, Outcome.NO_DATA, "no address belongs to this Service", "spec.type: ExternalName");
        return records.records();
    }

    private void addAlias() {
        Derivation why = new Derivation(
                Wording.ref(service),
                "spec.externalName",
                List.of(
                        type(),
                        target(),
                        Wording.rule("Cluster DNS answers address queries with a CNAME to that name.", "2.5")),
                GOES,
                Standard.SPECIFICATION);
        records.main(zone.make().cname(name, DomainNames.absolute(service.externalName())), why);
    }

    private Step type() {
        return new Step("The Service is of type ExternalName.", Wording.field(id, "spec.type"));
    }

    private Step target() {
        return new Step("It points to `" + service.externalName() + "`.", Wording.field(id, "spec.externalName"));
    }

    /** An address question is answered with the alias, if the alias leads to something. */
    private void missingAddress(IpFamily family) {
        int type = RecordMaker.addressType(family);
        AliasChain.Gap gap = new AliasChain(zone, family).gap(service);
        if (gap == null) {
            missing(type, Outcome.LEFT_OUT, "there is no cluster IP", "spec.type: ExternalName");
            return;
        }
        Derivation why = new Derivation(
                Wording.ref(service),
                "spec.externalName",
                List.of(
                        target(),
                        new Step(sentence(gap.reason()), "what the cluster has at that name"),
                        Wording.coreDns(
                                "An alias that leads to no address in the zone is not told to those who ask for one.")),
                "the alias leads to an address of that family.",
                Standard.COREDNS);
        records.missing(name, type, gap.outcome(), gap.reason(), why);
    }

    private static String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    }

    private void missing(int type, Outcome outcome, String reason, String field) {
        Derivation why = new Derivation(
                Wording.ref(service),
                field,
                List.of(
                        new Step("The Service is only an alias.", Wording.field(id, "spec.type ExternalName")),
                        Wording.rule("An alias has a CNAME and nothing else.", "2.5")),
                "the Service's type changes.",
                Standard.SPECIFICATION);
        records.missing(name, type, outcome, reason, why);
    }
}
