// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.testing.Renumbering;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

/** What counts between two clusters whose addresses differ anyway. */
class AddressesTest {

    private static final DnsProfile PROFILE = KubeadmCorefile.profile();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            other addresses                     | a#10.0.0.1 b#10.0.0.2           | x#10.9.0.1 y#10.9.0.2            | ''
            another number of them              | 10.0.0.1                        | 10.9.0.1 10.9.0.2 10.9.0.3       | ''
            none on one side                    | 10.0.0.1                        | ''                               | -A -A -SRV -SRV -PTR
            none that is ready                  | 10.0.0.1 10.0.0.2               | !10.9.0.1 !10.9.0.2              | -A -A -A -A -SRV -SRV -SRV -SRV -PTR -PTR
            another family                      | 10.0.0.1                        | fd00::1                          | -A -A -PTR +AAAA +AAAA +PTR
            one family more                     | 10.0.0.1                        | 10.9.0.1 fd00::1                 | +AAAA +AAAA +PTR
            another spelling                    | fd00::1                         | fd00:0::A1                       | -PTR
            hostnames at other addresses        | web-0@10.0.0.1 web-1@10.0.0.2   | web-1@10.9.0.1 web-0@10.9.0.2    | ''
            a hostname that only one side has   | web-0@10.0.0.1 web-1@10.0.0.2   | web-0@10.9.0.1                   | -A -SRV -SRV -PTR
            a hostname that is not ready        | web-0@10.0.0.1 web-1@10.0.0.2   | web-0@10.9.0.1 !web-1@10.9.0.2   | -A -SRV -SRV -PTR
            a hostname in place of an address   | 10.0.0.1                        | web-0@10.9.0.1                   | -A -SRV -SRV -PTR +A +SRV +SRV +PTR
            a hostname that looks like one      | 10-0-0-1@10.0.0.1               | 10-9-0-1@10.9.0.1                | -A -SRV -SRV -PTR +A +SRV +SRV +PTR
            a hostname beside addresses         | web-0@10.0.0.1 10.0.0.2         | web-0@10.9.0.1 10.9.0.2 10.9.0.3 | ''
            """)
    void endpointsCountByNameFamilyAndPresence(String what, String first, String second, String changes) {
        assertThat(changes(headless("http:80/TCP", first), headless("http:80/TCP", second)))
                .isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http:80/TCP              | http:80/TCP              | ''
            http:80/TCP              | http:8080/TCP            | -SRV -SRV +SRV +SRV
            http:80/TCP              | web:80/TCP               | -SRV +SRV
            http:80/TCP              | http:80/UDP              | -SRV +SRV
            http:80/TCP              | :80/TCP                  | -SRV
            http:80/TCP              | http:80/TCP db:5432/TCP  | +SRV +SRV
            """)
    void portsOfEndpointsCount(String first, String second, String changes) {
        assertThat(changes(headless(first, "10.0.0.1"), headless(second, "10.9.0.1")))
                .isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.96.0.1           | http:80/TCP | 10.97.0.9            | http:80/TCP  | ''              | ''
            10.96.0.1           | http:80/TCP | 10.97.0.9            | http:81/TCP  | spec.ports      | -SRV -SRV +SRV +SRV
            10.96.0.1           | http:80/TCP | 10.97.0.9            | web:80/TCP   | spec.ports      | -SRV +SRV
            10.96.0.1           | http:80/TCP | 10.97.0.9,fd00::9    | http:80/TCP  | spec.ipFamilies | +AAAA +PTR
            10.96.0.1,fd00::1   | http:80/TCP | fd00::9,10.97.0.9    | http:80/TCP  | spec.ipFamilies | ''
            10.96.0.1,fd00::1   | http:80/TCP | 10.97.0.9,fd00::9    | http:80/TCP  | ''              | ''
            """)
    void clusterIpsCountByFamily(
            String first, String firstPort, String second, String secondPort, String fields, String changes) {
        ZoneComparison comparison = compare(clusterIp(first, firstPort), clusterIp(second, secondPort));

        assertThat(fields(comparison)).isEqualTo(fields);
        assertThat(changes(comparison)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODE_PORT     | 30080 | ''         | ''              | NODE_PORT     | 31234 | ''          | ''             | ''
            NODE_PORT     | 30080 | ''         | ''              | NODE_PORT     | 0     | ''          | ''             | spec.ports
            NODE_PORT     | 30080 | ''         | ''              | LOAD_BALANCER | 30080 | ''          | ''             | spec.type
            LOAD_BALANCER | 30080 | ''         | 203.0.113.7     | LOAD_BALANCER | 31234 | ''          | lb.example.com | ''
            LOAD_BALANCER | 30080 | ''         | 203.0.113.7     | LOAD_BALANCER | 30080 | ''          | ''             | status.loadBalancer
            CLUSTER_IP    | 0     | 192.0.2.1  | ''              | CLUSTER_IP    | 0     | 192.0.2.99  | ''             | ''
            CLUSTER_IP    | 0     | 192.0.2.1  | ''              | CLUSTER_IP    | 0     | ''          | ''             | spec.externalIPs
            """)
    void wayInCountsByThereBeingOne(
            Exposure.Type type,
            int nodePort,
            String externalIp,
            String ingress,
            Exposure.Type otherType,
            int otherNodePort,
            String otherExternalIp,
            String otherIngress,
            String fields) {
        ClusterSnapshot first = exposed("10.96.0.1", nodePort, exposure(type, externalIp, ingress));
        ClusterSnapshot second =
                exposed("10.97.0.9", otherNodePort, exposure(otherType, otherExternalIp, otherIngress));

        assertThat(fields(compare(first, second))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com | example.com | ''                | ''
            example.com | example.org | spec.externalName | ~CNAME
            192.0.2.1   | 192.0.2.2   | spec.externalName | ''
            """)
    void aliasTargetsCountAddressOrNot(String first, String second, String fields, String changes) {
        ZoneComparison comparison = compare(
                new World().externalName("kiada/time", first).snapshot(),
                new World().externalName("kiada/time", second).snapshot());

        assertThat(fields(comparison)).isEqualTo(fields);
        assertThat(changes(comparison)).isEqualTo(changes);
    }

    @Test
    void timeToLiveCounts() {
        DnsProfile other = PROFILE.withKubernetes(PROFILE.kubernetes().withTtl(5));
        ZoneComparison comparison = ZoneComparison.between(
                new ClusterZone(headless("http:80/TCP", "10.0.0.1"), PROFILE),
                new ClusterZone(headless("http:80/TCP", "10.9.0.1 10.9.0.2"), other),
                Addresses.IGNORED);

        assertThat(changes(comparison)).isEqualTo("~A ~A ~SRV ~SRV ~PTR");
    }

    @Test
    void podNamesCountWhereEndpointsAreNamedByThem() {
        DnsProfile podNames =
                PROFILE.withKubernetes(PROFILE.kubernetes().withFlags(Set.of(KubernetesFlag.ENDPOINT_POD_NAMES)));
        ZoneComparison comparison = ZoneComparison.between(
                new ClusterZone(headless("http:80/TCP", "web-a#10.0.0.1 10.0.0.2"), podNames),
                new ClusterZone(headless("http:80/TCP", "web-a#10.9.0.1 web-b#10.9.0.2 10.9.0.3"), podNames),
                Addresses.IGNORED);

        assertThat(comparison.records().stream()
                        .filter(change -> change.record().type() == Type.A)
                        .map(change -> change.sign() + change.record().name()))
                .containsExactly("+web-b.web.kiada.svc.cluster.local.");
    }

    @Test
    void whatOnlyOneSideHasIsToldWithItsAddresses() {
        ZoneComparison comparison =
                compare(headless("http:80/TCP", "10.0.0.1 10.0.0.2"), headless("http:80/TCP", "!10.9.0.1"));

        assertThat(comparison.records().stream()
                        .filter(change -> change.record().type() == Type.A)
                        .map(change -> change.record().data().rdataToString()))
                .containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.1", "10.0.0.2");
    }

    @Test
    void demoInAnotherClusterDiffersEverywhereOrNowhere() {
        ClusterSnapshot demo = DemoWorld.snapshot();
        ClusterSnapshot other = new Renumbering(7).of(demo);

        assertThat(compare(demo, other).isSame()).isTrue();
        assertThat(compare(demo, other).addresses()).isEqualTo(Addresses.IGNORED);
        assertThat(ZoneComparison.between(zone(demo), zone(other), Addresses.COMPARED)
                        .same())
                .as("the alias has no address")
                .isEqualTo(1);
    }

    @Property(tries = 300)
    void renumberedWorldIsTheSame(
            @ForAll("pictures") ClusterSnapshot picture, @ForAll @IntRange(min = 1, max = 0xffff) int mask) {
        assertThat(compare(picture, new Renumbering(mask).of(picture)).services())
                .isEmpty();
    }

    @Property(tries = 150)
    void whateverDiffersWithoutAddressesDiffersWithThem(
            @ForAll("pictures") ClusterSnapshot first, @ForAll("pictures") ClusterSnapshot second) {
        ZoneComparison whole = ZoneComparison.between(zone(first), zone(second), Addresses.COMPARED);
        ZoneComparison without = compare(first, second);

        assertThat(whole.services().stream().map(ServiceDifference::id))
                .containsAll(
                        without.services().stream().map(ServiceDifference::id).toList());
        assertThat(compare(second, first).records()).hasSameSizeAs(without.records());
    }

    @Provide
    Arbitrary<ClusterSnapshot> pictures() {
        return RandomWorlds.snapshots();
    }

    private static ClusterSnapshot headless(String ports, String endpoints) {
        String[] each =
                Stream.of(endpoints.split(" ")).filter(text -> !text.isEmpty()).toArray(String[]::new);
        return new World()
                .headless("kiada/web")
                .slice("kiada/web", "web-1", ports, each)
                .snapshot();
    }

    private static ClusterSnapshot clusterIp(String addresses, String port) {
        return new World().clusterIp("kiada/web", addresses, port).snapshot();
    }

    private static ClusterSnapshot exposed(String clusterIp, int nodePort, Exposure exposure) {
        return new World()
                .with(new ClusterIpService(
                        new ServiceMetadata(World.id("kiada/web"), Map.of(), Map.of(), null),
                        List.of(new ServicePort("http", Protocol.TCP, 80, "", nodePort)),
                        List.of(clusterIp),
                        exposure,
                        TrafficPolicy.DEFAULT))
                .snapshot();
    }

    private static Exposure exposure(Exposure.Type type, String externalIp, String ingress) {
        return new Exposure(type, listOf(externalIp), listOf(ingress));
    }

    private static List<String> listOf(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static ZoneComparison compare(ClusterSnapshot first, ClusterSnapshot second) {
        return ZoneComparison.between(zone(first), zone(second), Addresses.IGNORED);
    }

    private static ClusterZone zone(ClusterSnapshot snapshot) {
        return new ClusterZone(snapshot, PROFILE);
    }

    private static String changes(ClusterSnapshot first, ClusterSnapshot second) {
        return changes(compare(first, second));
    }

    private static String changes(ZoneComparison comparison) {
        return comparison.records().stream()
                .map(change -> change.sign() + Type.string(change.record().type()))
                .collect(Collectors.joining(" "));
    }

    private static String fields(ZoneComparison comparison) {
        return comparison.services().stream()
                .flatMap(one -> one.fields().stream())
                .collect(Collectors.joining(" "));
    }
}
