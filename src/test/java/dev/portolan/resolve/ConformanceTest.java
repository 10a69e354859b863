// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.Recordings;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every question that was asked of a real CoreDNS is answered here as it was answered there. */
class ConformanceTest {

    private static ClusterSnapshot world = ClusterSnapshot.EMPTY;

    @BeforeAll
    static void readTheWorld() {
        world = Snapshots.resource("/conformance/snapshot/all.json.gz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "pods-verified",
                "pods-disabled",
                "endpoint-pod-names",
                "ttl5",
                "two-zones",
                "noendpoints",
                "ignore-empty-service",
                "in-cluster-address",
                "cache30",
                "wildcard-1.8.7"
            })
    void answersAsCoreDnsDid(String variant) throws CorefileException {
        JsonNode recording = Recordings.read("answers/" + variant + ".json.gz");
        Resolver resolver = resolver(variant, recording.path("meta"));
        KnownDifferences known = KnownDifferences.of(variant);
        List<String> differences = new ArrayList<>();
        int agreed = 0;
        int total = 0;

        for (JsonNode node : recording.path("answers")) {
            RecordedAnswer recorded = new RecordedAnswer(node);
            RecordedQuestion asked = recorded.question();
            if (known.cover(asked)) {
                continue;
            }
            total++;
            Optional<byte[]> ours = again(resolver, WireMessage.query(asked), asked.transport());
            String difference = recorded.isSilence()
                    ? ours.isPresent() ? "a reply, want none" : ""
                    : ours.isEmpty()
                            ? "no reply"
                            : recorded.difference(new WireMessage(ours.get()), !variant.equals("cache30"));
            if (difference.isEmpty()) {
                agreed++;
            } else {
                differences.add(asked + ": " + difference);
            }
        }
        for (JsonNode raw : recording.path("raw")) {
            total++;
            String difference = rawDifference(resolver, raw, !variant.equals("cache30"));
            if (difference.isEmpty()) {
                agreed++;
            } else {
                differences.add(raw.path("what").asString() + ": " + difference);
            }
        }

        System.out.println("conformance " + variant + " " + agreed + "/" + total);
        assertThat(differences.stream().limit(12)).isEmpty();
    }

    /** What a query is answered that was answered before: by what was found then, where that is kept. */
    private static Optional<byte[]> again(Resolver resolver, byte[] query, Transport transport) {
        Client client = Client.local(transport);
        boolean answered = resolver.answer(query, client).isPresent();
        Optional<byte[]> ours = resolver.answer(query, client);
        assertThat(ours.isPresent()).isEqualTo(answered);
        return ours;
    }

    private static String rawDifference(Resolver resolver, JsonNode raw, boolean ttls) {
        byte[] query = HexFormat.of().parseHex(raw.path("query").asString());
        Transport transport = raw.path("transport").asString().equals("tcp") ? Transport.TCP : Transport.UDP;
        Optional<byte[]> ours = again(resolver, query, transport);
        JsonNode reply = raw.path("reply");
        if (reply.isNull()) {
            return ours.isPresent() ? "a reply, want none" : "";
        }
        if (ours.isEmpty()) {
            return "no reply";
        }
        WireMessage want = new WireMessage(HexFormat.of().parseHex(reply.asString()));
        WireMessage got = new WireMessage(ours.get());
        return want.rcode.equals(got.rcode)
                        && want.flags.equals(got.flags)
                        && want.opcode() == got.opcode()
                        && want.questions.equals(got.questions)
                        && want.rows("answer", ttls).equals(got.rows("answer", ttls))
                        && want.rows("authority", ttls).equals(got.rows("authority", ttls))
                        && want.rows("additional", ttls).equals(got.rows("additional", ttls))
                        && want.size == got.size
                        && Objects.equals(want.opt, got.opt)
                ? ""
                : HexFormat.of().formatHex(ours.get()) + ", want " + reply.asString();
    }

    private static Resolver resolver(String variant, JsonNode meta) throws CorefileException {
        String server = meta.path("server").asString();
        CoreDnsVersion version = CoreDnsVersion.parse(server).orElseThrow();
        DnsProfile profile = CorefileParser.parse(meta.path("corefile").asString(), "Corefile", version);
        ClusterSnapshot picture = world;
        if (variant.equals("in-cluster-address")) {
            profile = profile.withAddresses(Stream.of("127.0.0.1", "::1", "10.244.0.2", "fd00:10:244::2")
                    .map(text -> Objects.requireNonNull(IpLiteral.parse(text)))
                    .toList());
        }
        if (variant.equals("wildcard-1.8.7")) {
            ClusterChange gone =
                    new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, new NamespacedName("ports", "nilport-1"));
            picture = world.apply(List.of(gone), Instant.EPOCH);
        }
        // What was kept when these were recorded is kept here too, however long a machine takes.
        Surroundings surroundings = Surroundings.offline().withClock(InstantSource.fixed(Instant.EPOCH));
        return new Resolver(new ClusterZone(picture, profile), surroundings);
    }
}
