// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.MissingRecord.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * Follows an alias through the zone to addresses of one family (CoreDNS {@code plugin/backend_lookup.go}). Outside the zone it
 * is not followed: such an alias is told whatever is found there.
 */
final class AliasChain {

    /**
     * Why an alias is not told to those who ask for addresses.
     *
     * @param outcome what they are answered instead
     * @param reason a clause
     */
    record Gap(Outcome outcome, String reason) {

        static Gap noData(String reason) {
            return new Gap(Outcome.NO_DATA, reason);
        }
    }

    private final ClusterZone zone;
    private final IpFamily family;
    private final int longest;

    AliasChain(ClusterZone zone, IpFamily family) {
        this.zone = zone;
        this.family = family;
        longest = zone.profile().version().atLeast(1, 12, 1) ? 10 : 7;
    }

    /** What stands between an alias and an answer, null if nothing does. */
    @Nullable
    Gap gap(ExternalNameService alias) {
        Name name = zone.serviceName(alias.id());
        return name == null ? null : follow(alias.externalName(), name, List.of());
    }

    private @Nullable Gap follow(String host, Name from, List<Name> targets) {
        Name target = DomainNames.absolute(host);
        if (target == null) {
            return Gap.noData("the target is not a DNS name");
        }
        if (target.subdomain(from)) {
            return Gap.noData("the alias points to itself");
        }
        if (targets.contains(target)) {
            return Gap.noData("the alias leads back to itself");
        }
        if (targets.size() > longest) {
            return Gap.noData("more than " + (longest + 1) + " aliases follow each other");
        }
        if (!target.subdomain(zone.origin())) {
            return null;
        }
        List<Name> longer = new ArrayList<>(targets);
        longer.add(target);
        return inside(target, longer);
    }

    private @Nullable Gap inside(Name target, List<Name> targets) {
        InnerName name = InnerName.of(target, zone.origin());
        return switch (name.kind()) {
            case NAME_SERVER -> nameServer();
            case POD -> pod(name);
            case SERVICE ->
                zone.snapshot()
                        .service(name.service())
                        .map(service -> Optional.ofNullable(service(service, name, target, targets)))
                        .orElseGet(() -> Optional.of(noService(name)))
                        .orElse(null);
            case NONE -> Gap.noData("no Service of the cluster has that name");
        };
    }

    /** Which Services and endpoints have the server's own addresses decides its names. */
    private @Nullable Gap nameServer() {
        Gap gap = gap(NameServer.of(zone.visible(), zone.profile(), zone.origin()).stream()
                .map(NameServer::address));
        if (gap == null || zone.profile().addresses().filter(List::isEmpty).isPresent()) {
            return gap;
        }
        if (isUnreadSomewhere(ResourceKind.SERVICE)) {
            return unread(ResourceKind.SERVICE);
        }
        boolean endpoints = !zone.visible().hidesEndpoints() && isUnreadSomewhere(ResourceKind.ENDPOINT_SLICE);
        return endpoints ? unread(ResourceKind.ENDPOINT_SLICE) : gap;
    }

    private boolean isUnreadSomewhere(ResourceKind kind) {
        return !(zone.snapshot().coverage().of(kind) instanceof Coverage.Everything);
    }

    private Gap noService(InnerName name) {
        String namespace = name.service().namespace();
        return isUnread(ResourceKind.SERVICE, namespace) && zone.visible().exposes(namespace)
                ? unread(ResourceKind.SERVICE)
                : Gap.noData("no Service of the cluster has that name");
    }

    private @Nullable Gap pod(InnerName name) {
        IpLiteral address = name.podAddress();
        String namespace = name.service().namespace();
        Gap none = Gap.noData("no pod answers to that name");
        if (!zone.visible().exposes(namespace)) {
            return none;
        }
        return switch (zone.profile().kubernetes().pods()) {
            case DISABLED -> none;
            case INSECURE -> {
                if (address == null) {
                    yield none;
                }
                yield zone.visible().isInDoubt(namespace) ? unread(ResourceKind.NAMESPACE) : gap(Stream.of(address));
            }
            case VERIFIED -> {
                if (address != null && isVerified(name, namespace)) {
                    yield gap(Stream.of(address));
                }
                yield isUnread(ResourceKind.POD, namespace) ? unread(ResourceKind.POD) : none;
            }
        };
    }

    private boolean isVerified(InnerName name, String namespace) {
        return zone.snapshot().podsIn(namespace).stream()
                .filter(zone.visible()::isVerified)
                .anyMatch(pod -> pod.status().podIp().equals(name.podAddressText()));
    }

    private boolean isUnread(ResourceKind kind, String namespace) {
        return !zone.snapshot().coverage().holdsAll(kind, namespace);
    }

    private Gap unread(ResourceKind kind) {
        return new Gap(Outcome.NOT_KNOWN, zone.snapshot().coverage().lack(kind, ""));
    }

    private @Nullable Gap service(Service service, InnerName name, Name target, List<Name> targets) {
        if (zone.hides(service)) {
            return nameless(service);
        }
        return switch (service) {
            case ExternalNameService alias -> alias(alias, name, target, targets);
            case ClusterIpService clusterIp
            when name.endpoint().isEmpty() && !name.isZonal() -> clusterIp(clusterIp, name);
            case ClusterIpService _ when name.isZonal() -> Gap.noData("zones have names below headless Services only");
            case ClusterIpService _, HeadlessService _ -> endpoints(service, name, target, targets);
        };
    }

    /** CoreDNS answered at names below an alias as at its own up to 1.10.0 for endpoints, up to 1.10.1 for ports. */
    private @Nullable Gap alias(ExternalNameService alias, InnerName name, Name target, List<Name> targets) {
        boolean below = name.isZonal()
                || (!name.endpoint().isEmpty() && zone.profile().version().atLeast(1, 10, 1))
                || (!name.port().isEmpty() && zone.profile().version().atLeast(1, 11, 0))
                || (!name.protocol().isEmpty() && zone.profile().version().atLeast(1, 11, 0));
        if (below) {
            return Gap.noData("nothing has a name below an alias");
        }
        return ExternalNameRecords.hasTarget(alias)
                ? follow(alias.externalName(), target, targets)
                : Gap.noData("the target is an alias to an address");
    }

    private @Nullable Gap clusterIp(ClusterIpService service, InnerName name) {
        boolean portless = service.ports().isEmpty() && name.matches("", "");
        if (!portless
                && service.ports().stream()
                        .noneMatch(port ->
                                name.matches(port.name(), port.protocol().label()))) {
            return Gap.noData("the target's Service has no such port");
        }
        List<IpLiteral> addresses = service.clusterIps().stream()
                .map(IpLiteral::parse)
                .filter(Objects::nonNull)
                .toList();
        return addresses.isEmpty() ? Gap.noData("the target has no cluster IP") : gap(addresses.stream());
    }

    private @Nullable Gap endpoints(Service service, InnerName name, Name target, List<Name> targets) {
        List<Member> members = name.among(zone.ready(service.id()), zone.profile());
        if (members.isEmpty()) {
            return nothingAt(service, name);
        }
        if (members.stream()
                .filter(member -> member.address() == null)
                .anyMatch(member -> follow(member.text(), target, targets) == null)) {
            return null;
        }
        Gap gap = gap(members.stream().map(Member::address).filter(Objects::nonNull));
        return gap != null && UnreadSlices.areThoseOf(zone, service) ? unread(ResourceKind.ENDPOINT_SLICE) : gap;
    }

    private Gap nothingAt(Service service, InnerName name) {
        if (UnreadSlices.areThoseOf(zone, service)) {
            return new Gap(Outcome.NOT_KNOWN, UnreadSlices.reason(zone));
        }
        return name.isOwn() && service instanceof HeadlessService
                ? nameless(service)
                : Gap.noData("no ready endpoint of the target's Service has that name");
    }

    /** The Service has no name: it is hidden, or headless without an endpoint that counts. */
    private Gap nameless(Service service) {
        List<MissingRecord> missing = zone.missingAtName(service);
        if (missing.stream().anyMatch(each -> each.outcome() == Outcome.NOT_KNOWN)) {
            return new Gap(Outcome.NOT_KNOWN, UnreadSlices.reason(zone));
        }
        List<String> reasons =
                missing.stream().map(MissingRecord::reason).distinct().toList();
        String reason = reasons.size() == 1 ? reasons.getFirst() : "no endpoint is ready";
        return Gap.noData("the target has no name, " + reason);
    }

    private @Nullable Gap gap(Stream<IpLiteral> addresses) {
        return addresses.anyMatch(address -> address.family() == family)
                ? null
                : Gap.noData("the target has no " + family.label() + " address");
    }
}
