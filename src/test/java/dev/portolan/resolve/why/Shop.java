// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** A small cluster in which most mistakes were made, and how to ask about it. */
final class Shop {

    /** The Corefile, with a place for one more plugin. */
    static final String KUBEADM = """
            .:53 {
                kubernetes cluster.local in-addr.arpa ip6.arpa {
                    pods insecure
                    ttl 30
                }
                %s
            }
            """;

    /** Its picture. */
    static ClusterSnapshot picture() {
        World world = new World()
                .clusterIp("shop/web", "10.96.0.10", "http:80/TCP", ":9090/TCP")
                .clusterIp("shop/six", "fd00:96::1", "http:80/TCP")
                .clusterIp("shop/empty", "10.96.0.11", "http:80/TCP")
                .clusterIp("prod/web", "10.96.1.10", "http:80/TCP")
                .clusterIp("google/com", "10.96.2.1", "http:80/TCP")
                .clusterIp("shop/notnone", "10.96.0.12", "pg:5432/TCP")
                .slice("shop/notnone", "notnone-1", "pg:5432/TCP", "n-0@10.244.8.1")
                .headless("shop/db", "pg:5432/TCP")
                .slice("shop/db", "db-1", "pg:5432/TCP", "db-0@10.244.0.1", "!db-1@10.244.0.2")
                .headless("shop/down", "pg:5432/TCP")
                .slice("shop/down", "down-1", "pg:5432/TCP", "!down-0#down-0@10.244.1.1", "!down-1#down-1@10.244.1.2")
                .headless("shop/void", "pg:5432/TCP")
                .headless("shop/bare")
                .slice("shop/bare", "bare-1", "", "10.244.2.1")
                .headless("shop/unnamed", ":8080/TCP")
                .slice("shop/unnamed", "unnamed-1", ":8080/TCP", "10.244.3.1")
                .headless("shop/skewed", "http:80/TCP")
                .slice("shop/skewed", "skewed-1", ":8080/TCP", "10.244.4.1")
                .headless("shop/twice", "pg:5432/TCP")
                .slice("shop/twice", "twice-1", "pg:5432/TCP", "db-0@10.244.0.1")
                .headless("shop/plain", "pg:5432/TCP")
                .slice("shop/plain", "plain-1", "pg:5432/TCP", "plain-7f9#10.244.5.1")
                .externalName("shop/ip", "192.0.2.1")
                .externalName("shop/self", "self.shop.svc.cluster.local")
                .externalName("shop/ping", "pong.shop.svc.cluster.local")
                .externalName("shop/pong", "ping.shop.svc.cluster.local")
                .externalName("shop/below", "x.ping.shop.svc.cluster.local")
                .externalName("shop/dead", "gone.shop.svc.cluster.local")
                .externalName("shop/alias", "web.shop.svc.cluster.local")
                .externalName("shop/out", "example.com")
                .with(pod("db-0", "db-0", "db", PodDns.DEFAULT))
                .with(pod("plain-7f9", "", "", PodDns.DEFAULT))
                .with(pod("host", "", "", new PodDns("ClusterFirst", true, List.of(), List.of(), Map.of())));
        IntStream.rangeClosed(1, 13)
                .forEach(i -> world.externalName("shop/chain" + i, "chain" + (i + 1) + ".shop.svc.cluster.local"));
        world.externalName("shop/chain14", "web.shop.svc.cluster.local");
        return world.slice("shop/large", "large-1", "pg:5432/TCP", many())
                .headless("shop/large", "pg:5432/TCP")
                .snapshot();
    }

    private Shop() {}

    private static String[] many() {
        return IntStream.rangeClosed(1, 100).mapToObj(i -> "10.244.9." + i).toArray(String[]::new);
    }

    /** A pod of the shop. */
    static Pod pod(String name, String hostname, String subdomain, PodDns dns) {
        return new Pod(
                World.id("shop/" + name),
                Map.of(),
                new PodLifetime(null, null),
                new PodSpec("node", hostname, subdomain, dns, List.of()),
                new PodStatus("Running", "10.244.0.1", List.of("10.244.0.1"), List.of(), List.of()));
    }

    /** What is said of a question under that Corefile. */
    static Explanation explain(String corefile, String name, String type) {
        return new Explainer(Resolver.offline(zone(corefile))).explain(question(name, type));
    }

    static Question question(String name, String type) {
        return Question.of(Name.fromConstantString(name), Type.value(type));
    }

    static ClusterZone zone(String corefile) {
        try {
            return new ClusterZone(picture(), profile(corefile));
        } catch (CorefileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static DnsProfile profile(String corefile) throws CorefileException {
        return CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
    }
}
