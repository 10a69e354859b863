// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.Service;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.PluginZones;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The zones that a cluster's DNS is authoritative for, under one picture and one profile. Immutable, safe for any thread. */
public final class ClusterZone {

    private final ClusterSnapshot snapshot;
    private final DnsProfile profile;
    private final VisibleCluster visible;
    private final PluginZones zones;
    private final Name origin;
    private final Name pointed;
    private final RecordMaker make;

    /** The zones of this picture under this profile. Costs nothing: records are derived when asked for. */
    public ClusterZone(ClusterSnapshot snapshot, DnsProfile profile) {
        this.snapshot = snapshot;
        this.profile = profile;
        KubernetesBlock block = profile.kubernetes();
        visible = new VisibleCluster(snapshot, block, profile.version());
        zones = block.zones();
        origin = zones.serviceZone();
        pointed = zones.primary();
        make = new RecordMaker(block.ttl());
    }

    /** The picture. */
    public ClusterSnapshot snapshot() {
        return snapshot;
    }

    /** The profile. */
    public DnsProfile profile() {
        return profile;
    }

    /** The zone below which the Services have their names: the first forward zone, {@code cluster.local.} */
    public Name origin() {
        return origin;
    }

    /** All records of a Service, and those that are missing. */
    public ServiceRecords records(Service service) {
        Optional<ServiceRecords> hidden = HiddenService.recordsOf(this, service);
        if (hidden.isPresent()) {
            return hidden.get();
        }
        return switch (service) {
            case ClusterIpService clusterIp -> new ClusterIpRecords(this, clusterIp).records();
            case HeadlessService headless -> new HeadlessRecords(this, headless).records();
            case ExternalNameService alias -> new ExternalNameRecords(this, alias).records();
        };
    }

    /** The main set of a Service's records; cheaper than deriving all. */
    public List<DerivedRecord> mainRecords(Service service) {
        Optional<ServiceRecords> hidden = HiddenService.recordsOf(this, service);
        if (hidden.isPresent()) {
            return hidden.get().main();
        }
        return switch (service) {
            case ClusterIpService clusterIp -> new ClusterIpRecords(this, clusterIp).main();
            case HeadlessService headless -> new HeadlessRecords(this, headless).main();
            case ExternalNameService alias -> new ExternalNameRecords(this, alias).main();
        };
    }

    /**
     * Whether a Service is certain to have the same main set in another picture under the same profile, because it does not
     * follow its endpoints and nothing else of it differs; much cheaper than comparing.
     */
    public boolean hasSameRecords(ClusterZone other, NamespacedName id) {
        Service service = snapshot.service(id).orElse(null);
        return service != null
                && !(service instanceof HeadlessService)
                && service.equals(other.snapshot.service(id).orElse(null))
                && profile.equals(other.profile)
                && HiddenService.isHidden(this, service) == HiddenService.isHidden(other, service)
                && isPointedBackAlike(other, service);
    }

    private boolean isPointedBackAlike(ClusterZone other, Service service) {
        return !(service instanceof ClusterIpService clusterIp)
                || clusterIp.clusterIps().stream().allMatch(text -> {
                    IpLiteral address = IpLiteral.parse(text);
                    return address == null
                            || isPointedBack(service, text, address) == other.isPointedBack(service, text, address);
                });
    }

    /** Whether nobody can tell which records a Service has, because they hang on EndpointSlices that were not read. */
    public boolean lacksSlices(Service service) {
        return UnreadSlices.areThoseOf(this, service)
                && visible.exposes(service.id().namespace())
                && visible.selects(service)
                && (service instanceof HeadlessService || visible.hidesAsEmpty(service));
    }

    /** How many records the main set of a Service has; cheaper than deriving them. */
    public int recordCount(Service service) {
        if (HiddenService.isHidden(this, service)) {
            return 0;
        }
        return switch (service) {
            case ClusterIpService clusterIp -> ClusterIpRecords.count(this, clusterIp);
            case HeadlessService headless -> HeadlessRecords.count(this, headless);
            case ExternalNameService alias -> ExternalNameRecords.hasTarget(alias) ? 1 : 0;
        };
    }

    /** Whether the profile keeps a Service from the DNS, or all endpoints of one that answers with nothing else. */
    public boolean hides(Service service) {
        return HiddenService.isHidden(this, service)
                || (service instanceof HeadlessService headless && NoEndpoints.byProfile(this, headless));
    }

    /** Whether DNS counts an endpoint of a Service that it does not hide: it sees the slice, and the endpoint is ready. */
    public boolean counts(EndpointSlice slice, Endpoint endpoint) {
        return visible.sees(slice) && visible.counts(endpoint);
    }

    /** What is missing at a Service's own name of addresses or an alias, each with the reason. */
    public List<MissingRecord> missingAtName(Service service) {
        Name name = nameOf(service.id());
        return records(service).notGenerated().stream()
                .filter(missing -> missing.name().equals(name))
                .filter(missing ->
                        missing.type() == Type.A || missing.type() == Type.AAAA || missing.type() == Type.CNAME)
                .toList();
    }

    /**
     * The types that a client asks a Service's own name for, A before AAAA: of the families that it has addresses of, else of
     * those that it is meant to have; A where nothing says which. An alias is asked for one, which it is answered for.
     */
    public List<Integer> addressTypes(Service service) {
        return AddressTypes.of(this, service);
    }

    /** SOA, NS, {@code ns.dns} and {@code dns-version} of the zone that holds the Services. */
    public List<DerivedRecord> zoneRecords() {
        return new ApexRecords(this).records();
    }

    /** The main set of every Service, lazily, ordered by namespace and name. */
    public Stream<DerivedRecord> allRecords() {
        return snapshot.services().flatMap(service -> mainRecords(service).stream());
    }

    /**
     * The full name of a Service, whether it exists or not: {@code quote.kiada.svc.cluster.local.}
     *
     * @throws IllegalArgumentException if namespace and name cannot be labels; the API admits no such names
     */
    public Name nameOf(NamespacedName service) {
        Name name = serviceName(service);
        if (name == null) {
            throw new IllegalArgumentException("no name: " + service);
        }
        return name;
    }

    /** The name of an endpoint on its own below its Service, whether it is ready or not; empty if no name can be formed. */
    public Optional<Name> nameOf(EndpointSlice slice, Endpoint endpoint) {
        return nameOf(slice, endpoint, endpoint.address());
    }

    /** The same of one of its addresses, of which the name may be made. */
    public Optional<Name> nameOf(EndpointSlice slice, Endpoint endpoint, String address) {
        return Optional.ofNullable(endpointName(slice.service(), label(endpoint, address)));
    }

    /**
     * The names of ready endpoints below a Service that are made of their addresses, {@code 10-1-2-3.quote.kiada...}: when an
     * address changes they change with it.
     */
    public Set<Name> addressNames(NamespacedName service) {
        return ready(service).stream()
                .filter(member -> visible.isNamedByAddress(member.endpoint()))
                .flatMap(member -> Stream.of(
                        Optional.ofNullable(endpointName(service, member.label())),
                        Optional.ofNullable(pointedEndpoint(service, member.label()))))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The Service that a reverse question for a cluster IP is answered with, of several the first, if a reverse zone holds the
     * address; up to CoreDNS 1.9.3 for an external address too. While there is one, endpoints that have the address are not
     * pointed back to.
     */
    public Optional<NamespacedName> pointedBack(String address) {
        return visible.servicesPointedBack(address).stream().map(Service::id).findFirst();
    }

    /** Whether a reverse question for an address that is no cluster IP gets no reply ({@link VisibleCluster#isMuted}). */
    public boolean isMuted(String address) {
        return visible.isMuted(address);
    }

    VisibleCluster visible() {
        return visible;
    }

    RecordMaker make() {
        return make;
    }

    @Nullable
    Name serviceName(NamespacedName service) {
        return DomainNames.below(origin, service.name(), service.namespace(), "svc");
    }

    @Nullable
    Name endpointName(NamespacedName service, String label) {
        return DomainNames.below(origin, label, service.name(), service.namespace(), "svc");
    }

    @Nullable
    Name portName(NamespacedName service, String port, Protocol protocol) {
        return DomainNames.below(
                origin, "_" + port, "_" + protocol.label(), service.name(), service.namespace(), "svc");
    }

    /** The target of a pointer to a Service: it lies in the first forward zone whatever that holds. */
    @Nullable
    Name pointedName(NamespacedName service) {
        return DomainNames.below(pointed, service.name(), service.namespace(), "svc");
    }

    /** The same to an endpoint of a Service. */
    @Nullable
    Name pointedEndpoint(NamespacedName service, String label) {
        return DomainNames.below(pointed, label, service.name(), service.namespace(), "svc");
    }

    String label(Endpoint endpoint, String address) {
        return visible.label(endpoint, address);
    }

    /** The members of a Service that DNS counts, by address number. */
    List<Member> ready(NamespacedName service) {
        return Member.of(this, service).stream()
                .filter(member -> visible.counts(member.endpoint()))
                .toList();
    }

    /** Whether a reverse question for an address of this Service, a cluster IP or an external one, is answered with it. */
    boolean isPointedBack(Service service, String text, IpLiteral address) {
        return reversed(text, address) != null
                && pointedBack(text).filter(service.id()::equals).isPresent();
    }

    /** Whether a reverse question for a member's address would be answered with its name if it counted. */
    boolean isPointedBack(Member member) {
        return pointer(member) != null;
    }

    /** The name at which a member's address is pointed back if it counts, null if it is not. */
    @Nullable
    Name pointer(Member member) {
        IpLiteral address = member.address();
        if (address == null || !visible.pointsBackTo(member.endpoint())) {
            return null;
        }
        return pointedBack(member.text()).isPresent() || visible.isMuted(member.text())
                ? null
                : reversed(member.text(), address);
    }

    /** Whether a reverse question for an address that is no cluster IP is answered with names of endpoints, of any Service. */
    boolean pointsBackToEndpoints(String address) {
        return !visible.isMuted(address)
                && visible.slicesHolding(address).stream()
                        .filter(slice -> visible.allows(slice.id().namespace()))
                        .anyMatch(slice ->
                                slice.endpoints().stream().anyMatch(endpoint -> pointsBack(slice, endpoint, address)));
    }

    private boolean pointsBack(EndpointSlice slice, Endpoint endpoint, String address) {
        return endpoint.addresses().contains(address)
                && visible.counts(endpoint)
                && visible.pointsBackTo(endpoint)
                && pointedEndpoint(slice.service(), label(endpoint, address)) != null;
    }

    /** CoreDNS compares texts, so an address that is not written in its shortest form is never found. */
    private @Nullable Name reversed(String text, IpLiteral address) {
        if (!address.canonical().equals(text)) {
            return null;
        }
        Name name = address.reverseName();
        return zones.matching(name) == null ? null : name;
    }
}
