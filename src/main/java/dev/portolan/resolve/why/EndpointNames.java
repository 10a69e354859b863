// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.profile.KubernetesFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names that hang on endpoints: of headless Services, of endpoints themselves, of ports and topology zones. */
final class EndpointNames {

    private final Inquiry inquiry;
    private final Subject subject;
    private final PortOrEndpoint asked;

    EndpointNames(Inquiry inquiry, Subject subject, PortOrEndpoint asked) {
        this.inquiry = inquiry;
        this.subject = subject;
        this.asked = asked;
    }

    /**
     * Whose endpoints.
     *
     * @param service the Service, null for an imported one
     */
    record Owner(NamespacedName id, @Nullable Service service, Collection<EndpointSlice> slices) {

        Exhibit exhibit() {
            return service == null ? Exhibit.serviceImport(id, "metadata.name") : Exhibit.service(id);
        }
    }

    /**
     * One address of one endpoint.
     *
     * @param label the label of its own name
     */
    record Member(EndpointSlice slice, Endpoint endpoint, String address, String label) {

        Exhibit exhibit() {
            String ready = endpoint.conditions().ready() == Condition.UNSET
                    ? ", without ready"
                    : ".ready: " + endpoint.isReady();
            return Exhibit.of(slice, "endpoints[" + address + "].conditions" + ready);
        }

        String clusterId() {
            return slice.labels().getOrDefault(EndpointSlice.SOURCE_CLUSTER, "");
        }
    }

    Cause decide(Owner owner) {
        inquiry.show(owner.service() == null ? Kubectl.importedSlices(owner.id()) : Kubectl.slices(owner.id()));
        List<Member> all = members(owner);
        List<Member> ready = all.stream()
                .filter(member -> subject.cluster().counts(member.endpoint()))
                .toList();
        if (owner.service() != null && subject.block().has(KubernetesFlag.NOENDPOINTS)) {
            return inquiry.fail(
                    Cause.ENDPOINTS_OFF,
                    "The Corefile says `noendpoints`: headless Services and endpoints have no names.",
                    Exhibit.corefile("kubernetes " + KubernetesFlag.NOENDPOINTS.option()));
        }
        if (asked.isZonal()) {
            return zonal(owner, ready);
        }
        if (asked.isEndpoint()) {
            return endpoint(owner, all, ready);
        }
        return ready.isEmpty() ? new EmptyService(inquiry, subject).decide(owner, all) : ports(owner, ready);
    }

    private List<Member> members(Owner owner) {
        List<Member> members = new ArrayList<>();
        for (EndpointSlice slice : owner.slices()) {
            for (Endpoint endpoint : slice.endpoints()) {
                for (String address : endpoint.addresses()) {
                    members.add(new Member(
                            slice, endpoint, address, subject.cluster().label(endpoint, address)));
                }
            }
        }
        return members;
    }

    private Cause ports(Owner owner, List<Member> ready) {
        inquiry.pass(count(ready) + " ready.", ready.getFirst().exhibit());
        List<Member> matching = ready.stream().filter(this::hasPort).toList();
        if (!matching.isEmpty() || inquiry.answer().isFound()) {
            return held(owner, matching);
        }
        return portMissing(owner, ready);
    }

    private static String count(List<Member> members) {
        return members.size() == 1 ? "1 endpoint is" : members.size() + " endpoints are";
    }

    private boolean hasPort(Member member) {
        return asked.isPort()
                ? member.slice().ports().stream()
                                .anyMatch(port -> asked.matchesPort(
                                        port.name(), port.protocol().label()))
                        || (member.slice().ports().isEmpty() && asked.matchesPort("", ""))
                : true;
    }

    private Cause portMissing(Owner owner, List<Member> ready) {
        Ports ports = new Ports(inquiry, subject, asked);
        for (Member member : ready) {
            for (EndpointPort port : member.slice().ports()) {
                ports.offer(port.name(), port.protocol().label());
                if (port.name().isEmpty() && port.protocol().label().equalsIgnoreCase(asked.protocol())) {
                    ports.unnamed(port.number());
                }
            }
        }
        Service service = owner.service();
        if (service != null
                && service.ports().stream()
                        .anyMatch(port ->
                                asked.matchesPort(port.name(), port.protocol().label()))) {
            inquiry.remark(
                    "The Service has that port, its EndpointSlices do not. For a headless Service only the slices count.");
        }
        return ports.fail(Exhibit.of(ready.getFirst().slice(), "ports"));
    }

    private Cause held(Owner owner, List<Member> members) {
        boolean ports = members.stream()
                .flatMap(member -> member.slice().ports().stream())
                .anyMatch(port -> port.number() != EndpointPort.UNNUMBERED);
        Exhibit shown = members.isEmpty() ? owner.exhibit() : members.getFirst().exhibit();
        String what = asked.isEndpoint()
                ? "The endpoint `" + asked.endpoint() + "`"
                : "The Service `" + owner.id().name() + "`";
        return new HeldTypes(inquiry, what, shown)
                .decide(members.stream().map(Member::address).toList(), ports);
    }

    private Cause zonal(Owner owner, List<Member> ready) {
        List<Member> there = ready.stream()
                .filter(member -> asked.topologyZone()
                        .equals(member.endpoint().placement().zone().toLowerCase(Locale.ROOT)))
                .toList();
        List<Member> counted = there.isEmpty() && asked.prefersZone() ? ready : there;
        if (counted.isEmpty() && !inquiry.answer().isFound()) {
            return inquiry.fail(
                    Cause.TOPOLOGY_ZONE_EMPTY,
                    "No ready endpoint of the Service lies in the zone `" + asked.topologyZone() + "`.",
                    owner.exhibit());
        }
        return held(owner, counted);
    }

    private Cause endpoint(Owner owner, List<Member> all, List<Member> ready) {
        List<Member> named = all.stream().filter(this::isNamed).toList();
        List<Member> counted = ready.stream().filter(this::isNamed).toList();
        if (!counted.isEmpty()) {
            inquiry.pass(
                    "The endpoint `" + asked.endpoint() + "` is there and ready.",
                    counted.getFirst().exhibit());
            return held(owner, counted);
        }
        if (named.isEmpty()) {
            return inquiry.answer().isFound()
                    ? held(owner, named)
                    : new MissingEndpoint(inquiry, subject, asked).decide(owner, all);
        }
        EmptyService.pods(inquiry, subject, named);
        return inquiry.fail(
                Cause.ENDPOINT_NOT_READY,
                "The endpoint `" + asked.endpoint() + "` is there and not ready, so it has no name.",
                named.getFirst().exhibit());
    }

    private boolean isNamed(Member member) {
        return member.label().equalsIgnoreCase(asked.endpoint())
                && (!subject.isMulticluster() || member.clusterId().equalsIgnoreCase(asked.clusterId()));
    }
}
