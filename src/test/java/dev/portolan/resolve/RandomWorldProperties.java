// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.PodsMode;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.WireMessage.Row;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every cluster and every question. */
class RandomWorldProperties {

    private static final List<Integer> TYPES = List.of(
            Type.A, Type.AAAA, Type.SRV, Type.CNAME, Type.PTR, Type.TXT, Type.NS, Type.SOA, Type.MX, Type.ANY, 65280);

    private static final DnsProfile PLAIN = plain();

    /** Leaves everything where it is, each time it is shuffled. */
    private static final RandomGenerator IN_PLACE = new RandomGenerator() {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public int nextInt(int bound) {
            return bound - 1;
        }
    };

    @Provide
    Arbitrary<ClusterSnapshot> worlds() {
        return RandomWorlds.snapshots();
    }

    @Provide
    Arbitrary<DnsProfile> profiles() {
        return Combinators.combine(
                        Arbitraries.of(PodsMode.class),
                        Arbitraries.of(KubernetesFlag.class).set(),
                        Arbitraries.of("1.8.7", "1.9.0", "1.10.0", "1.11.4", "1.12.0", "1.13.1", "1.14.7"),
                        Arbitraries.integers().between(0, 400))
                .as((pods, flags, version, ttl) -> PLAIN.withKubernetes(PLAIN.kubernetes()
                                .withPods(pods)
                                .withFlags(flags)
                                .withTtl(ttl))
                        .withVersion(CoreDnsVersion.parse(version).orElseThrow()));
    }

    @Provide
    Arbitrary<String> names() {
        return RandomWorlds.questions();
    }

    @Provide
    Arbitrary<Integer> types() {
        return Arbitraries.of(TYPES);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void everyTargetOfAServiceRecordHasAnAddress(@ForAll("worlds") ClusterSnapshot world) {
        ClusterZone zone = new ClusterZone(world, PLAIN);
        Resolver resolver = Resolver.offline(zone);
        for (Record record : all(zone)) {
            if (record instanceof SRVRecord srv) {
                assertThat(Stream.of("A", "AAAA")
                                .flatMap(type ->
                                        ask(resolver, srv.getTarget().toString(), type).rows("answer").stream()))
                        .as("addresses of %s", srv)
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void everyPointerLeadsToANameThatAnswersTheAddress(@ForAll("worlds") ClusterSnapshot world) {
        ClusterZone zone = new ClusterZone(world, PLAIN);
        Resolver resolver = Resolver.offline(zone);
        for (Record record : ofServicesWithAddresses(zone)) {
            if (record instanceof PTRRecord ptr) {
                String address = ReverseName.address(ptr.getName());
                String type = address != null && address.contains(":") ? "AAAA" : "A";
                assertThat(ask(resolver, ptr.getTarget().toString(), type).rows("answer"))
                        .as("what %s points to", ptr)
                        .extracting(Row::data)
                        .contains(address);
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void recordsOfServicesAreTheAnswersToTheirOwnQuestions(@ForAll("worlds") ClusterSnapshot world) {
        ClusterZone zone = new ClusterZone(world, PLAIN);
        Resolver resolver = Resolver.offline(zone);
        Map<String, Set<String>> derived = new TreeMap<>();
        for (Record record : all(zone)) {
            derived.computeIfAbsent(key(record), _ -> new TreeSet<>()).add(data(record));
        }
        derived.forEach((question, data) -> {
            String[] parts = question.split(" ");
            Set<String> answered = ask(resolver, parts[0], parts[1]).rows("answer").stream()
                    .filter(row -> row.type().equals(parts[1]))
                    .map(row -> row.data().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (parts[1].equals("PTR")) {
                // Slices of Services that are gone, or are aliases, still point back.
                assertThat(answered).as(question).containsAll(data);
            } else if (parts[1].equals("CNAME")) {
                // Of several endpoints that are names, only the first one in some order is told.
                assertThat(data).as(question).containsAll(answered);
            } else {
                assertThat(answered).as(question).isEqualTo(data);
            }
        });
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void countIsTheSizeOfTheMainSet(@ForAll("worlds") ClusterSnapshot world, @ForAll("profiles") DnsProfile profile) {
        ClusterZone zone = new ClusterZone(world, profile);
        world.services()
                .forEach(service -> assertThat(zone.recordCount(service))
                        .as("records of %s %s", service, zone.records(service).main())
                        .isEqualTo(zone.records(service).main().size()));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void everyQuestionIsAnsweredWithoutRegardToCase(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        Resolver resolver = Resolver.offline(new ClusterZone(world, profile));
        String lower = name.toLowerCase(Locale.ROOT);
        boolean apexServers = type == Type.NS || lower.startsWith("ns.dns.");

        WireMessage plain = ask(resolver, lower, Type.string(type));
        WireMessage shouted = ask(resolver, name.toUpperCase(Locale.ROOT), Type.string(type));

        if (!apexServers) {
            assertThat(shouted.rcode).isEqualTo(plain.rcode);
            assertThat(lowered(shouted)).isEqualTo(lowered(plain));
        }
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void answerThatWasGivenBeforeIsTheOneThatWouldBeMadeNow(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name,
            @ForAll("types") int type) {
        ClusterZone zone = new ClusterZone(world, profile);
        Surroundings unshuffled = Surroundings.offline().withRandom(() -> IN_PLACE);
        byte[] query = WireMessage.query(new RecordedQuestion(
                JsonMapper.shared().createObjectNode().put("name", name).put("type", Type.string(type))));
        Resolver resolver = new Resolver(zone, unshuffled);

        byte @Nullable [] first =
                resolver.answer(query, Client.local(Transport.UDP)).orElse(null);

        assertThat(resolver.answer(query, Client.local(Transport.UDP)).orElse(null))
                .isEqualTo(first);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void everyAddressComesFromAnObjectOrTheName(
            @ForAll("worlds") ClusterSnapshot world,
            @ForAll("profiles") DnsProfile profile,
            @ForAll("names") String name) {
        Set<String> known = addresses(world);
        Resolver resolver = Resolver.offline(new ClusterZone(world, profile));
        for (String type : List.of("A", "AAAA", "SRV")) {
            WireMessage answer = ask(resolver, name, type);
            Stream.of("answer", "additional")
                    .flatMap(section -> answer.rows(section).stream())
                    .filter(row -> row.type().equals("A") || row.type().equals("AAAA"))
                    .filter(row -> !row.name().toLowerCase(Locale.ROOT).contains(".pod."))
                    .forEach(row -> assertThat(known).as("%s %s", name, type).contains(row.data()));
        }
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void nothingExistsBelowAMissingService(@ForAll("worlds") ClusterSnapshot world, @ForAll("names") String name) {
        ClusterZone zone = new ClusterZone(world, PLAIN);
        String lower = name.toLowerCase(Locale.ROOT);
        // CoreDNS knows no name between a Service and its ports, nor between the zone and ns.dns.
        boolean ofService =
                lower.matches("[a-z0-9-]+\\.[a-z]+\\.svc\\.cluster\\.local\\.|[a-z]+\\.svc\\.cluster\\.local\\.");
        if (ofService && ask(Resolver.offline(zone), lower, "A").rcode.equals("NXDOMAIN")) {
            assertThat(all(zone))
                    .extracting(record -> record.getName().toString().toLowerCase(Locale.ROOT))
                    .noneMatch(owner -> owner.equals(lower) || owner.endsWith("." + lower));
        }
    }

    @Property(tries = 5000)
    void noMessageIsTooOdd(@ForAll byte[] octets) {
        Resolver resolver = Resolver.offline(new ClusterZone(ClusterSnapshot.EMPTY, PLAIN));
        byte[] header = {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1};
        byte[] query = Arrays.copyOf(header, header.length + octets.length);
        System.arraycopy(octets, 0, query, header.length, octets.length);

        for (byte[] message : List.of(octets, query)) {
            Optional<byte[]> reply = resolver.answer(message, Client.local(Transport.UDP));
            reply.ifPresent(WireMessage::new);
        }
    }

    private static List<Record> ofServicesWithAddresses(ClusterZone zone) {
        return zone.snapshot()
                .services()
                .filter(service -> !(service instanceof ExternalNameService))
                .map(zone::records)
                .flatMap(RandomWorldProperties::derived)
                .map(DerivedRecord::data)
                .toList();
    }

    private static List<Record> all(ClusterZone zone) {
        return zone.snapshot()
                .services()
                .map(zone::records)
                .flatMap(RandomWorldProperties::derived)
                .map(DerivedRecord::data)
                .toList();
    }

    private static Stream<DerivedRecord> derived(ServiceRecords records) {
        return Stream.concat(records.main().stream(), records.alsoAnswered().stream());
    }

    private static String data(Record record) {
        IpLiteral address = IpLiteral.parse(record.rdataToString());
        return address == null ? record.rdataToString().toLowerCase(Locale.ROOT) : address.canonical();
    }

    private static String key(Record record) {
        return record.getName().toString().toLowerCase(Locale.ROOT) + " " + Type.string(record.getType());
    }

    private static Set<String> addresses(ClusterSnapshot world) {
        Stream<String> clusterIps = world.services()
                .filter(service -> service instanceof ClusterIpService)
                .flatMap(service -> ((ClusterIpService) service).clusterIps().stream());
        Stream<String> endpoints = world.slices().stream()
                .flatMap(slice -> slice.endpoints().stream())
                .flatMap(endpoint -> endpoint.addresses().stream());
        return Stream.concat(clusterIps, endpoints)
                .map(IpLiteral::parse)
                .filter(address -> address != null)
                .map(IpLiteral::canonical)
                .collect(Collectors.toSet());
    }

    private static List<String> lowered(WireMessage message) {
        return Stream.of("answer", "authority", "additional")
                .flatMap(section -> message.rows(section).stream())
                .map(row -> row.toString().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static WireMessage ask(Resolver resolver, String name, String type) {
        byte[] query = WireMessage.query(new RecordedQuestion(
                JsonMapper.shared().createObjectNode().put("name", name).put("type", type)));
        return new WireMessage(
                resolver.answer(query, Client.local(Transport.TCP)).orElseGet(() -> silence(query)));
    }

    /** Stands for no reply: the question, as a server failure. */
    private static byte[] silence(byte[] query) {
        byte[] silence = query.clone();
        silence[2] |= (byte) 0x80;
        silence[3] = Rcode.SERVFAIL;
        return silence;
    }

    private static DnsProfile plain() {
        try {
            return CorefileParser.parse(
                    ".:53 {\n"
                            + "kubernetes cluster.local in-addr.arpa ip6.arpa {\n"
                            + "pods insecure\n"
                            + "ttl 30\n"
                            + "}\n"
                            + "loadbalance\n"
                            + "}",
                    "Corefile",
                    CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
