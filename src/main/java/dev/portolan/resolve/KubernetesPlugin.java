// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.PluginZones;
import dev.portolan.profile.PodsMode;
import dev.portolan.resolve.RecordRequest.Dialect;
import dev.portolan.resolve.RecordRequest.Shape;
import dev.portolan.zone.NameServer;
import dev.portolan.zone.SchemaVersion;
import dev.portolan.zone.StartOfAuthority;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** The {@code kubernetes} plugin: what it answers to a question, or that it leaves it to the next plugin. */
final class KubernetesPlugin {

    private static final CoreDnsVersion NO_WILDCARDS = new CoreDnsVersion(1, 9, 0);
    private static final CoreDnsVersion TEXT_KNOWS_NAMES = new CoreDnsVersion(1, 10, 1);

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

    KubernetesPlugin(ClusterSnapshot snapshot, KubernetesBlock block, DnsProfile profile, boolean synced) {
        this.block = block;
        this.profile = profile;
        this.synced = synced;
        cluster = new VisibleCluster(snapshot, block, profile.version());
        matching = profile.version().compareTo(NO_WILDCARDS) < 0 ? Matching.WILDCARD : Matching.EXACT;
        services = new ServiceLookup(cluster, profile.version(), matching);
        imports = new ImportLookup(cluster, block, services);
        pods = new PodLookup(cluster, block.pods(), matching);
        reverse = new ReverseLookup(cluster, profile.version(), block.zones().primary());
        addresses = new AddressAnswer(this, block.ttl(), profile.version());
        serviceAnswer = new ServiceAnswer(block.ttl());
    }

    KubernetesBlock block() {
        return block;
    }

    boolean is(KubernetesBlock other) {
        return block.equals(other);
    }

    VisibleCluster cluster() {
        return cluster;
    }

    DnsProfile profile() {
        return profile;
    }

    /** The reply to a question, null if the next plugin is to be asked. */
    @Nullable
    Reply serve(Question question, Chase chase) {
        PluginZones zones = block.zones();
        Name zone = zones.matching(question.name());
        if (zone == null) {
            return null;
        }
        Zoned asked = new Zoned(
                question.name(), new Name(question.name(), question.name().labels() - zone.labels()), zone);
        return switch (question.type()) {
            case Type.A, Type.AAAA -> records(asked, addresses.find(asked, question.type(), chase), chase.truncated());
            case Type.SRV -> serviceRecords(asked);
            case Type.TXT -> text(asked);
            case Type.CNAME -> records(asked, alias(asked), false);
            case Type.PTR -> records(asked, pointers(asked), false);
            case Type.MX -> records(asked, find(asked, Type.MX).exists() ? List.of() : null, false);
            case Type.SOA -> startOfAuthority(asked);
            case Type.AXFR, Type.IXFR -> Reply.unwritten(Rcode.REFUSED);
            case Type.NS -> nameServers(asked);
            default -> exists(asked);
        };
    }

    /**
     * A name within a zone.
     *
     * @param name as asked
     * @param spelled the zone in the spelling of the question
     * @param zone the zone as the profile has it, in lower case
     */
    record Zoned(Name name, Name spelled, Name zone) {

        boolean isApex() {
            return name.labels() == zone.labels();
        }

        /** The same zone, another name in it. */
        Zoned other(Name target) {
            return new Zoned(target, spelled, zone);
        }
    }

    /** What a question for addresses, services or aliases matches. */
    Matches find(Zoned asked, int type) {
        String[] labels = Labels.below(asked.name(), asked.zone());
        if (isNameServerName(labels, asked)) {
            return nameServerAddresses(asked, type);
        }
        return find(labels, asked);
    }

    private Matches find(String[] labels, Zoned asked) {
        boolean multicluster = block.zones().isMulticluster(asked.zone());
        RecordRequest request = RecordRequest.parse(labels, dialect(multicluster));
        boolean anyNamespace = matching == Matching.WILDCARD && Matching.isWildcard(request.namespace);
        if (request.shape == Shape.EMPTY) {
            return Matches.NOTHING;
        }
        if (request.shape == Shape.INVALID
                || ReverseLookup.isReverse(asked.name())
                || (!anyNamespace && !cluster.exposes(request.namespace))) {
            return Matches.NAME_ERROR;
        }
        if (request.pod && block.pods() == PodsMode.DISABLED) {
            return Matches.NAME_ERROR;
        }
        if (request.shape == Shape.NAMESPACE) {
            return Matches.NOTHING;
        }
        if (request.pod) {
            return pods.find(request);
        }
        return multicluster ? imports.find(request) : services.find(request);
    }

    private Dialect dialect(boolean multicluster) {
        if (matching == Matching.WILDCARD) {
            return Dialect.WILDCARD;
        }
        if (multicluster) {
            return Dialect.MULTICLUSTER;
        }
        return block.has(KubernetesFlag.ZONAL) ? Dialect.ZONAL : Dialect.PLAIN;
    }

    /** CoreDNS holds the lower-cased name against the zone as asked, so the name is not found in a zone with capitals. */
    private static boolean isNameServerName(String[] labels, Zoned asked) {
        return labels.length == 2
                && labels[0].equals("ns")
                && labels[1].equals("dns")
                && ("ns.dns." + asked.zone()).indexOf(asked.spelled().toString()) == "ns.dns.".length();
    }

    private Matches nameServerAddresses(Zoned asked, int type) {
        Matches matches = new Matches();
        matches.markExisting();
        for (NameServer server : NameServer.of(cluster, profile, asked.zone())) {
            if (Wire.addressType(server.address()) == type) {
                matches.add(new Match(server.address().canonical(), 0, PodLookup.NOBODY));
            }
        }
        return matches;
    }

    private @Nullable Reply serviceRecords(Zoned asked) {
        Matches matches = find(asked, Type.SRV);
        if (!matches.exists()) {
            return nameError(asked);
        }
        Reply found = serviceAnswer.answer(asked, matches);
        return found.answer().isEmpty() ? noData(asked) : found;
    }

    private @Nullable Reply text(Zoned asked) {
        String[] labels = Labels.below(asked.name(), asked.zone());
        if (labels.length == 1 && labels[0].equals(SchemaVersion.LABEL)) {
            Record version = new TXTRecord(asked.name(), DClass.IN, SchemaVersion.TTL, SchemaVersion.TEXT);
            return Reply.authoritative(Rcode.NOERROR, List.of(version), List.of(), List.of());
        }
        if (profile.version().compareTo(TEXT_KNOWS_NAMES) < 0) {
            return noData(asked);
        }
        Matches matches = find(labels, asked);
        boolean zonal = matches.exists()
                && dialect(block.zones().isMulticluster(asked.zone())) == Dialect.ZONAL
                && labels.length > 5;
        return zonal || matches.size() > 0 ? noData(asked) : nameError(asked);
    }

    private @Nullable List<Record> alias(Zoned asked) {
        Matches matches = find(asked, Type.CNAME);
        if (!matches.exists()) {
            return null;
        }
        if (matches.size() == 0 || !matches.list().getFirst().isAlias()) {
            return List.of();
        }
        Record cname =
                Wire.cname(asked.name(), block.ttl(), matches.list().getFirst().host());
        return cname == null ? List.of() : List.of(cname);
    }

    private @Nullable List<Record> pointers(Zoned asked) {
        String address = ReverseLookup.address(asked.name());
        if (address == null) {
            return find(Labels.below(asked.name(), asked.zone()), asked).exists() ? List.of() : null;
        }
        List<Record> records = new ArrayList<>();
        for (Name target : reverse.find(address)) {
            records.add(new PTRRecord(asked.name(), DClass.IN, block.ttl(), target));
        }
        return records.isEmpty() ? null : records;
    }

    private Reply startOfAuthority(Zoned asked) {
        return asked.isApex()
                ? Reply.authoritative(Rcode.NOERROR, List.of(soa(asked)), List.of(), List.of())
                : noData(asked);
    }

    private @Nullable Reply nameServers(Zoned asked) {
        // The apex counts only in lower case: CoreDNS compares spellings here.
        if (!asked.isApex() || !asked.spelled().toString().equals(asked.zone().toString())) {
            return exists(asked);
        }
        List<Record> answer = new ArrayList<>();
        List<Record> additional = new ArrayList<>();
        for (NameServer server : NameServer.of(cluster, profile, asked.spelled())) {
            Record record = new NSRecord(asked.name(), DClass.IN, block.ttl(), server.name());
            if (!answer.contains(record)) {
                answer.add(record);
            }
            additional.add(Wire.address(server.name(), block.ttl(), server.address()));
        }
        return answer.isEmpty() ? noData(asked) : Reply.authoritative(Rcode.NOERROR, answer, List.of(), additional);
    }

    /** Every other type: the name exists or not, and holds nothing of the kind. */
    private @Nullable Reply exists(Zoned asked) {
        return records(asked, find(asked, Type.A).exists() ? List.of() : null, false);
    }

    private @Nullable Reply records(Zoned asked, @Nullable List<Record> records, boolean truncated) {
        if (records == null) {
            return nameError(asked);
        }
        if (records.isEmpty()) {
            return noData(asked);
        }
        Reply reply = Reply.authoritative(Rcode.NOERROR, records, List.of(), List.of());
        return truncated ? reply.withFlags(Query.Header.AA | Query.Header.TC) : reply;
    }

    private @Nullable Reply nameError(Zoned asked) {
        if (block.zones().fallThrough().covers(asked.name())) {
            return null;
        }
        int rcode = synced ? Rcode.NXDOMAIN : Rcode.SERVFAIL;
        return Reply.authoritative(rcode, List.of(), List.of(soa(asked)), List.of());
    }

    private Reply noData(Zoned asked) {
        return Reply.authoritative(Rcode.NOERROR, List.of(), List.of(soa(asked)), List.of());
    }

    SOARecord soa(Zoned asked) {
        return StartOfAuthority.of(asked.spelled(), block.ttl(), StartOfAuthority.serial(cluster.snapshot()));
    }
}
