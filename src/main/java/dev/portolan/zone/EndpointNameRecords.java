// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.Service;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** What CoreDNS answers at the names of single endpoints beyond what the specification asks for. */
final class EndpointNameRecords {

    static final String GOES_WITH_ENDPOINT = "the endpoint turns unready or goes, or the Service is deleted.";

    private final ClusterZone zone;
    private final Service service;
    private final RecordCollector records;
    private final RecordMaker make;

    EndpointNameRecords(ClusterZone zone, Service service, RecordCollector records) {
        this.zone = zone;
        this.service = service;
        this.records = records;
        make = zone.make();
    }

    /** Addresses, SRV and pointers of the endpoints of a Service with a cluster IP, which need have no names at all. */
    void addBelowClusterIp() {
        List<Member> ready = zone.ready(service.id());
        for (Member member : ready) {
            Name name = zone.endpointName(service.id(), member.label());
            if (member.address() == null) {
                addAlias(name, member);
            } else {
                Derivation why =
                        why(member, "CoreDNS gives every endpoint a name, also below a Service with a cluster IP.");
                records.alsoAnswered(make.address(name, member.address()), why);
            }
        }
        addPorts(ready);
        addPointers(ready);
    }

    /** What endpoints point back to, even where the Service is an alias and their names do not exist. */
    void addPointers(List<Member> ready) {
        for (Member member : ready) {
            if (member.address() != null && zone.isPointedBack(member)) {
                records.alsoAnswered(
                        make.ptr(member.address().reverseName(), zone.pointedEndpoint(service.id(), member.label())),
                        why(member, "CoreDNS points an endpoint's address back to the endpoint's name."));
            }
        }
    }

    /** SRV at the names of the endpoints: every port of every endpoint that shares the name. */
    void addPorts(List<Member> ready) {
        Map<String, Integer> matched = new HashMap<>();
        for (Member member : ready) {
            if (member.address() != null) {
                matched.merge(
                        member.label().toLowerCase(Locale.ROOT), member.ports().size(), Integer::sum);
            }
        }
        for (Member member : ready) {
            if (member.address() == null) {
                continue;
            }
            Name name = zone.endpointName(service.id(), member.label());
            int pairs = matched.getOrDefault(member.label().toLowerCase(Locale.ROOT), 1);
            for (EndpointPort port : member.ports()) {
                if (port.number() != EndpointPort.UNNUMBERED) {
                    records.alsoAnswered(
                            make.srv(name, RecordMaker.weight(pairs), port.number(), name),
                            why(member, "An SRV question for an endpoint's name is answered with all its ports."));
                }
            }
        }
    }

    /** CNAME for endpoints whose address is a name: what CoreDNS makes of slices of address type FQDN. */
    void addAliases(List<Member> ready) {
        for (Member member : ready) {
            if (member.address() == null) {
                addAlias(zone.serviceName(service.id()), member);
                addAlias(zone.endpointName(service.id(), member.label()), member);
                for (EndpointPort port : member.slice().ports()) {
                    if (!port.name().isEmpty()) {
                        addAlias(zone.portName(service.id(), port.name(), port.protocol()), member);
                    }
                }
            }
        }
    }

    private void addAlias(@Nullable Name owner, Member member) {
        records.alsoAnswered(
                make.cname(owner, DomainNames.absolute(member.text())),
                why(member, "The endpoint's address is a name, so CoreDNS answers a CNAME to it."));
    }

    private Derivation why(Member member, String rule) {
        List<Step> steps = List.of(member.readyStep(), member.labelStep(), Wording.coreDns(rule));
        return new Derivation(
                Wording.slice(member.slice().id()), member.field(), steps, GOES_WITH_ENDPOINT, Standard.COREDNS);
    }
}
