// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

/** External addresses of a Service, which old releases of CoreDNS point back to it. */
class ExternalAddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.9.3 | 7.2.0.192.in-addr.arpa. web.kiada.svc.cluster.local., 8.2.0.192.in-addr.arpa. web.kiada.svc.cluster.local.
            1.9.4 | 8.2.0.192.in-addr.arpa. 192-0-2-8.db.kiada.svc.cluster.local.
            """)
    void externalAddressPointsBackBeforeTheRelease194AndTakesThePointerOfAnEndpoint(String version, String pointers) {
        ClusterSnapshot snapshot = new World()
                .with(new ClusterIpService(
                        new ServiceMetadata(World.id("kiada/web"), Map.of(), Map.of(), null),
                        List.of(),
                        List.of("10.96.0.1"),
                        new Exposure(Exposure.Type.LOAD_BALANCER, List.of("192.0.2.7"), List.of("192.0.2.8", "lb.org")),
                        TrafficPolicy.DEFAULT))
                .headless("kiada/db")
                .slice("kiada/db", "db-1", "", "192.0.2.8")
                .snapshot();
        ClusterZone zone = new ClusterZone(snapshot, profile(version));

        assertThat(snapshot.services()
                        .map(zone::records)
                        .flatMap(records -> Stream.concat(records.main().stream(), records.alsoAnswered().stream()))
                        .filter(record -> record.type() == Type.PTR)
                        .map(record -> record.name() + " " + record.data().rdataToString())
                        .filter(text -> !text.startsWith("1.0.96.10"))
                        .sorted())
                .containsExactly(pointers.split(", "));
    }

    private static DnsProfile profile(String version) {
        DnsProfile kubeadm = KubeadmCorefile.profile();
        return new DnsProfile(
                kubeadm.servers(), CoreDnsVersion.parse(version).orElseThrow(), kubeadm.addresses(), List.of(), "test");
    }
}
