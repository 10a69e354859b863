// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.KubectlCommand;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.resolve.Resolver;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;

class ImportNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web.shop.svc.clusterset.local.            | A   | ANSWERED           | The answer holds 1 record
            db.shop.svc.clusterset.local.             | A   | ANSWERED           | The answer holds 1 record
            db-0.east.db.shop.svc.clusterset.local.   | A   | ANSWERED           | The answer holds 1 record
            db-0.db.shop.svc.clusterset.local.        | A   | ENDPOINT_UNKNOWN   | No endpoint of `db` is called `db-0`
            db-0.west.db.shop.svc.clusterset.local.   | A   | ENDPOINT_UNKNOWN   | No endpoint of `db` is called `db-0`
            db-1.east.db.shop.svc.clusterset.local.   | A   | ENDPOINT_NOT_READY | is there and not ready
            void.shop.svc.clusterset.local.           | A   | NO_ENDPOINTS       | has no endpoints: no cluster has sent any
            bare.shop.svc.clusterset.local.           | A   | NO_PORTS           | The ServiceImport lists no ports
            _dns._tcp.web.shop.svc.clusterset.local.  | SRV | PORT_UNKNOWN       | no port `dns` over TCP
            own.shop.svc.clusterset.local.            | A   | IMPORT_MISSING     | There is no ServiceImport `own`
            """)
    void firstRuleThatFailedIsNamed(String name, String type, Cause cause, String sentence) throws CorefileException {
        Explanation explanation = explain(name, type);

        assertThat(explanation.cause()).isEqualTo(cause);
        assertThat(explanation.decisive().sentence()).contains(sentence);
    }

    @Test
    void nameWithoutTheIdOfItsClusterLeadsToTheOneWithIt() throws CorefileException {
        Guidance guidance = explain("db-0.db.shop.svc.clusterset.local.", "A").guidance();

        assertThat(guidance.nearest()).extracting(Name::toString).contains("db-0.east.db.shop.svc.clusterset.local.");
        assertThat(guidance.remarks()).anySatisfy(each -> assertThat(each).contains("the id of its cluster"));
        assertThat(guidance.commands())
                .contains(KubectlCommand.of(
                        "get",
                        "endpointslices",
                        "-n",
                        "shop",
                        "-l",
                        "multicluster.kubernetes.io/service-name=db",
                        "-o",
                        "yaml"));
    }

    @Test
    void endpointThatIsSpelledWronglyLeadsToTheOneSpelledAlike() throws CorefileException {
        Guidance guidance =
                explain("db0.east.db.shop.svc.clusterset.local.", "A").guidance();

        assertThat(guidance.nearest())
                .extracting(Name::toString)
                .containsExactly("db-0.east.db.shop.svc.clusterset.local.", "db.shop.svc.clusterset.local.");
    }

    @Test
    void importIsWhatShowsThatAnEndpointIsMissing() throws CorefileException {
        Explanation explanation = explain("db-0.west.db.shop.svc.clusterset.local.", "A");

        assertThat(explanation.decisive().shown().text()).isEqualTo("ServiceImport db metadata.name");
        assertThat(explanation.guidance().remarks())
                .noneMatch(each -> each.contains("the id of its cluster"))
                .as("the pod of that name is of this cluster")
                .noneMatch(each -> each.contains("pod"));
    }

    private static Explanation explain(String name, String type) throws CorefileException {
        ClusterZone zone = new ClusterZone(picture(), Shop.profile("""
                .:53 {
                    kubernetes cluster.local clusterset.local {
                        multicluster clusterset.local
                    }
                }
                """));
        return new Explainer(Resolver.offline(zone)).explain(Shop.question(name, type));
    }

    private static ClusterSnapshot picture() {
        return new World()
                .with(imported("shop/web", false, "10.112.0.1", "http:80/TCP"))
                .with(imported("shop/bare", false, "10.112.0.2"))
                .with(imported("shop/db", true, ""))
                .with(imported("shop/void", true, ""))
                .with(new EndpointSlice(
                        World.id("shop/db-east"),
                        Map.of(EndpointSlice.MULTICLUSTER_SERVICE_NAME, "db", EndpointSlice.SOURCE_CLUSTER, "east"),
                        "IPv4",
                        List.of(new EndpointPort("pg", Protocol.TCP, 5432)),
                        List.of(
                                endpoint("db-0", "10.8.0.1", Condition.TRUE),
                                endpoint("db-1", "10.8.0.2", Condition.FALSE))))
                .with(Shop.pod("db-0", "", "", PodDns.DEFAULT))
                .clusterIp("shop/own", "10.96.0.10", "http:80/TCP")
                .snapshot();
    }

    private static ServiceImport imported(String id, boolean headless, String ip, String... ports) {
        List<String> ips = ip.isEmpty() ? List.of() : List.of(ip);
        return new ServiceImport(World.id(id), Map.of(), headless, ips, World.ports(ports));
    }

    private static Endpoint endpoint(String hostname, String address, Condition ready) {
        return new Endpoint(
                List.of(address),
                new EndpointConditions(ready, Condition.UNSET, Condition.UNSET),
                hostname,
                null,
                Placement.UNKNOWN);
    }
}
