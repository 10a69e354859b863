// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.cluster.ProblemException;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.ui.serve.LoopbackDns;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class ServedDnsTest {

    private static final Name QUOTE = Name.fromConstantString("quote.kiada.svc.cluster.local.");
    private static final int PATIENCE_MILLIS = 5_000;

    private final ServedDns dns = new ServedDns(InstantSource.system());

    @Test
    void answersFromThePictureOfTheMomentAndCounts() throws ProblemException, IOException {
        try (LoopbackDns.Server server = dns.start(0, zone(DemoWorld.world()))) {
            assertThat(ask(server).getRcode()).isEqualTo(Rcode.NOERROR);
            assertThat(server.answered()).isEqualTo(1);

            server.show(zone(new World().namespace("kiada")));

            assertThat(ask(server).getRcode()).isEqualTo(Rcode.NXDOMAIN);
            assertThat(server.answered()).isEqualTo(2);
        }
    }

    @Test
    void takenPortIsAProblemInWords() throws ProblemException {
        ClusterZone zone = zone(DemoWorld.world());
        try (LoopbackDns.Server first = dns.start(0, zone)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> dns.start(first.port(), zone))
                    .satisfies(e -> {
                        assertThat(e.problem().happened())
                                .isEqualTo("Portolan cannot listen on 127.0.0.1:" + first.port() + ".");
                        assertThat(e.problem().remedy()).isEqualTo("Choose another port.");
                    });
        }
    }

    private static ClusterZone zone(World world) {
        return new ClusterZone(world.snapshot(), KubeadmCorefile.profile());
    }

    private static Message ask(LoopbackDns.Server server) throws IOException {
        byte[] query =
                Message.newQuery(Record.newRecord(QUOTE, Type.A, DClass.IN)).toWire();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            socket.send(new DatagramPacket(query, query.length, loopback, server.port()));
            DatagramPacket answer = new DatagramPacket(new byte[512], 512);
            socket.receive(answer);
            return new Message(Arrays.copyOf(answer.getData(), answer.getLength()));
        }
    }
}
