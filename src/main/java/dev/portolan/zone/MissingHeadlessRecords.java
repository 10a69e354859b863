// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.TargetRef;
import dev.portolan.zone.Derivation.Standard;
import dev.portolan.zone.Derivation.Step;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What a headless Service does not answer: its unready endpoints, a family that it lacks, ports that it does not name. */
final class MissingHeadlessRecords {

    private final ClusterZone zone;
    private final HeadlessService service;
    private final NamespacedName id;
    private final RecordMaker make;
    private final @Nullable Name name;
    private final RecordCollector records;
    private final List<Member> ready;
    private final Set<String> readyLabels = new HashSet<>();

    MissingHeadlessRecords(ClusterZone zone, HeadlessService service, RecordCollector records) {
        this.zone = zone;
        this.service = service;
        this.records = records;
        id = service.id();
        make = zone.make();
        name = zone.serviceName(id);
        ready = zone.ready(id);
        ready.forEach(member -> readyLabels.add(member.label().toLowerCase(Locale.ROOT)));
    }

    void add() {
        List<Member> all = Member.of(zone, id);
        if (all.isEmpty()) {
            if (!NoEndpoints.byProfile(zone, service) && UnreadSlices.areThoseOf(zone, service)) {
                unread();
            } else {
                noEndpoints();
            }
            return;
        }
        for (Member member : all) {
            if (!zone.visible().counts(member.endpoint()) && member.address() != null) {
                unready(member);
            }
        }
        if (!ready.isEmpty()) {
            families();
            ports();
        }
    }

    private void noEndpoints() {
        NoEndpoints none = NoEndpoints.of(zone, service);
        Derivation why = new Derivation(
                Wording.ref(service),
                none.field(),
                List.of(none.step(), Wording.rule("A headless name without ready endpoints does not exist.", "2.4.1")),
                none.goes(),
                Standard.SPECIFICATION);
        for (IpFamily family : expectedFamilies()) {
            records.missing(name, RecordMaker.addressType(family), Outcome.NAME_ERROR, none.reason(), why);
        }
    }

    private void unread() {
        Derivation why = UnreadSlices.derivation(zone, service);
        for (IpFamily family : expectedFamilies()) {
            records.missing(name, RecordMaker.addressType(family), Outcome.NOT_KNOWN, UnreadSlices.reason(zone), why);
        }
    }

    private void unready(Member member) {
        Derivation why = whyUnready(member);
        String reason = member.called() + " is not ready";
        int type = RecordMaker.addressType(Objects.requireNonNull(member.address()));
        if (!records.has(make.address(name, member.address()))) {
            missing(name, type, reason, why);
        }
        Name own = zone.endpointName(id, member.label());
        boolean shared = readyLabels.contains(member.label().toLowerCase(Locale.ROOT));
        if (!records.has(make.address(own, member.address()))) {
            missing(own, type, reason, why);
        }
        for (EndpointPort port : member.slice().ports()) {
            if (port.number() != EndpointPort.UNNUMBERED && !shared) {
                if (!port.name().isEmpty()) {
                    Name owner = zone.endpointName(
                            id, "_" + port.name() + "._" + port.protocol().label());
                    missing(owner, Type.SRV, reason, why);
                }
                missing(name, Type.SRV, reason, why);
            }
        }
        pointer(member, reason, why);
    }

    private void pointer(Member member, String reason, Derivation why) {
        Name reverse = zone.pointer(member);
        if (reverse != null && !records.has(make.ptr(reverse, zone.pointedEndpoint(id, member.label())))) {
            boolean others = zone.pointsBackToEndpoints(member.text());
            Outcome outcome = others ? Outcome.LEFT_OUT : Outcome.NAME_ERROR;
            // What is not found there is asked for elsewhere, whoever has it.
            if (zone.profile().kubernetes().zones().fallThrough().covers(reverse)) {
                records.missing(reverse, Type.PTR, outcome, reason, why);
            } else {
                missing(reverse, Type.PTR, outcome, reason, why);
            }
        }
    }

    /** What is answered without it depends on what else the name holds. */
    private void missing(@Nullable Name owner, int type, String reason, Derivation why) {
        if (owner != null) {
            missing(owner, type, records.outcomeWithout(owner, type), reason, why);
        }
    }

    /** What is not read could be what is missing; a set that answers without it is answered in any case. */
    private void missing(@Nullable Name owner, int type, Outcome outcome, String reason, Derivation why) {
        if (outcome != Outcome.LEFT_OUT && UnreadSlices.areThoseOf(zone, service)) {
            Derivation unread = UnreadSlices.derivation(zone, service);
            records.missing(owner, type, Outcome.NOT_KNOWN, UnreadSlices.reason(zone), unread);
        } else {
            records.missing(owner, type, outcome, reason, why);
        }
    }

    private Derivation whyUnready(Member member) {
        List<Step> steps = new ArrayList<>();
        podStep(member, steps);
        steps.add(new Step("Its endpoint says `ready: false`.", member.evidence()));
        boolean publishes = service.traffic().publishNotReadyAddresses();
        steps.add(
                publishes
                        ? new Step(
                                "The Service publishes unready addresses, but only the slice counts, and it says otherwise.",
                                Wording.field(id, "spec.publishNotReadyAddresses: true"))
                        : new Step(
                                "The Service publishes ready addresses only.",
                                Wording.field(id, "spec.publishNotReadyAddresses: false")));
        String goes = "the endpoint turns ready" + (publishes ? "." : ", or the Service publishes unready addresses.");
        return new Derivation(Wording.slice(member.slice().id()), member.field(), steps, goes, Standard.SPECIFICATION);
    }

    private void podStep(Member member, List<Step> steps) {
        TargetRef target = member.endpoint().target();
        if (member.endpoint().conditions().isTerminating()) {
            steps.add(new Step("The pod is being deleted.", member.evidence() + ", terminating: true"));
            return;
        }
        if (target == null || !target.isPod()) {
            return;
        }
        String evidence = zone.snapshot()
                .pod(new NamespacedName(id.namespace(), target.name()))
                .flatMap(pod -> pod.status().condition("Ready"))
                .filter(condition -> !condition.holds())
                .map(MissingHeadlessRecords::reason)
                .filter(text -> !text.isEmpty())
                .orElse("Pod " + target.name());
        steps.add(new Step("The pod is not ready.", evidence));
    }

    private static String reason(PodCondition condition) {
        return Stream.of(condition.reason(), condition.message())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private void families() {
        for (IpFamily family : IpFamily.values()) {
            boolean answered = ready.stream()
                    .anyMatch(member ->
                            member.address() != null && member.address().family() == family);
            if (answered) {
                continue;
            }
            int type = RecordMaker.addressType(family);
            Outcome outcome = name == null ? Outcome.NO_DATA : records.outcomeWithout(name, type);
            boolean singleStack =
                    !service.families().isEmpty() && !service.families().contains(family);
            String reason = singleStack
                    ? "the Service is single-stack"
                    : "no ready endpoint has an " + family.label() + " address";
            String families = service.families().isEmpty()
                    ? "not given"
                    : service.families().stream().map(IpFamily::label).collect(Collectors.joining(", "));
            Derivation why = new Derivation(
                    Wording.ref(service),
                    "ipFamilies: " + families,
                    List.of(
                            new Step(
                                    "None of its ready endpoints has an " + family.label() + " address.",
                                    Wording.field(id, "spec.ipFamilies " + families)),
                            Wording.coreDns(
                                    outcome == Outcome.LEFT_OUT
                                            ? "An endpoint's address is a name, so the answer is an alias to that."
                                            : "The name exists through the other family, so the answer is empty.")),
                    "a ready endpoint has such an address.",
                    Standard.SPECIFICATION);
            missing(name, type, outcome, reason, why);
        }
    }

    private void ports() {
        List<EndpointPort> ports = ready.stream()
                .flatMap(member -> member.slice().ports().stream())
                .distinct()
                .toList();
        if (ports.stream().allMatch(port -> port.number() == EndpointPort.UNNUMBERED)) {
            Derivation why = portless("The endpoints list no port.", "an endpoint lists a port.", "spec.ports: none");
            missing(name, Type.SRV, Outcome.NO_DATA, "the Service has no ports", why);
        }
        for (EndpointPort port : ports) {
            if (port.name().isEmpty() && port.number() != EndpointPort.UNNUMBERED) {
                Derivation why = portless(
                        "The port " + Wording.port(port) + " has no name.",
                        "the port gets a name.",
                        "spec.ports: unnamed");
                Name asked = zone.portName(id, Integer.toString(port.number()), port.protocol());
                missing(asked, Type.SRV, Outcome.NAME_ERROR, "port " + Wording.port(port) + " is unnamed", why);
            }
        }
    }

    private Derivation portless(String sentence, String goes, String field) {
        return new Derivation(
                Wording.ref(service),
                field,
                List.of(
                        new Step(sentence, Wording.field(id, "spec.ports")),
                        Wording.rule("Only named ports have an SRV name.", "2.4.2")),
                goes,
                Standard.SPECIFICATION);
    }

    private List<IpFamily> expectedFamilies() {
        return service.families().isEmpty() ? List.of(IpFamily.IPV4) : service.families();
    }
}
