// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.PodsMode;
import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import dev.portolan.resolve.RecordRequest.Dialect;
import dev.portolan.resolve.RecordRequest.Shape;
import dev.portolan.zone.NameServer;
import dev.portolan.zone.SchemaVersion;
import dev.portolan.zone.StartOfAuthority;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** The {@code kubernetes} plugin: what it answers to a question, or that it leaves it to the next plugin. */
final class KubernetesPlugin {

    private static final CoreDnsVersion NO_WILDCARDS = new CoreDnsVersion(1, 9, 0);
    private static final CoreDnsVersion TEXT_KNOWS_NAMES = new CoreDnsVersion(1, 10, 1);

    /** How many labels a name has left of its zone if it names no topology zone. */
    private static final int LONGEST_PLAIN = 5;

    private final List<WireName> zones;
    private final List<WireName> multicluster;
    private final List<WireName> fallThrough;
    private final VisibleCluster cluster;
    private final KubernetesBlock block;
    private final DnsProfile profile;
    private final boolean synced;
    private final Matching matching;
    private final ServiceLookup services;
    private final ImportLookup imports;
    private final PodLookup pods;
    private final ReverseLookup reverse;
    private final AddressAnswer addresses;
    private final ServiceAnswer serviceAnswer;
    private final List<WireRecord> apexes;
    private final Evidence evidence;

    KubernetesPlugin(ClusterSnapshot snapshot, KubernetesBlock block, DnsProfile profile, boolean synced) {
        this.block = block;
        this.profile = profile;
        this.synced = synced;
        zones = wire(block.zones().all());
        multicluster = wire(block.zones().multicluster());
        fallThrough = wire(block.zones().fallThrough().zones());
        cluster = new VisibleCluster(snapshot, block, profile.version());
        matching = profile.version().compareTo(NO_WILDCARDS) < 0 ? Matching.WILDCARD : Matching.EXACT;
        services = new ServiceLookup(cluster, profile.version(), matching);
        imports = new ImportLookup(cluster, services);
        pods = new PodLookup(cluster, block.pods(), matching);
        reverse = new ReverseLookup(cluster, WireName.of(block.zones().primary()), block.ttl());
        addresses = new AddressAnswer(this, block.ttl(), profile.version());
        serviceAnswer = new ServiceAnswer(block.ttl());
        apexes = zones.stream().map(this::apex).toList();
        evidence = new Evidence(this, matching);
    }

    private static List<WireName> wire(List<Name> names) {
        return names.stream().map(WireName::of).toList();
    }

    KubernetesBlock block() {
        return block;
    }

    VisibleCluster cluster() {
        return cluster;
    }

    DnsProfile profile() {
        return profile;
    }

    /** The longest of its zones that a name lies in, null if it lies in none. */
    @Nullable
    WireName zoneOf(WireName name) {
        WireName longest = null;
        for (WireName zone : zones) {
            if (name.isIn(zone) && (longest == null || zone.labels() > longest.labels())) {
                longest = zone;
            }
        }
        return longest;
    }

    boolean isMulticluster(WireName zone) {
        return zone.isInAny(multicluster);
    }

    /** The serial of its zones: the second of the last change. */
    long serial() {
        return StartOfAuthority.serial(cluster.snapshot());
    }

    /** The reply to a question, null if the next plugin is to be asked. */
    @Nullable
    Reply serve(Asked question, Chase chase) {
        Zoned asked = zoned(question.name());
        return asked == null ? null : serve(asked, question.type(), chase);
    }

    /** A name in the longest of its zones; null if it lies in none. */
    @Nullable
    Zoned zoned(WireName name) {
        WireName zone = zoneOf(name);
        return zone == null ? null : new Zoned(name, zone);
    }

    Evidence evidence() {
        return evidence;
    }

    private @Nullable Reply serve(Zoned asked, int type, Chase chase) {
        return switch (type) {
            case Type.A, Type.AAAA -> records(asked, type, addresses.find(asked, type, chase), chase);
            case Type.SRV -> serviceRecords(asked);
            case Type.TXT -> text(asked);
            case Type.CNAME -> records(asked, type, alias(asked), chase);
            case Type.PTR -> pointers(asked);
            case Type.SOA -> startOfAuthority(asked);
            case Type.AXFR, Type.IXFR -> Reply.unwritten(Rcode.REFUSED);
            case Type.NS -> nameServers(asked);
            default -> exists(asked, type);
        };
    }

    /**
     * A name within a zone.
     *
     * @param name as asked
     * @param spelled the zone in the spelling of the question
     * @param zone the zone as the profile has it, in lower case
     */
    record Zoned(WireName name, WireName spelled, WireName zone) {

        Zoned(WireName name, WireName zone) {
            this(name, name.tailLike(zone), zone);
        }

        boolean isApex() {
            return name.labels() == zone.labels();
        }

        /** Whether the question spells the zone in lower case. */
        boolean isSpelledLow() {
            return spelled.isSpelledLike(zone);
        }

        /** The same zone, another name in it. */
        Zoned other(WireName target) {
            return new Zoned(target, spelled, zone);
        }

        String[] labels() {
            return name.labelsBelow(zone);
        }
    }

    /** The one Service that the reply to a question is about; null if it may be about others, or something else. */
    @Nullable
    NamespacedName subject(Asked question) {
        WireName zone = zoneOf(question.name());
        boolean ofService = question.type() == Type.A || question.type() == Type.AAAA || question.type() == Type.SRV;
        if (zone == null || !ofService || matching == Matching.WILDCARD || isMulticluster(zone)) {
            return null;
        }
        Zoned asked = new Zoned(question.name(), zone);
        RecordRequest request = RecordRequest.parse(asked.labels(), dialect(zone));
        return request.shape == Shape.NAMED && !request.pod && !isNameServerName(asked.labels(), asked)
                ? new NamespacedName(request.namespace, request.service)
                : null;
    }

    /** The namespace of a name, if it is taken to be one that the Corefile selects by labels that were not read; else null. */
    @Nullable
    String takenAsSelected(WireName name) {
        Zoned asked = zoned(name);
        if (asked == null) {
            return null;
        }
        RecordRequest request = RecordRequest.parse(asked.labels(), dialect(asked.zone()));
        boolean of = request.shape == Shape.NAMED || request.shape == Shape.NAMESPACE;
        return of && cluster.takesAsSelected(request.namespace) ? request.namespace : null;
    }

    /** What a question for addresses, services or aliases matches. */
    Matches find(Zoned asked, int type) {
        String[] labels = asked.labels();
        return isNameServerName(labels, asked) ? nameServerAddresses(asked, type) : find(labels, asked);
    }

    private Matches find(String[] labels, Zoned asked) {
        Dialect dialect = dialect(asked.zone());
        RecordRequest request = RecordRequest.parse(labels, dialect);
        if (request.shape == Shape.EMPTY) {
            return Matches.NOTHING;
        }
        if (request.shape == Shape.INVALID
                || ReverseName.isReverse(asked.name())
                || (!isWildcard(request.namespace) && !cluster.exposes(request.namespace))) {
            return Matches.NAME_ERROR;
        }
        if (request.pod && block.pods() == PodsMode.DISABLED) {
            return Matches.NAME_ERROR;
        }
        if (evidence.isInDoubt(request)) {
            return Matches.NAME_ERROR;
        }
        if (request.shape == Shape.NAMESPACE) {
            return Matches.NOTHING;
        }
        if (request.pod) {
            return pods.find(request);
        }
        return isMulticluster(asked.zone()) ? imports.find(request) : services.find(request);
    }

    private boolean isWildcard(String label) {
        return matching == Matching.WILDCARD && Matching.isWildcard(label);
    }

    Dialect dialect(WireName zone) {
        if (matching == Matching.WILDCARD) {
            return Dialect.WILDCARD;
        }
        if (isMulticluster(zone)) {
            return Dialect.MULTICLUSTER;
        }
        return block.has(KubernetesFlag.ZONAL) ? Dialect.ZONAL : Dialect.PLAIN;
    }

    /**
     * CoreDNS looks for the text of the zone as asked in the lower-cased name, and finds it behind {@code ns.dns.} only if it
     * has no capitals, is not the root, and does not begin earlier by chance. What follows there it does not look at.
     */
    static boolean isNameServerName(String[] labels, Zoned asked) {
        if (labels.length < 2 || !labels[0].equals("ns") || !labels[1].equals("dns") || !asked.isSpelledLow()) {
            return false;
        }
        String zone = asked.zone().toString();
        return (String.join(".", labels) + "." + zone).indexOf(zone) == "ns.dns.".length();
    }

    private Matches nameServerAddresses(Zoned asked, int type) {
        Matches matches = new Matches();
        matches.markExisting();
        for (NameServer server : NameServer.of(cluster, profile, asked.zone().toName())) {
            if (WireRecord.addressType(server.address()) == type) {
                matches.add(new Match(server.address().canonical(), 0, PodLookup.NOBODY));
            }
        }
        return matches;
    }

    private @Nullable Reply serviceRecords(Zoned asked) {
        Matches matches = find(asked, Type.SRV);
        if (!matches.exists()) {
            return nameError(asked, Type.SRV);
        }
        Reply found = serviceAnswer.answer(asked, matches);
        return found.answer().isEmpty() ? noRecords(asked, Type.SRV) : found;
    }

    private @Nullable Reply text(Zoned asked) {
        String[] labels = asked.labels();
        if (labels.length == 1 && labels[0].equals(SchemaVersion.LABEL)) {
            return positive(List.of(version(asked)));
        }
        if (profile.version().compareTo(TEXT_KNOWS_NAMES) < 0) {
            return noData(asked);
        }
        Matches matches = find(labels, asked);
        boolean zonal = matches.exists() && labels.length > LONGEST_PLAIN && dialect(asked.zone()) == Dialect.ZONAL;
        return zonal || matches.size() > 0 ? noData(asked) : nameError(asked, Type.TXT);
    }

    private static WireRecord version(Zoned asked) {
        return WireRecord.of(new TXTRecord(asked.name().toName(), DClass.IN, SchemaVersion.TTL, SchemaVersion.TEXT));
    }

    private @Nullable List<WireRecord> alias(Zoned asked) {
        Matches matches = find(asked, Type.CNAME);
        if (!matches.exists()) {
            return null;
        }
        WireName target = matches.size() == 0 || !matches.list().getFirst().isAlias()
                ? null
                : WireName.absolute(matches.list().getFirst().host());
        return target == null
                ? List.of()
                : List.of(WireRecord.pointing(asked.name(), Type.CNAME, block.ttl(), target.octets()));
    }

    private @Nullable Reply pointers(Zoned asked) {
        String address = ReverseName.address(asked.name());
        if (address == null) {
            return find(asked.labels(), asked).exists() ? noData(asked) : nameError(asked, Type.PTR);
        }
        Reply found = reverse.answer(asked.name(), address);
        return found == null ? nameError(asked, Type.PTR) : found;
    }

    private Reply startOfAuthority(Zoned asked) {
        return asked.isApex() ? positive(List.of(soa(asked.spelled()))) : noData(asked);
    }

    private @Nullable Reply nameServers(Zoned asked) {
        // The apex counts only in lower case: CoreDNS compares spellings here.
        if (!asked.isApex() || !asked.isSpelledLow()) {
            return exists(asked, Type.NS);
        }
        Set<Name> names = new LinkedHashSet<>();
        List<WireRecord> additional = new ArrayList<>();
        for (NameServer server : NameServer.of(cluster, profile, asked.spelled().toName())) {
            names.add(server.name());
            additional.add(WireRecord.address(WireName.of(server.name()), block.ttl(), server.address()));
        }
        List<WireRecord> answer = names.stream()
                .map(name -> WireRecord.pointing(asked.name(), Type.NS, block.ttl(), name.toWire()))
                .toList();
        return answer.isEmpty()
                ? noRecords(asked, Type.NS)
                : Reply.authoritative(Rcode.NOERROR, answer, List.of(), additional);
    }

    /** Every other type: the name exists or not, and holds nothing of the kind. */
    private @Nullable Reply exists(Zoned asked, int type) {
        return find(asked, Type.A).exists() ? noData(asked) : nameError(asked, type);
    }

    private @Nullable Reply records(Zoned asked, int type, @Nullable List<WireRecord> records, Chase chase) {
        if (records == null) {
            return nameError(asked, type);
        }
        if (records.isEmpty()) {
            return chase.isKnown(Asked.of(asked.name(), type)) ? noData(asked) : negative(Rcode.SERVFAIL, asked);
        }
        Reply reply = positive(records);
        return chase.truncated() ? reply.withFlags(Header.AA | Header.TC) : reply;
    }

    private static Reply positive(List<WireRecord> records) {
        return Reply.authoritative(Rcode.NOERROR, records, List.of(), List.of());
    }

    private @Nullable Reply nameError(Zoned asked, int type) {
        if (asked.name().isInAny(fallThrough)) {
            return null;
        }
        return negative(synced && evidence.missing(asked, type).isEmpty() ? Rcode.NXDOMAIN : Rcode.SERVFAIL, asked);
    }

    /** The name exists, and no record of the type is known. */
    private Reply noRecords(Zoned asked, int type) {
        return negative(evidence.missing(asked, type).isEmpty() ? Rcode.NOERROR : Rcode.SERVFAIL, asked);
    }

    private Reply noData(Zoned asked) {
        return negative(Rcode.NOERROR, asked);
    }

    private Reply negative(int rcode, Zoned asked) {
        return Reply.authoritative(rcode, List.of(), List.of(soa(asked.spelled())), List.of());
    }

    /** The SOA of a zone in that spelling; in the usual one it is made once. */
    WireRecord soa(WireName spelled) {
        for (WireRecord apex : apexes) {
            if (apex.owner().isSpelledLike(spelled)) {
                return apex;
            }
        }
        return apex(spelled);
    }

    private WireRecord apex(WireName spelled) {
        return WireRecord.of(StartOfAuthority.of(spelled.toName(), block.ttl(), serial()));
    }
}
