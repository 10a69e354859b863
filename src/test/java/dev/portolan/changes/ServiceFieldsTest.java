// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFieldsTest {

    private static final ServiceMetadata WEB = new ServiceMetadata(World.id("n/web"), Map.of(), Map.of(), null);

    @ParameterizedTest
    @CsvSource(textBlock = """
            false, ClientIP, Cluster, '',    '',              spec.sessionAffinity
            false, None,     Local,   '',    '',              spec.internalTrafficPolicy
            false, None,     Cluster, Local, '',              spec.externalTrafficPolicy
            false, None,     Cluster, '',    PreferSameZone,  spec.trafficDistribution
            true,  None,     Cluster, '',    '',              spec.publishNotReadyAddresses
            """)
    void oneFieldThatDiffersIsNamedAsTheApiNamesIt(
            boolean publishes, String affinity, String internal, String external, String distribution, String field) {
        TrafficPolicy other = new TrafficPolicy(publishes, affinity, internal, external, distribution);

        assertThat(ServiceFields.between(clusterIp(TrafficPolicy.DEFAULT), clusterIp(other)))
                .containsExactly(field);
    }

    @Test
    void headlessServiceThatPublishesUnreadyPodsDiffersInThat() {
        assertThat(ServiceFields.between(
                        headless(TrafficPolicy.DEFAULT), headless(TrafficPolicy.DEFAULT.publishingNotReady())))
                .containsExactly("spec.publishNotReadyAddresses");
    }

    private static ClusterIpService clusterIp(TrafficPolicy traffic) {
        return new ClusterIpService(WEB, List.of(), List.of("10.0.0.1"), Exposure.INTERNAL, traffic);
    }

    private static HeadlessService headless(TrafficPolicy traffic) {
        return new HeadlessService(WEB, List.of(), List.of(IpFamily.IPV4), traffic);
    }
}
