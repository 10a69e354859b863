// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Who may transfer what, and how it is cut into messages, release by release. */
class ZoneTransfersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            127.0.0.1,                   NOERROR
            127.0.0.1:5353,              NOERROR
            192.0.2.1 127.0.0.1,         NOERROR
            192.0.2.1,                   REFUSED
            ::ffff:127.0.0.1,            REFUSED
            [::ffff:127.0.0.1]:53,       REFUSED
            """)
    void peerIsKnownByTheTextOfItsAddress(String to, String rcode) throws IOException {
        List<Message> messages =
                transfer(new World().snapshot(), "transfer {\nto " + to + "\n}", "1.14.7", "cluster.local.");

        assertThat(Rcode.string(messages.getFirst().getRcode())).isEqualTo(rcode);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.14.2, REFUSED
            1.14.3, NOERROR
            """)
    void longestZoneDecidesSince1143(String version, String rcode) throws IOException {
        String blocks = "transfer internal {\nto 192.0.2.1\n}\ntransfer a.internal {\nto *\n}";

        List<Message> messages = transfer(new World().snapshot(), blocks, version, "a.internal.");

        assertThat(Rcode.string(messages.getFirst().getRcode())).isEqualTo(rcode);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.14.2, Cluster.Local., web.ns.svc.Cluster.Local.
            1.14.3, cluster.local., web.ns.svc.cluster.local.
            """)
    void zoneIsSpelledInLowerCaseSince1143(String version, String zone, String service) throws IOException {
        ClusterSnapshot snapshot = new World().clusterIp("ns/web", "10.96.0.1").snapshot();

        List<Message> messages = transfer(snapshot, "transfer {\nto *\n}", version, "Cluster.Local.");

        assertThat(messages.getFirst().getSection(Section.ANSWER))
                .extracting(record -> record.getName().toString())
                .startsWith(zone)
                .contains(service)
                .endsWith(zone);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.14.3, 501
            1.14.4, 602
            """)
    void messagesAreFilledByOctetsSince1144(String version, int first) throws IOException {
        World world = new World();
        for (int i = 0; i < 300; i++) {
            world = world.clusterIp("ns/s" + i, "10.96." + i / 200 + "." + (i % 200 + 1));
        }

        List<Message> messages = transfer(world.snapshot(), "transfer {\nto *\n}", version, "cluster.local.");

        assertThat(messages.getFirst().getSection(Section.ANSWER)).hasSize(first);
        assertThat(messages.stream()
                        .mapToInt(message -> message.getSection(Section.ANSWER).size())
                        .sum())
                .isEqualTo(602);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            62, '',   NOERROR
            63, '',   SERVFAIL
            63, namespaces other, NOERROR
            """)
    void portWhoseNameLeavesNoRoomForItsUnderscoreFailsTheTransfer(int length, String block, String rcode)
            throws IOException {
        ClusterSnapshot snapshot = new World()
                .clusterIp("ns/web", "10.96.0.1", "p".repeat(length) + ":80/TCP")
                .clusterIp("other/web", "10.96.0.2", "http:80/TCP")
                .snapshot();
        DnsProfile profile = profile("kubernetes cluster.local {\n" + block + "\n}\ntransfer {\nto *\n}", "1.14.7");

        List<Message> messages = transfer(snapshot, profile, "cluster.local.");

        assertThat(Rcode.string(messages.getFirst().getRcode())).isEqualTo(rcode);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.7.0.1,  SERVFAIL
            !10.7.0.1, NOERROR
            """)
    void portOfASliceCountsWhereSomethingIsReady(String endpoint, String rcode) throws IOException {
        ClusterSnapshot snapshot = new World()
                .headless("ns/db", "http:80/TCP")
                .slice("ns/db", "db-1", "p".repeat(63) + ":80/TCP", endpoint)
                .snapshot();

        List<Message> messages = transfer(snapshot, "transfer {\nto *\n}", "1.14.7", "cluster.local.");

        assertThat(Rcode.string(messages.getFirst().getRcode())).isEqualTo(rcode);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ., 192.0.2.53, SERVFAIL
            ., '',         NOERROR
            a., 192.0.2.53, NOERROR
            """)
    void rootIsTransferredOnlyByAServerThatKnowsNoAddressOfItsOwn(String zone, String own, String rcode)
            throws IOException {
        List<IpLiteral> addresses = Stream.of(own)
                .filter(text -> !text.isEmpty())
                .map(IpLiteral::parse)
                .toList();
        DnsProfile profile = profile("kubernetes . cluster.local\ntransfer {\nto *\n}", "1.14.7")
                .withAddresses(addresses);

        List<Message> messages = transfer(new World().snapshot(), profile, zone);

        assertThat(Rcode.string(messages.getFirst().getRcode())).isEqualTo(rcode);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.8.4,  192.0.2.53 192.0.2.54, SOA SOA
            1.8.5,  192.0.2.53,            SOA NS A SOA
            1.12.1, 192.0.2.53 192.0.2.54, SOA NS A A A A SOA
            1.12.1, '',                    SOA SOA
            1.12.2, 192.0.2.53,            SOA NS A SOA
            1.14.5, 192.0.2.53 192.0.2.54, ''
            1.14.5, '',                    ''
            1.14.6, 192.0.2.53 192.0.2.54, SOA NS A A SOA
            1.14.6, '',                    SOA SOA
            """)
    void everyReleaseTellsItsNameServersInItsOwnWay(String version, String own, String types) throws IOException {
        List<IpLiteral> addresses = Stream.of(own.split(" "))
                .filter(text -> !text.isEmpty())
                .map(IpLiteral::parse)
                .toList();
        DnsProfile profile = profile("kubernetes cluster.local\ntransfer {\nto *\n}", version)
                .withAddresses(addresses);

        List<Message> messages = transfer(new World().snapshot(), profile, "cluster.local.");

        assertThat(messages.stream()
                        .flatMap(message -> message.getSection(Section.ANSWER).stream())
                        .map(record -> Type.string(record.getType()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(types);
    }

    private static List<Message> transfer(ClusterSnapshot snapshot, String blocks, String version, String zone)
            throws IOException {
        return transfer(snapshot, profile("kubernetes cluster.local internal\n" + blocks, version), zone);
    }

    private static List<Message> transfer(ClusterSnapshot snapshot, DnsProfile profile, String zone)
            throws IOException {
        byte[] query = Message.newQuery(Record.newRecord(Name.fromString(zone), Type.AXFR, DClass.IN))
                .toWire();
        List<Message> messages = new ArrayList<>();
        Resolver.offline(new ClusterZone(snapshot, profile))
                .answer(
                        query,
                        query.length,
                        Client.local(Transport.TCP),
                        (octets, length) -> messages.add(new Message(Arrays.copyOf(octets, length))));
        return messages;
    }

    private static DnsProfile profile(String plugins, String version) {
        try {
            return CorefileParser.parse(
                    ".:53 {\n" + plugins + "\n}\n",
                    "Corefile",
                    CoreDnsVersion.parse(version).orElseThrow());
        } catch (CorefileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
