// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ServicePort;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The records of a Service with a cluster IP (specification section 2.3), and what CoreDNS adds to them. */
final class ClusterIpRecords {

    private static final String GOES_WITH_SERVICE = "the Service is deleted or becomes headless.";

    private final ClusterZone zone;
    private final ClusterIpService service;
    private final NamespacedName id;
    private final RecordMaker make;
    private final @Nullable Name name;
    private final RecordCollector records = new RecordCollector();

    ClusterIpRecords(ClusterZone zone, ClusterIpService service) {
        this.zone = zone;
        this.service = service;
        id = service.id();
        make = zone.make();
        name = zone.serviceName(id);
    }

    ServiceRecords records() {
        addMain();
        missingFamilies();
        new UnaskedPointers(zone, service, records).addExternal();
        new EndpointNameRecords(zone, service, records).addBelowClusterIp();
        return records.records();
    }

    /** The main set alone. */
    List<DerivedRecord> main() {
        addMain();
        return records.records().main();
    }

    private void addMain() {
        addresses();
        for (int i = 0; i < service.ports().size(); i++) {
            namedPort(i);
        }
        allPorts();
        pointers();
    }

    /** What {@link #records()} would put into the main set, counted without building it. */
    static int count(ClusterZone zone, ClusterIpService service) {
        Set<String> addresses = new LinkedHashSet<>();
        int pointers = 0;
        for (String text : service.clusterIps()) {
            IpLiteral address = IpLiteral.parse(text);
            if (address != null && addresses.add(address.canonical()) && zone.isPointedBack(service, text, address)) {
                pointers++;
            }
        }
        if (addresses.isEmpty()) {
            return 0;
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (ServicePort port : service.ports()) {
            numbers.add(port.port());
            if (!port.name().isEmpty()) {
                names.add(port.name() + "/" + port.protocol() + "/" + port.port());
            }
        }
        return addresses.size() + names.size() + numbers.size() + pointers;
    }

    private void addresses() {
        for (int i = 0; i < service.clusterIps().size(); i++) {
            String text = service.clusterIps().get(i);
            IpLiteral address = IpLiteral.parse(text);
            if (address != null) {
                Derivation why = new Derivation(
                        Wording.ref(service),
                        ipField(i),
                        List.of(
                                new Step("The Service has the cluster IP `" + text + "`.", ipEvidence(i)),
                                Wording.rule(
                                        "Its name answers with that address, whether its endpoints are ready or not.",
                                        "2.3.1")),
                        GOES_WITH_SERVICE,
                        Standard.SPECIFICATION);
                records.main(make.address(name, address), why);
            }
        }
    }

    private void namedPort(int index) {
        ServicePort port = service.ports().get(index);
        if (port.name().isEmpty()) {
            missingUnnamed(index, port);
            return;
        }
        Name owner = zone.portName(id, port.name(), port.protocol());
        Step declared = new Step(
                "The Service declares the named port `" + port.name() + "`, "
                        + Wording.port("", port.port(), port.protocol()) + ".",
                Wording.field(id, "spec.ports[" + index + "]"));
        String field = "spec.ports: " + port.name();
        String goes = "the port is renamed or removed, or the Service is deleted or becomes headless.";
        Derivation why = new Derivation(
                Wording.ref(service),
                field,
                List.of(
                        declared,
                        hidesPods(),
                        Wording.rule("Each named port gets one SRV record at `_port._protocol`.", "2.3.2")),
                goes,
                Standard.SPECIFICATION);
        List<ServicePort> alike = service.ports().stream()
                .filter(p -> p.name().equals(port.name()) && p.protocol() == port.protocol())
                .toList();
        if (anyAddress()) {
            records.main(make.srv(owner, weight(alike.size()), port.port(), name), why);
        }
        Derivation also = new Derivation(
                Wording.ref(service),
                field,
                List.of(declared, Wording.coreDns("CoreDNS answers address questions for the port's name too.")),
                goes,
                Standard.COREDNS);
        addressesAt(owner, also);
    }

    private void addressesAt(@Nullable Name owner, Derivation why) {
        for (String text : service.clusterIps()) {
            IpLiteral address = IpLiteral.parse(text);
            if (address != null) {
                records.alsoAnswered(make.address(owner, address), why);
            }
        }
    }

    private void allPorts() {
        if (!anyAddress()) {
            return;
        }
        for (ServicePort port : service.ports()) {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step("The Service declares " + portList() + ".", Wording.field(id, "spec.ports")));
            String sharing = service.ports().stream()
                    .filter(p -> p.port() == port.port())
                    .map(ServicePort::text)
                    .collect(Collectors.joining(" and "));
            if (sharing.contains(" and ")) {
                steps.add(new Step(
                        "An SRV record holds no protocol, so " + sharing + " are one record.",
                        Wording.field(id, "spec.ports")));
            }
            steps.add(hidesPods());
            steps.add(Wording.coreDns("An SRV question for the Service's own name is answered with all ports."));
            Derivation why = new Derivation(
                    Wording.ref(service),
                    "spec.ports: all",
                    steps,
                    "the port is removed, or the Service is deleted or becomes headless.",
                    Standard.COREDNS);
            records.main(make.srv(name, weight(service.ports().size()), port.port(), name), why);
        }
    }

    private void pointers() {
        for (int i = 0; i < service.clusterIps().size(); i++) {
            String text = service.clusterIps().get(i);
            IpLiteral address = IpLiteral.parse(text);
            if (address != null && zone.isPointedBack(service, text, address)) {
                Derivation why = new Derivation(
                        Wording.ref(service),
                        ipField(i),
                        List.of(
                                new Step("The Service has the cluster IP `" + text + "`.", ipEvidence(i)),
                                Wording.rule("A cluster IP points back to the name of its Service.", "2.3.3")),
                        GOES_WITH_SERVICE,
                        Standard.SPECIFICATION);
                records.main(make.ptr(address.reverseName(), zone.pointedName(id)), why);
            }
        }
    }

    private void missingFamilies() {
        String families = families();
        for (IpFamily family : IpFamily.values()) {
            if (!families.contains(family.label())) {
                Derivation why = new Derivation(
                        Wording.ref(service),
                        "ipFamilies: " + families,
                        List.of(new Step(
                                "The Service has no " + family.label() + " cluster IP.",
                                Wording.field(id, "spec.clusterIPs " + String.join(", ", service.clusterIps())))),
                        "the Service gets a cluster IP of that family.",
                        Standard.SPECIFICATION);
                String reason = families.isEmpty() ? "the Service has no cluster IP" : "the Service is single-stack";
                records.missing(name, RecordMaker.addressType(family), Outcome.NO_DATA, reason, why);
            }
        }
        if (service.ports().isEmpty()) {
            Derivation why = new Derivation(
                    Wording.ref(service),
                    "spec.ports: none",
                    List.of(new Step("The Service declares no port.", Wording.field(id, "spec.ports"))),
                    "the Service declares a port.",
                    Standard.SPECIFICATION);
            records.missing(name, Type.SRV, Outcome.NO_DATA, "the Service has no ports", why);
        }
    }

    private void missingUnnamed(int index, ServicePort port) {
        Derivation why = new Derivation(
                Wording.ref(service),
                "spec.ports: unnamed",
                List.of(
                        new Step(
                                "The port " + port.text() + " has no name.",
                                Wording.field(id, "spec.ports[" + index + "].name")),
                        Wording.rule("Only named ports have an SRV name.", "2.3.2")),
                "the port gets a name.",
                Standard.SPECIFICATION);
        Name asked = zone.portName(id, Integer.toString(port.port()), port.protocol());
        records.missing(asked, Type.SRV, Outcome.NAME_ERROR, "port " + port.text() + " is unnamed", why);
    }

    private Step hidesPods() {
        int endpoints = zone.visible().slicesOf(id).stream()
                .mapToInt(slice -> slice.endpoints().size())
                .sum();
        String pods = endpoints == 0 ? "any pod" : "its " + Wording.count(endpoints, "pod");
        return new Step(
                "It has a cluster IP, so DNS answers for the Service and not for " + pods + ".",
                Wording.field(id, "spec.clusterIP " + String.join(", ", service.clusterIps())));
    }

    private String portList() {
        return service.ports().size() == 1
                ? "the port " + service.ports().getFirst().text()
                : "the ports " + service.ports().stream().map(ServicePort::text).collect(Collectors.joining(", "));
    }

    private int weight(int ports) {
        return RecordMaker.weight(ports * Math.max(1, service.clusterIps().size()));
    }

    private boolean anyAddress() {
        return service.clusterIps().stream().anyMatch(text -> IpLiteral.parse(text) != null);
    }

    private String families() {
        return service.clusterIps().stream()
                .map(IpLiteral::parse)
                .filter(address -> address != null)
                .map(address -> address.family().label())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String ipField(int index) {
        return index == 0 ? "spec.clusterIP" : "spec.clusterIPs[" + index + "]";
    }

    private String ipEvidence(int index) {
        return Wording.field(id, ipField(index) + " " + service.clusterIps().get(index));
    }
}
