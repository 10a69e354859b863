// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.HostilePackets;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever arrives, the reader and the engine answer or stay silent; they never fail and never grow. {@code
 * -Dportolan.fuzz.packets=10000} sends that many packets for each of the 500 tries instead of 20.
 */
class HostilePacketProperties {

    private static final int PACKETS = Integer.getInteger("portolan.fuzz.packets", 20);
    private static final int QUERY_OR_MORE = 512;
    private static final int HEADER = 12;

    private static final List<String> NAMES = List.of(
            ".",
            "cluster.local.",
            "dns-version.cluster.local.",
            "web.ns.svc.cluster.local.",
            "_http._tcp.web.ns.svc.cluster.local.",
            "large.ns.svc.cluster.local.",
            "loop.ns.svc.cluster.local.",
            "10-0-0-1.ns.pod.cluster.local.",
            "1.0.0.10.in-addr.arpa.",
            "example.com.",
            "version.bind.");

    private final Resolver resolver = resolver();

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void everyPacketIsAnsweredOrDropped(@ForAll long seed) {
        HostilePackets packets = new HostilePackets(new Random(seed), NAMES);
        for (int i = 0; i < PACKETS; i++) {
            byte[] packet = packets.next();
            for (Transport transport : Transport.values()) {
                check(packet, resolver.answer(packet, Client.local(transport)), transport);
            }
        }
    }

    private static void check(byte[] packet, Optional<byte[]> answer, Transport transport) {
        if (packet.length < HEADER) {
            assertThat(answer).isEmpty();
            return;
        }
        answer.ifPresent(reply -> {
            assertThat(reply).hasSizeGreaterThanOrEqualTo(HEADER);
            assertThat(reply[0] == packet[0] && reply[1] == packet[1])
                    .as("the same id")
                    .isTrue();
            assertThat(reply[2] & 0x80).as("a reply").isNotZero();
            if (transport == Transport.UDP && !hasEdns(reply)) {
                assertThat(reply).hasSizeLessThanOrEqualTo(QUERY_OR_MORE);
            }
        });
    }

    /** The additional section of a reply ends with its OPT record, if it has one; here only its presence matters. */
    private static boolean hasEdns(byte[] reply) {
        return reply[10] != 0 || reply[11] != 0;
    }

    private static Resolver resolver() {
        String[] many =
                IntStream.rangeClosed(1, 200).mapToObj(i -> "10.1.0." + i).toArray(String[]::new);
        World world = new World()
                .clusterIp("ns/web", "10.0.0.1,fd00::1", "http:80/TCP", "dns:53/UDP")
                .headless("ns/large", "http:80/TCP")
                .slice("ns/large", "large-1", "http:80/TCP", many)
                .externalName("ns/loop", "loop2.ns.svc.cluster.local")
                .externalName("ns/loop2", "loop.ns.svc.cluster.local");
        String corefile = """
                .:53 {
                    kubernetes cluster.local in-addr.arpa ip6.arpa {
                        pods insecure
                    }
                    cache 30
                    chaos
                    loadbalance
                    transfer {
                        to *
                    }
                }
                """;
        try {
            ClusterZone zone = new ClusterZone(
                    world.snapshot(), CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));
            return new Resolver(zone, Surroundings.offline().withClock(() -> World.CHANGED));
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
