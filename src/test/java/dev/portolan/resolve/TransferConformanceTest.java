// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.WireMessage.Row;
import dev.portolan.testing.Recordings;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole zones are transferred record for record as CoreDNS 1.14.7 transferred them. */
class TransferConformanceTest {

    private static final JsonNode RECORDING = Recordings.read("answers/axfr-1.14.7.json.gz");
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::toString);

    private final Resolver resolver = resolver();

    @ParameterizedTest
    @ValueSource(strings = {"cluster.local.", "svc.cluster.local.", "in-addr.arpa.", "ip6.arpa."})
    void zoneIsTransferredWhole(String zone) throws IOException {
        JsonNode recorded = RECORDING.path(zone);

        List<WireMessage> messages = transfer(zone, Transport.TCP);

        List<Row> rows = messages.stream()
                .flatMap(message -> message.rows("answer").stream())
                .toList();
        List<Row> want = RecordedAnswer.rows(recorded.path("records"), true);
        System.out.println("conformance transfer " + zone + " " + rows.size() + "/" + want.size());
        assertThat(rows.stream().sorted(ORDER))
                .isEqualTo(want.stream().sorted(ORDER).toList());
        assertThat(rows.getFirst().type()).isEqualTo("SOA");
        assertThat(rows.getLast()).isEqualTo(rows.getFirst());
        assertThat(messages).hasSize(recorded.path("messages").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com."})
    void zoneOfOthersIsAServerFailure(String zone) throws IOException {
        assertThat(transfer(zone, Transport.TCP))
                .singleElement()
                .extracting(message -> message.rcode)
                .isEqualTo(RECORDING.path(zone).path("status").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster.local."})
    void transferOverUdpIsRefused(String zone) throws IOException {
        assertThat(transfer(zone, Transport.UDP))
                .singleElement()
                .extracting(message -> message.rcode)
                .isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster.local."})
    void incrementalTransferOfTheCurrentSerialIsTheSoaAlone(String zone) throws IOException {
        Name name = Name.fromString(zone);
        long serial = Snapshots.AT.getEpochSecond();
        Message query = Message.newQuery(Record.newRecord(name, Type.IXFR, DClass.IN));
        query.addRecord(new SOARecord(name, DClass.IN, 0, name, name, serial, 0, 0, 0, 0), Section.AUTHORITY);

        Message reply = resolver.answer(query, Client.local(Transport.TCP)).orElseThrow();

        assertThat(reply.getSection(Section.ANSWER)).singleElement().isInstanceOf(SOARecord.class);
    }

    private List<WireMessage> transfer(String zone, Transport transport) throws IOException {
        byte[] query = WireMessage.query(new RecordedQuestion(
                JsonMapper.shared().createObjectNode().put("name", zone).put("type", "AXFR")));
        List<WireMessage> messages = new ArrayList<>();
        resolver.answer(
                query,
                query.length,
                Client.local(transport),
                (octets, length) -> messages.add(new WireMessage(Arrays.copyOf(octets, length))));
        return messages;
    }

    private static Resolver resolver() {
        try {
            DnsProfile profile = CorefileParser.parse(
                    Recordings.text("corefiles/transfer.Corefile"), "Corefile", new CoreDnsVersion(1, 14, 7));
            return Resolver.offline(new ClusterZone(Snapshots.resource("/conformance/snapshot/all.json.gz"), profile));
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
