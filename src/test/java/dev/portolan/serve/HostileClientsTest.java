// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ProblemException;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.HostilePackets;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The server goes on answering whatever else is sent to it. */
@Timeout(60)
class HostileClientsTest {

    private static final int PACKETS = Math.min(100_000, 50 * Integer.getInteger("portolan.fuzz.packets", 40));
    private static final int CONNECTIONS = 60;
    private static final List<String> NAMES = List.of(
            "cluster.local.", "web.ns.svc.cluster.local.", "nope.ns.svc.cluster.local.", "1.0.0.10.in-addr.arpa.");

    private final Resolver resolver = Resolver.offline(new ClusterZone(
            new World().clusterIp("ns/web", "10.0.0.1", "http:80/TCP").snapshot(), KubeadmCorefile.profile()));

    private DnsServer server;

    @BeforeEach
    void start() throws ProblemException {
        server = DnsServer.start(
                ListenAddress.parse("127.0.0.1:0"),
                () -> (message, length, client, sink) -> resolver.answer(message, length, client, sink));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void damagedDatagramsLeaveTheServerAlone() throws IOException {
        HostilePackets packets = new HostilePackets(new Random(1), NAMES);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < PACKETS; i++) {
                byte[] packet = packets.next();
                int length = Math.min(packet.length, 60_000);
                socket.send(new DatagramPacket(packet, length, server.address()));
                if (i % 100 == 0) {
                    assertThat(askOverTcp()).as("after %d packets", i).isEqualTo(Rcode.NOERROR);
                }
            }
        }
        assertThat(askOverTcp()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void damagedStreamsEndTheirOwnConnectionsOnly() throws IOException {
        Random random = new Random(2);
        HostilePackets packets = new HostilePackets(random, NAMES);
        for (int i = 0; i < CONNECTIONS; i++) {
            try (Socket socket =
                    new Socket(server.address().getAddress(), server.address().getPort())) {
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                for (int k = random.nextInt(8); k >= 0; k--) {
                    byte[] packet = packets.next();
                    boolean lies = random.nextInt(4) == 0;
                    out.writeShort(lies ? random.nextInt(65_536) : Math.min(packet.length, 65_535));
                    out.write(packet);
                }
                out.flush();
            } catch (SocketException e) {
                assertThat(e)
                        .as("the server ends a connection that makes no sense")
                        .isNotNull();
            }
        }
        assertThat(askOverTcp()).isEqualTo(Rcode.NOERROR);
    }

    private int askOverTcp() throws IOException {
        byte[] query = Message.newQuery(
                        Record.newRecord(Name.fromString("web.ns.svc.cluster.local."), Type.A, DClass.IN))
                .toWire();
        try (Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort())) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeShort(query.length);
            out.write(query);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            return new Message(in.readNBytes(in.readUnsignedShort())).getRcode();
        }
    }
}
