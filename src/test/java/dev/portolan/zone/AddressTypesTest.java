// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

/** Which address types a client asks a Service's own name for. */
class AddressTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.96.0.9            | A
            fd00::9              | AAAA
            fd00::9,10.96.0.9    | A, AAAA
            ::ffff:10.96.0.9     | A
            """)
    void clusterIpIsAskedForInItsFamilies(String addresses, String types) {
        assertThat(types(new World().clusterIp("kiada/quote", addresses), "kiada/quote"))
                .isEqualTo(types);
    }

    @Test
    void serviceWithoutClusterIpYetIsAskedForAnIpv4Address() {
        World world = new World()
                .with(new ClusterIpService(
                        metadata("kiada/quote"), List.of(), List.of(), Exposure.INTERNAL, TrafficPolicy.DEFAULT));

        assertThat(types(world, "kiada/quote")).isEqualTo("A");
    }

    @Test
    void headlessNameIsAskedForWhatItsReadyEndpointsHave() {
        World world = new World()
                .headless("kiada/db")
                .slice("kiada/db", "db-4", "", "!10.0.0.1")
                .slice("kiada/db", "db-6", "", "fd00::1");

        assertThat(types(world, "kiada/db")).isEqualTo("AAAA");
    }

    @Test
    void headlessNameWithoutReadyEndpointsIsAskedForWhatItIsMeantToHave() {
        World world = new World()
                .with(headless("kiada/db", IpFamily.IPV6, IpFamily.IPV4))
                .slice("kiada/db", "db-6", "", "!fd00::1")
                .with(headless("kiada/unsaid"));

        assertThat(types(world, "kiada/db")).isEqualTo("A, AAAA");
        assertThat(types(world, "kiada/unsaid")).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({"example.org, A", "six.kiada.svc.cluster.local, AAAA", "both.kiada.svc.cluster.local, A", "10.0.0.1, A"
    })
    void aliasIsAskedForWhatItIsToldFor(String target, String types) {
        World world = new World()
                .clusterIp("kiada/six", "fd00::9")
                .clusterIp("kiada/both", "10.96.0.9,fd00::9")
                .externalName("kiada/way", target);

        assertThat(types(world, "kiada/way")).isEqualTo(types);
    }

    private static HeadlessService headless(String id, IpFamily... families) {
        return new HeadlessService(metadata(id), List.of(), List.of(families), TrafficPolicy.DEFAULT);
    }

    private static ServiceMetadata metadata(String id) {
        return new ServiceMetadata(World.id(id), Map.of(), Map.of(), World.CHANGED);
    }

    private static String types(World world, String id) {
        ClusterSnapshot snapshot = world.snapshot();
        ClusterZone zone = new ClusterZone(snapshot, KubeadmCorefile.profile());
        List<Integer> types = zone.addressTypes(snapshot.service(World.id(id)).orElseThrow());
        return String.join(", ", types.stream().map(Type::string).toList());
    }
}
