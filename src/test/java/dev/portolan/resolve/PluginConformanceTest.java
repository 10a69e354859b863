// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.WireMessage.Row;
import dev.portolan.testing.Recordings;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The {@code kubernetes} plugin alone, with the options and worlds that the whole servers were not asked with: zonal names,
 * imported Services, labels, TTL limits, the root zone, nested zones, transfers, several name servers.
 */
class PluginConformanceTest {

    private static final JsonNode RECORDING = Recordings.read("plugin-answers.json.gz");

    private final Map<String, ClusterSnapshot> worlds = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> answersAsThePluginDid() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode group : RECORDING.path("groups")) {
            if (group.has("world")) {
                String id = group.path("id").asString();
                tests.add(DynamicTest.dynamicTest(id, () -> check(id, group)));
            }
        }
        return tests.stream();
    }

    private void check(String id, JsonNode group) throws CorefileException {
        Resolver resolver = resolver(group);
        KnownDifferences known = KnownDifferences.of(id);
        List<String> differences = new ArrayList<>();
        int total = 0;
        for (JsonNode result : group.path("results")) {
            String name = result.path("qname").asString();
            String type = result.path("qtype").asString();
            if (!known.cover(name, type)) {
                total++;
                difference(resolver, result).ifPresent(text -> differences.add(name + " " + type + ": " + text));
            }
        }
        for (Map.Entry<String, JsonNode> transfer : group.path("xfr").properties()) {
            total++;
            transferDifference(resolver, transfer.getKey(), transfer.getValue()).ifPresent(differences::add);
        }

        System.out.println("conformance plugin " + id + " " + (total - differences.size()) + "/" + total);
        assertThat(differences).isEmpty();
    }

    private static Optional<String> difference(Resolver resolver, JsonNode result) {
        RecordedQuestion asked = new RecordedQuestion(JsonMapper.shared()
                .createObjectNode()
                .put("name", result.path("qname").asString())
                .put("type", result.path("qtype").asString())
                .putNull("edns"));
        WireMessage ours = new WireMessage(resolver.answer(WireMessage.query(asked), Client.local(Transport.TCP))
                .orElseThrow());
        if (result.has("next_plugin")) {
            return ours.rcode.equals("SERVFAIL")
                    ? Optional.empty()
                    : Optional.of(ours.rcode + ", want the next plugin");
        }
        if (!ours.rcode.equals(result.path("rcode").asString())) {
            return Optional.of(ours.rcode + ", want " + result.path("rcode").asString());
        }
        for (String section : List.of("answer", "authority", "additional")) {
            List<String> want = new ArrayList<>();
            result.path(section).forEach(row -> want.add(row.asString()));
            List<String> got = lines(ours.rows(section));
            if (!got.stream().sorted().toList().equals(want.stream().sorted().toList())) {
                return Optional.of(section + " " + got + ", want " + want);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> transferDifference(Resolver resolver, String zone, JsonNode records) {
        List<String> got = new ArrayList<>();
        RecordedQuestion asked = new RecordedQuestion(
                JsonMapper.shared().createObjectNode().put("name", zone).put("type", "AXFR"));
        byte[] query = WireMessage.query(asked);
        try {
            resolver.answer(
                    query,
                    query.length,
                    Client.local(Transport.TCP),
                    (octets, length) ->
                            got.addAll(lines(new WireMessage(Arrays.copyOf(octets, length)).rows("answer"))));
        } catch (IOException e) {
            return Optional.of(zone + " " + e.getMessage());
        }
        if (records.toString().contains("not authoritative for zone")) {
            return got.isEmpty() ? Optional.empty() : Optional.of("a transfer of " + zone);
        }
        List<String> want = new ArrayList<>();
        records.forEach(record -> want.add(record.asString().replaceFirst("(SOA \\S+ \\S+) \\d+", "$1 SERIAL")));
        return got.stream().sorted().toList().equals(want.stream().sorted().toList())
                        && got.getFirst().equals(want.getFirst())
                        && got.getLast().equals(want.getLast())
                ? Optional.empty()
                : Optional.of("transfer of " + zone + " " + got + ", want " + want);
    }

    private static List<String> lines(List<Row> rows) {
        return rows.stream()
                .map(row -> row.name() + " " + row.ttl() + " " + row.dclass() + " " + row.type() + " " + row.data())
                .toList();
    }

    private Resolver resolver(JsonNode group) throws CorefileException {
        String corefile =
                ".:53 {\n" + group.path("corefile").asString() + "\nforward . 192.0.2.53\ntransfer {\nto *\n}\n}";
        List<IpLiteral> addresses = new ArrayList<>();
        group.path("local_ips").forEach(ip -> addresses.add(Objects.requireNonNull(IpLiteral.parse(ip.asString()))));
        DnsProfile profile = CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST)
                .withAddresses(addresses);
        ClusterSnapshot world = worlds.computeIfAbsent(group.path("world").asString(), PluginConformanceTest::world);
        Surroundings surroundings = Surroundings.offline().withUpstream(PluginConformanceTest::upstream);
        return new Resolver(new ClusterZone(world, profile), surroundings);
    }

    private static ClusterSnapshot world(String id) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        RECORDING.path("worlds").path(id).forEach(kind -> kind.forEach(items::add));
        return Snapshots.of(JsonMapper.shared()
                .createObjectNode()
                .put("apiVersion", "v1")
                .put("kind", "List")
                .set("items", items)
                .toString());
    }

    /** The stub upstream of the recording: its few records, following aliases among them, and no other name; null outside it. */
    private static @Nullable Message upstream(Question question) {
        try {
            List<Record> found = new ArrayList<>();
            Name name = question.name();
            boolean known = false;
            for (boolean more = true; more; ) {
                more = false;
                for (JsonNode node : RECORDING.path("upstream")) {
                    Record record = record(node.asString());
                    if (record.getName().equals(name)) {
                        known = true;
                        if (record.getType() == question.type() || record.getType() == Type.CNAME) {
                            found.add(record);
                            if (record instanceof CNAMERecord alias) {
                                name = alias.getTarget();
                                more = true;
                            }
                        }
                    }
                }
            }
            if (!question.name().toString().contains("example") && !known) {
                return null;
            }
            Message message = new Message();
            message.getHeader().setRcode(known ? Rcode.NOERROR : Rcode.NXDOMAIN);
            found.forEach(record -> message.addRecord(record, Section.ANSWER));
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Record record(String line) throws IOException {
        String[] fields = line.split(" ", 5);
        return Record.fromString(
                Name.fromString(fields[0]),
                Type.value(fields[3]),
                DClass.IN,
                Long.parseLong(fields[1]),
                fields[4],
                Name.root);
    }
}
