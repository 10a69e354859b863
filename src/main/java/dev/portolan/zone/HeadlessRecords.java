// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.HeadlessReason.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** The records of a headless Service (specification section 2.4): its ready endpoints, each with a name of its own. */
final class HeadlessRecords {

    /** A ready member that has an address, with the name of its own; null if it can have none. */
    private record Named(
            Member member, IpLiteral address, @Nullable Name name) {}

    private final ClusterZone zone;
    private final HeadlessService service;
    private final NamespacedName id;
    private final RecordMaker make;
    private final @Nullable Name name;
    private final List<Member> ready;
    private final List<Named> named = new ArrayList<>();
    private final RecordCollector records = new RecordCollector();

    HeadlessRecords(ClusterZone zone, HeadlessService service) {
        this.zone = zone;
        this.service = service;
        id = service.id();
        make = zone.make();
        name = zone.serviceName(id);
        ready = zone.ready(id);
        for (Member member : ready) {
            IpLiteral address = member.address();
            if (address != null) {
                named.add(new Named(member, address, zone.endpointName(id, member.label())));
            }
        }
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
        for (Named one : named) {
            records.main(make.address(name, one.address()), why(one, Rule.ADDRESS));
        }
        for (Named one : named) {
            records.main(make.address(one.name(), one.address()), why(one, Rule.OWN_NAME));
        }
    }

    private void namedPorts() {
        for (PortName port : portNames()) {
            Name owner = nameOf(port);
            int matched = 0;
            for (Named one : named) {
                matched += port.matching(one.member().ports());
            }
            for (Named one : named) {
                for (EndpointPort own : one.member().ports()) {
                    if (port.matches(own) && own.number() != EndpointPort.UNNUMBERED) {
                        records.main(
                                make.srv(owner, RecordMaker.weight(matched), own.number(), one.name()),
                                new HeadlessReason(id, one.member(), own, Rule.NAMED_PORT));
                    }
                }
            }
        }
    }

    private void allPorts() {
        int matched =
                named.stream().mapToInt(one -> one.member().ports().size()).sum();
        for (Named one : named) {
            for (EndpointPort port : one.member().ports()) {
                if (port.number() != EndpointPort.UNNUMBERED) {
                    records.main(
                            make.srv(name, RecordMaker.weight(matched), port.number(), one.name()),
                            new HeadlessReason(id, one.member(), port, Rule.ANY_PORT));
                }
            }
        }
    }

    private void pointers() {
        for (Named one : named) {
            Name pointer = zone.pointer(one.member());
            if (pointer != null) {
                Name target = zone.pointedEndpoint(id, one.member().label());
                records.main(make.ptr(pointer, target), why(one, Rule.POINTER));
            }
        }
    }

    private void addressesOfPorts() {
        for (PortName port : portNames()) {
            Name owner = nameOf(port);
            for (Named one : named) {
                if (port.matching(one.member().ports()) > 0) {
                    records.alsoAnswered(make.address(owner, one.address()), why(one, Rule.PORT_ADDRESS));
                }
            }
        }
    }

    private @Nullable Name nameOf(PortName port) {
        return zone.endpointName(id, "_" + port.name() + "._" + port.protocol());
    }

    private Reason why(Named one, Rule rule) {
        return new HeadlessReason(id, one.member(), null, rule);
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

        int matching(List<EndpointPort> ports) {
            return (int) ports.stream().filter(this::matches).count();
        }
    }
}
