// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VantageTest {

    private static final String CLUSTER_FIRST = """
            nameserver 10.96.0.10
            search kiada.svc.cluster.local svc.cluster.local cluster.local
            options ndots:5
            """;

    @Test
    void podsThatSayNothingAskTheClusterFirst() {
        Standpoint standpoint = new Vantage.OfNamespace("kiada").in(zone(PodDns.DEFAULT));

        assertThat(standpoint.conf().text()).isEqualTo(CLUSTER_FIRST);
        assertThat(standpoint.asksCluster()).isTrue();
        assertThat(standpoint.remarks()).isEmpty();
    }

    @Test
    void clusterFirstOnTheHostsNetworkIsTheNodesConfiguration() {
        Standpoint standpoint = pod(new PodDns("ClusterFirst", true, List.of(), List.of(), Map.of()));

        assertThat(standpoint.asksCluster()).isFalse();
        assertThat(standpoint.conf().searches()).isEmpty();
        assertThat(standpoint.conf().ndots()).isEqualTo(1);
        assertThat(standpoint.remarks()).singleElement().asString().contains("`ClusterFirstWithHostNet` is needed");
    }

    @Test
    void clusterFirstWithHostNetAsksTheCluster() {
        assertThat(pod(new PodDns("ClusterFirstWithHostNet", true, List.of(), List.of(), Map.of()))
                        .conf()
                        .text())
                .isEqualTo(CLUSTER_FIRST);
    }

    @Test
    void defaultIsNotTheDefault() {
        Standpoint standpoint = pod(new PodDns("Default", false, List.of(), List.of(), Map.of()));

        assertThat(standpoint.asksCluster()).isFalse();
        assertThat(standpoint.remarks()).singleElement().asString().contains("not the default");
    }

    @Test
    void noneIsOnlyWhatThePodSays() {
        Standpoint others =
                pod(new PodDns("None", false, List.of("192.0.2.53"), List.of("corp"), Map.of("ndots", "2")));

        assertThat(others.conf().text()).isEqualTo("nameserver 192.0.2.53\nsearch corp\noptions ndots:2\n");
        assertThat(others.asksCluster()).isFalse();
        assertThat(pod(new PodDns("None", false, List.of("10.96.0.10"), List.of(), Map.of()))
                        .asksCluster())
                .isTrue();
        assertThat(pod(new PodDns("None", false, List.of(), List.of(), Map.of()))
                        .remarks())
                .singleElement()
                .asString()
                .contains("needs a nameserver");
    }

    @Test
    void configurationOfThePodIsAddedWithoutDuplicates() {
        Standpoint standpoint = pod(new PodDns(
                "ClusterFirst",
                false,
                List.of("10.96.0.10", "192.0.2.53"),
                List.of("svc.cluster.local", "corp.example"),
                Map.of("ndots", "2", "edns0", "", "timeout", "1")));

        assertThat(standpoint.conf().text()).isEqualTo("""
                        nameserver 10.96.0.10
                        nameserver 192.0.2.53
                        search kiada.svc.cluster.local svc.cluster.local cluster.local corp.example
                        options ndots:2 edns0 timeout:1
                        """);
    }

    @Test
    void whatKubeletCutsIsSaid() {
        List<String> many = IntStream.range(0, 40)
                .mapToObj(number -> "d" + number + ".example")
                .toList();
        List<String> long_ = IntStream.range(0, 20)
                .mapToObj(number -> number + "x".repeat(120))
                .toList();

        Standpoint entries = pod(new PodDns("ClusterFirst", false, List.of(), many, Map.of()));
        assertThat(entries.conf().searches()).hasSize(32);
        assertThat(entries.remarks()).singleElement().asString().startsWith("Only 32 of 43 search domains");

        Standpoint characters = pod(new PodDns("ClusterFirst", false, List.of(), long_, Map.of()));
        assertThat(String.join(" ", characters.conf().searches())).hasSizeLessThanOrEqualTo(2048);
        assertThat(characters.remarks()).hasSize(1);

        Standpoint servers = pod(
                new PodDns("ClusterFirst", false, List.of("192.0.2.1", "192.0.2.2", "192.0.2.3"), List.of(), Map.of()));
        assertThat(servers.conf().nameservers()).containsExactly("10.96.0.10", "192.0.2.1", "192.0.2.2");
        assertThat(servers.remarks()).containsExactly("Only the first 3 of 4 nameservers are used.");
    }

    @Test
    void anAbsentPodStandsForAnyOfItsNamespace() {
        Standpoint standpoint = new Vantage.OfPod(World.id("kiada/gone")).in(zone(PodDns.DEFAULT));

        assertThat(standpoint.conf().text()).isEqualTo(CLUSTER_FIRST);
        assertThat(standpoint.remarks())
                .singleElement()
                .asString()
                .startsWith("The pod kiada/gone is not in this picture");
    }

    @Test
    void configurationWithOtherNameserversIsSaidToBeTakenForTheClusters() {
        ClusterZone zone = zone(PodDns.DEFAULT);

        assertThat(new Vantage.Pasted(ResolvConf.parse("nameserver 192.0.2.53\n"))
                        .in(zone)
                        .remarks())
                .containsExactly("None of its nameservers is the cluster's DNS, which is 10.96.0.10;"
                        + " the answers are those that the cluster's DNS would give.");
        assertThat(new Vantage.Pasted(ResolvConf.parse("nameserver 169.254.20.10\n"))
                        .in(zone)
                        .remarks())
                .isEmpty();
    }

    @Test
    void dnsServiceIsFoundByTheLabelThatAllDistributionsGiveIt() {
        World world = new World()
                .with(new ClusterIpService(
                        new ServiceMetadata(
                                World.id("kube-system/rke2-coredns"), Map.of("k8s-app", "kube-dns"), Map.of(), null),
                        List.of(),
                        List.of("10.43.0.10"),
                        Exposure.INTERNAL,
                        TrafficPolicy.DEFAULT));

        assertThat(new Vantage.OfNamespace("kiada")
                        .in(new ClusterZone(world.snapshot(), KubeadmCorefile.profile()))
                        .conf()
                        .nameservers())
                .containsExactly("10.43.0.10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nameserver 10.96.0.10\\nsearch a.b c.d\\noptions ndots:3          | a.b, c.d | 3
            search one\\nsearch two                                          | two      | 1
            search one\\ndomain two                                          | two      | 1
            options ndots:2 timeout:1\\noptions ndots:4                      | ''       | 4
            options ndots:99                                                 | ''       | 15
            # search one\\n; search two\\nsearch  three                      | three    | 1
            search . under_score.example                                     | ., under_score.example | 1
            """)
    void resolvConfIsReadAsResolversDo(String text, String searches, int ndots) {
        ResolvConf conf = ResolvConf.parse(text.replace("\\n", "\n"));

        assertThat(String.join(", ", conf.searches())).isEqualTo(searches);
        assertThat(conf.ndots()).isEqualTo(ndots);
    }

    @Test
    void withoutADnsServiceTheNameserverIsNotKnown() {
        ClusterZone empty = new ClusterZone(new World().namespace("kiada").snapshot(), KubeadmCorefile.profile());

        Standpoint standpoint = new Vantage.OfNamespace("kiada").in(empty);

        assertThat(standpoint.conf().nameservers()).isEmpty();
        assertThat(standpoint.asksCluster()).isTrue();
        assertThat(standpoint.remarks()).singleElement().asString().contains("kube-system/kube-dns");
    }

    @Test
    void dnsServiceIsNotSaidToBeMissingWhereItMayNotBeRead() {
        ClusterSnapshot part = new World()
                .namespace("kiada")
                .snapshot()
                .covering(new Coverage(
                        Map.of(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "services is forbidden"))));

        Standpoint standpoint = new Vantage.OfNamespace("kiada").in(new ClusterZone(part, KubeadmCorefile.profile()));

        assertThat(standpoint.remarks())
                .containsExactly("The nameserver is not known, since the Services of kube-system were not read.");
    }

    private static Standpoint pod(PodDns dns) {
        return new Vantage.OfPod(World.id("kiada/client")).in(zone(dns));
    }

    private static ClusterZone zone(PodDns dns) {
        World world = new World()
                .clusterIp("kube-system/kube-dns", "10.96.0.10", "dns:53/UDP")
                .with(new Pod(
                        World.id("kiada/client"),
                        Map.of(),
                        new PodLifetime(Instant.EPOCH, null),
                        new PodSpec("kind-worker", "", "", dns, List.of()),
                        new PodStatus("Running", "", List.of("10.244.1.2"), List.of(), List.of())));
        return new ClusterZone(world.snapshot(), KubeadmCorefile.profile());
    }
}
