// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** The records of a headless Service (specification section 2.4): its ready endpoints, each with a name of its own. */
final class HeadlessRecords {

    private static final String GOES_WITH_ENDPOINT =
            "the endpoint turns unready or goes, or the Service is deleted or gets a cluster IP.";

    private final ClusterZone zone;
    private final HeadlessService service;
    private final NamespacedName id;
    private final RecordMaker make;
    private final @Nullable Name name;
    private final List<Member> ready;
    private final RecordCollector records = new RecordCollector();

    HeadlessRecords(ClusterZone zone, HeadlessService service) {
        this.zone = zone;
        this.service = service;
        id = service.id();
        make = zone.make();
        name = zone.serviceName(id);
        ready = zone.ready(id);
    }

    ServiceRecords records() {
        addMain();
        EndpointNameRecords endpoints = new EndpointNameRecords(zone, service, records);
        addressesOfPorts();
        endpoints.addPorts(ready);
        endpoints.addAliases(ready);
        new MissingHeadlessRecords(zone, service, records).add();
        return records.records();
    }

    /** The main set alone. */
    List<DerivedRecord> main() {
        addMain();
        return records.records().main();
    }

    private void addMain() {
        addresses();
        namedPorts();
        allPorts();
        pointers();
    }

    private void addresses() {
        for (Member member : ready) {
            if (member.address() != null) {
                records.main(
                        make.address(name, member.address()),
                        why(
                                member,
                                member.readyStep(),
                                Evidence.rule(
                                        "A headless name answers with the addresses of all ready endpoints.",
                                        "2.4.1")));
            }
        }
        for (Member member : ready) {
            if (member.address() != null) {
                records.main(
                        make.address(zone.endpointName(id, member.label()), member.address()),
                        why(
                                member,
                                member.readyStep(),
                                member.labelStep(),
                                Evidence.rule("Each ready endpoint has a name of its own.", "2.4.1")));
            }
        }
    }

    private void namedPorts() {
        for (PortName port : portNames()) {
            Name owner = zone.endpointName(id, "_" + port.name() + "._" + port.protocol());
            int matched = ready.stream()
                    .filter(member -> member.address() != null)
                    .mapToInt(member ->
                            (int) member.ports().stream().filter(port::matches).count())
                    .sum();
            for (Member member : ready) {
                for (EndpointPort own : member.ports()) {
                    if (port.matches(own) && member.address() != null && own.number() != EndpointPort.UNNUMBERED) {
                        Name target = zone.endpointName(id, member.label());
                        Derivation why = why(
                                member,
                                declares(member, own),
                                member.readyStep(),
                                Evidence.rule("Each named port gets one SRV record for each ready endpoint.", "2.4.2"));
                        records.main(make.srv(owner, RecordMaker.weight(matched), own.number(), target), why);
                    }
                }
            }
        }
    }

    private void allPorts() {
        int matched = ready.stream()
                .filter(member -> member.address() != null)
                .mapToInt(member -> member.ports().size())
                .sum();
        for (Member member : ready) {
            for (EndpointPort port : member.ports()) {
                if (member.address() != null && port.number() != EndpointPort.UNNUMBERED) {
                    Derivation why = why(
                            member,
                            declares(member, port),
                            member.readyStep(),
                            Evidence.coreDns("An SRV question for the Service's own name is answered with all ports."));
                    Name target = zone.endpointName(id, member.label());
                    records.main(make.srv(name, RecordMaker.weight(matched), port.number(), target), byCoreDns(why));
                }
            }
        }
    }

    private void pointers() {
        for (Member member : ready) {
            if (member.address() != null && zone.isPointedBack(member)) {
                Derivation why = why(
                        member,
                        member.readyStep(),
                        Evidence.rule("The address of a ready endpoint points back to the endpoint's name.", "2.4.3"));
                records.main(make.ptr(member.address().reverseName(), zone.pointedEndpoint(id, member.label())), why);
            }
        }
    }

    private void addressesOfPorts() {
        for (PortName port : portNames()) {
            Name owner = zone.endpointName(id, "_" + port.name() + "._" + port.protocol());
            for (Member member : ready) {
                if (member.address() != null && member.ports().stream().anyMatch(port::matches)) {
                    Derivation why = why(
                            member,
                            member.readyStep(),
                            Evidence.coreDns("CoreDNS answers address questions for the port's name too."));
                    records.alsoAnswered(make.address(owner, member.address()), byCoreDns(why));
                }
            }
        }
    }

    private Step declares(Member member, EndpointPort port) {
        String sentence = port.name().isEmpty()
                ? "Its EndpointSlice lists the unnamed port " + Evidence.port(port) + "."
                : "Its EndpointSlice lists the named port `" + port.name() + "`, "
                        + Evidence.port("", port.number(), port.protocol()) + ".";
        return new Step(sentence, "EndpointSlice " + member.slice().id().name() + ", ports");
    }

    private Derivation why(Member member, Step... steps) {
        Step headless =
                new Step("The Service is headless: it has no cluster IP.", Evidence.field(id, "spec.clusterIP None"));
        Step[] all = new Step[steps.length + 1];
        all[0] = headless;
        System.arraycopy(steps, 0, all, 1, steps.length);
        return new Derivation(
                Evidence.ref(member.slice()), member.field(), List.of(all), GOES_WITH_ENDPOINT, Standard.SPECIFICATION);
    }

    private static Derivation byCoreDns(Derivation why) {
        return new Derivation(why.object(), why.field(), why.steps(), why.goesAwayWhen(), Standard.COREDNS);
    }

    /** The named ports of the ready endpoints, in order; names that differ in case only are one. */
    private Set<PortName> portNames() {
        return portNames(ready);
    }

    static Set<PortName> portNames(List<Member> members) {
        Set<PortName> names = new LinkedHashSet<>();
        for (Member member : members) {
            for (EndpointPort port : member.slice().ports()) {
                if (!port.name().isEmpty()) {
                    names.add(PortName.of(port));
                }
            }
        }
        return names;
    }

    /** What {@link #records()} would put into the main set, counted without building it. */
    static int count(ClusterZone zone, HeadlessService service) {
        Set<IpLiteral> addresses = new LinkedHashSet<>();
        Set<Object> others = new LinkedHashSet<>();
        for (Member member : zone.ready(service.id())) {
            if (member.address() == null) {
                continue;
            }
            addresses.add(member.address());
            String label = member.label().toLowerCase(Locale.ROOT);
            others.add(List.of(label, member.address()));
            for (EndpointPort port : member.slice().ports()) {
                if (port.number() != EndpointPort.UNNUMBERED) {
                    others.add(List.of("", label, port.number()));
                    if (!port.name().isEmpty()) {
                        others.add(List.of(PortName.of(port), label, port.number()));
                    }
                }
            }
            if (zone.isPointedBack(member)) {
                others.add(List.of("ptr", label, member.address(), ""));
            }
        }
        return addresses.size() + others.size();
    }

    /** A port's name and protocol as they stand in an owner name, in lower case. */
    record PortName(String name, String protocol) {

        static PortName of(EndpointPort port) {
            return new PortName(
                    port.name().toLowerCase(Locale.ROOT), port.protocol().label());
        }

        boolean matches(EndpointPort port) {
            return port.name().equalsIgnoreCase(name) && port.protocol().label().equals(protocol);
        }
    }
}
