// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import static dev.portolan.testing.Picture.endpoint;
import static dev.portolan.testing.Picture.manual;
import static dev.portolan.testing.Picture.on;
import static dev.portolan.testing.Picture.ready;
import static dev.portolan.testing.Picture.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.Picture;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.SRVRecord;

class RouteFinderTest {

    private static final Map<String, String> APP = Map.of("app", "web");

    private static final EndpointConditions DRAINING =
            new EndpointConditions(Condition.FALSE, Condition.TRUE, Condition.TRUE);

    @Test
    void bothRoutesOfTheDemoLeadToTheSamePodsInNumericOrder() {
        Routes routes = routes(Picture.kiada(), "quote-headless");

        assertThat(routes.ways()).extracting(Route::lane).containsExactly(Lane.CLUSTER_IP, Lane.DIRECT);
        assertThat(routes.endpoints())
                .extracting(RouteEndpoint::socket)
                .containsExactly("10.244.1.10:80", "10.244.2.8:80", "10.244.2.9:80", "10.244.2.10:80");
        assertThat(routes.way(Lane.CLUSTER_IP).orElseThrow().lookup().answers()).containsExactly("10.96.161.97");
        assertThat(routes.way(Lane.DIRECT).orElseThrow().lookup().answers())
                .containsExactly("10.244.1.10", "10.244.2.8", "10.244.2.9", "10.244.2.10");
        assertThat(routes.ways()).allSatisfy(way -> assertThat(way.reached()).isEqualTo(4));
        assertThat(routes.own().service().id().name()).isEqualTo("quote-headless");
    }

    @Test
    void unreadyPodOfTheDemoIsLeftOutForTheReasonThatItsPodGives() {
        Routes routes = routes(Picture.kiada(), "quiz-pods");
        RouteEndpoint quiz2 = routes.endpoint("quiz-2").orElseThrow();

        assertThat(quiz2.state()).isEqualTo(EndpointState.NOT_READY);
        assertThat(quiz2.readiness().reason())
                .isEqualTo(new Reason(
                        "ContainersNotReady: [mongo]",
                        "ContainersNotReady: containers with unready status: [mongo]",
                        ""));
        assertThat(quiz2.readiness().since()).isEqualTo("2026-03-17T13:41:52Z");
        assertThat(quiz2.pod()).isEqualTo(new PodFacts("quiz-2", 2, 0, 1));
        assertThat(routes.own().legTo(quiz2).orElseThrow().traffic()).isEqualTo(Traffic.NONE);
        assertThat(routes.own().lookup().answers()).containsExactly("10.244.1.12", "10.244.2.14");
    }

    @Test
    void readyPodNeedsNoReason() {
        RouteEndpoint canary =
                routes(Picture.kiada(), "quote").endpoint("quote-canary").orElseThrow();

        assertThat(canary.readiness().reason()).isEqualTo(Reason.NONE);
        assertThat(canary.pod()).isEqualTo(new PodFacts("quote-canary", PodFacts.NO_ORDINAL, 2, 2));
        assertThat(canary.placement().node()).isEqualTo("kind-worker2");
    }

    @Test
    void manualEndpointsHaveUnknownReadinessAndStillTraffic() {
        Routes routes = routes(Picture.kiada(), "external-service-headless");

        assertThat(routes.endpoints()).allSatisfy(endpoint -> {
            assertThat(endpoint.state()).isEqualTo(EndpointState.UNKNOWN);
            assertThat(endpoint.pod()).isNull();
        });
        assertThat(routes.own().reached()).isEqualTo(2);
        assertThat(PathFacts.of(routes.own(), routes.endpoints().getFirst())
                        .orElseThrow()
                        .whenNotReady())
                .isEqualTo(PathFacts.WhenNotReady.UNWATCHED);
    }

    @Test
    void manualEndpointOfAPodMeetsThePod() {
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice("web", on(80), ready("web-1", "10.1.0.1", "n1"))
                .clusterIp("hand", "10.0.0.1", Map.of())
                .slice("hand", on(80), manual("10.1.0.1"));

        Routes routes = routes(picture, "web");

        assertThat(routes.endpoints()).hasSize(1);
        assertThat(routes.ways())
                .hasSize(2)
                .allSatisfy(way -> assertThat(way.legs()).hasSize(1));
    }

    @Test
    void publishedUnreadyPodIsUnreadyButGetsTraffic() {
        EndpointConditions published = new EndpointConditions(Condition.TRUE, Condition.FALSE, Condition.FALSE);
        Picture picture = Picture.of("n");
        picture.add(new HeadlessService(
                        picture.metadata("web", APP),
                        List.of(),
                        List.of(IpFamily.IPV4),
                        TrafficPolicy.DEFAULT.publishingNotReady()))
                .slice("web", on(80), endpoint("web-1", "10.1.0.1", "n1", published));

        Routes routes = routes(picture, "web");

        RouteEndpoint end = routes.endpoints().getFirst();
        assertThat(end.state()).isEqualTo(EndpointState.NOT_READY);
        assertThat(routes.own().reached()).isEqualTo(1);
        assertThat(end.readiness().reason().missing()).isEqualTo("Pod web-1 does not exist.");
        assertThat(PathFacts.of(routes.own(), end).orElseThrow().whenNotReady())
                .isEqualTo(PathFacts.WhenNotReady.STAYS_PUBLISHED);
    }

    @Test
    void unreadPodsLeaveTheReasonUnknownAndSaySo() {
        ClusterSnapshot snapshot = Picture.kiada().snapshot(SomeCoverage.withoutPods("pods is forbidden"));

        Routes routes = routes(snapshot, "quiz-pods");

        assertThat(routes.setting().podsMissing()).isEqualTo("Pods cannot be read: pods is forbidden.");
        assertThat(routes.endpoint("quiz-0").orElseThrow().state()).isEqualTo(EndpointState.READY);
    }

    @Test
    void terminatingEndpointsTakeConnectionsOnlyWhenNoneIsReadyAndNeverFromDns() {
        Picture picture = Picture.of("n").headless("web-pods", APP).clusterIp("web", "10.0.0.1", APP);
        for (String service : List.of("web", "web-pods")) {
            picture.slice(service, on(80), endpoint("web-1", "10.1.0.1", "n1", DRAINING));
        }
        Routes last = routes(picture, "web");

        assertThat(last.endpoints().getFirst().state()).isEqualTo(EndpointState.TERMINATING_SERVING);
        assertThat(last.way(Lane.CLUSTER_IP).orElseThrow().legs().getFirst().traffic())
                .isEqualTo(Traffic.FLOWS);
        assertThat(last.way(Lane.DIRECT).orElseThrow().legs().getFirst().traffic())
                .isEqualTo(Traffic.DRAINS);
        assertThat(last.way(Lane.DIRECT).orElseThrow().lookup().outcome()).isEqualTo(Lookup.Outcome.NAME_ERROR);

        picture.slice("web", on(80), ready("web-2", "10.1.0.2", "n1"));
        Routes more = routes(picture, "web");
        RouteEndpoint draining = more.endpoint("web-1").orElseThrow();

        assertThat(more.way(Lane.CLUSTER_IP)
                        .orElseThrow()
                        .legTo(draining)
                        .orElseThrow()
                        .traffic())
                .isEqualTo(Traffic.DRAINS);
    }

    /** So kube-proxy reads it. */
    @Test
    void terminatingEndpointWhoseSliceSaysNothingOfServingServes() {
        Picture picture = Picture.of("n").clusterIp("web", "10.0.0.1", APP);
        EndpointConditions unsaid = new EndpointConditions(Condition.FALSE, Condition.UNSET, Condition.TRUE);
        picture.slice("web", on(80), endpoint("web-1", "10.1.0.1", "n1", unsaid));

        assertThat(routes(picture, "web").own().legs().getFirst().traffic()).isEqualTo(Traffic.FLOWS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ready, serving, terminating -> state, traffic
            TRUE,  TRUE,  FALSE, READY,               FLOWS
            UNSET, UNSET, UNSET, READY,               FLOWS
            TRUE,  UNSET, UNSET, READY,               FLOWS
            UNSET, FALSE, UNSET, NOT_READY,           FLOWS
            FALSE, FALSE, FALSE, NOT_READY,           NONE
            FALSE, UNSET, UNSET, NOT_READY,           NONE
            FALSE, UNSET, TRUE,  TERMINATING_SERVING, DRAINS
            FALSE, TRUE,  TRUE,  TERMINATING_SERVING, DRAINS
            FALSE, FALSE, TRUE,  TERMINATING,         DRAINS
            TRUE,  FALSE, TRUE,  TERMINATING,         FLOWS
            """)
    void conditionsDecideStateAndTraffic(
            Condition ready, Condition serving, Condition terminating, EndpointState state, Traffic traffic) {
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice(
                        "web",
                        on(80),
                        endpoint("web-1", "10.1.0.1", "", new EndpointConditions(ready, serving, terminating)));

        Leg leg = routes(picture, "web").own().legs().getFirst();

        assertThat(leg.endpoint().state()).isEqualTo(state);
        assertThat(leg.traffic()).isEqualTo(traffic);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            worldtimeapi.org,                       Outside,   ANSWERED
            worldtimeapi.org.,                      Outside,   ANSWERED
            web.n.svc.cluster.local,                InCluster, ANSWERED
            Web.N.svc.Cluster.Local,                InCluster, ANSWERED
            10-1-0-1.web.n.svc.cluster.local,       InCluster, ANSWERED
            p80.tcp.web.n.svc.cluster.local,        InCluster, ANSWERED
            10-1-0-9.n.pod.cluster.local,           InCluster, ANSWERED
            six.n.svc.cluster.local,                InCluster, ANSWERED
            outer.n.svc.cluster.local,              InCluster, ANSWERED
            10-1-0-2.web.n.svc.cluster.local,       Nowhere,   NO_DATA
            smtp.tcp.web.n.svc.cluster.local,       Nowhere,   NO_DATA
            unready.n.svc.cluster.local,            Nowhere,   NO_DATA
            back.n.svc.cluster.local,               Nowhere,   NO_DATA
            gone.n.svc.cluster.local,               Nowhere,   NO_DATA
            cluster.local,                          Nowhere,   NO_DATA
            alias.n.svc.cluster.local,              Nowhere,   NO_DATA
            deep.alias.n.svc.cluster.local,         Nowhere,   NO_DATA
            192.0.2.1,                              Nowhere,   NAME_ERROR
            2001:db8::1,                            Nowhere,   NAME_ERROR
            """)
    void aliasLeadsOutsideInsideOrNowhere(String target, String form, Lookup.Outcome outcome) {
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice("web", on(80), ready("web-1", "10.1.0.1", ""))
                .headless("unready", APP)
                .clusterIp("six", "fd00::1", APP)
                .externalName("outer", "example.org")
                .externalName("back", "alias.n.svc.cluster.local")
                .externalName("alias", target);

        AliasRoute alias = routes(picture, "alias").alias().orElseThrow();

        assertThat(alias.target().getClass().getSimpleName()).isEqualTo(form);
        assertThat(alias.lookup().outcome()).isEqualTo(outcome);
    }

    @Test
    void loadBalancerAndNodePortsAreWaysInFromOutside() {
        ClusterIpRoute way = routes(Picture.kiada(), "kiada").clusterIp().orElseThrow();

        assertThat(way.entrances())
                .containsExactly(
                        new Entrance(Entrance.Kind.LOAD_BALANCER, "172.18.255.200", List.of(80, 443)),
                        new Entrance(Entrance.Kind.NODE_PORT, "", List.of(30080, 30443)));
        assertThat(way.virtualSocket()).isEqualTo("10.96.32.18:80, 443");
    }

    @Test
    void comparisonOfTheDemoIsThatOfTheDesign() {
        Routes routes = routes(Picture.kiada(), "quote-headless");
        RouteEndpoint canary = routes.endpoint("quote-canary").orElseThrow();
        PathFacts through = PathFacts.of(routes.ways().get(0), canary).orElseThrow();
        PathFacts straight = PathFacts.of(routes.ways().get(1), canary).orElseThrow();

        assertThat(through.connectsTo()).isEqualTo("10.96.161.97:80");
        assertThat(through.rewrittenTo()).isEqualTo("10.244.2.9:80");
        assertThat(through.chosenBy()).isEqualTo(PathFacts.Chooser.KUBE_PROXY);
        assertThat(through.ownName()).isEmpty();
        assertThat(straight.connectsTo()).isEqualTo("10.244.2.9:80");
        assertThat(straight.rewrittenTo()).isEmpty();
        assertThat(straight.chosenBy()).isEqualTo(PathFacts.Chooser.CLIENT);
        assertThat(straight.whenNotReady()).isEqualTo(PathFacts.WhenNotReady.RECORD_REMOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "None, Cluster, KUBE_PROXY",
        "ClientIP, Cluster, KUBE_PROXY_BY_CLIENT",
        "None, Local, KUBE_PROXY_ON_NODE"
    })
    void policiesDecideWhomKubeProxyPicks(String affinity, String internal, PathFacts.Chooser chooser) {
        Picture picture = Picture.of("n");
        picture.add(new ClusterIpService(
                        picture.metadata("web", APP),
                        List.of(tcp("", 80)),
                        List.of("10.0.0.1"),
                        Exposure.INTERNAL,
                        new TrafficPolicy(false, affinity, internal, "", "")))
                .slice("web", on(8080), ready("web-1", "10.1.0.1", ""));
        Routes routes = routes(picture, "web");

        PathFacts facts =
                PathFacts.of(routes.own(), routes.endpoints().getFirst()).orElseThrow();

        assertThat(facts.chosenBy()).isEqualTo(chooser);
        assertThat(facts.rewrittenTo()).isEqualTo("10.1.0.1:8080");
    }

    @Test
    void oneLaneAloneKeepsItsOwnEndpoints() {
        Picture picture = Picture.of("n").headless("web-pods", APP).clusterIp("web", "10.0.0.1", APP);
        picture.slice("web", on(80), ready("web-1", "10.1.0.1", ""));
        picture.slice("web-pods", on(80), ready("web-1", "10.1.0.1", ""), ready("web-2", "10.1.0.2", ""));

        Routes through = routes(picture, "web-pods").only(Lane.CLUSTER_IP);

        assertThat(through.ways()).hasSize(1);
        assertThat(through.endpoints()).extracting(RouteEndpoint::key).containsExactly("web-1");
        assertThat(through.own().lane()).isEqualTo(Lane.CLUSTER_IP);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "3, 2", "7, 1", "60, 2", "0, 0", "4, 0"})
    void weightsAreThoseOfTheZone(int endpoints, int ports) {
        Endpoint[] ends = new Endpoint[endpoints];
        for (int i = 0; i < endpoints; i++) {
            ends[i] = ready("web-" + i, "10.1.0." + (i + 1), "");
        }
        List<EndpointPort> all = on(80, 443).subList(0, ports);
        ClusterSnapshot snapshot =
                Picture.of("n").headless("web", APP).slice("web", all, ends).snapshot();
        Service web = snapshot.services().findFirst().orElseThrow();

        List<Integer> expected = new ClusterZone(snapshot, KubeadmCorefile.profile())
                .records(web).main().stream()
                        .map(DerivedRecord::data)
                        .filter(SRVRecord.class::isInstance)
                        .map(SRVRecord.class::cast)
                        .filter(srv -> srv.getName().toString().startsWith("web."))
                        .map(SRVRecord::getWeight)
                        .distinct()
                        .toList();

        assertThat(routes(snapshot, "web").own().legs().stream()
                        .map(Leg::weight)
                        .filter(weight -> weight > 0)
                        .distinct()
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void twoFamiliesOfOnePodAreOneEndpoint() {
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice("web", on(80), ready("web-1", "fd00::1", ""))
                .slice("web", on(80), ready("web-1", "10.1.0.1", ""));

        Routes routes = routes(picture, "web");

        assertThat(routes.endpoints())
                .extracting(RouteEndpoint::addresses)
                .containsExactly(List.of("10.1.0.1", "fd00::1"));
        assertThat(routes.own().lookup().typesText()).isEqualTo("A, AAAA");
        assertThat(RouteEndpoint.socket("fd00::1", on(80))).isEqualTo("[fd00::1]:80");
        assertThat(RouteEndpoint.socket("10.1.0.1", on(80, 81, 82, 83))).isEqualTo("10.1.0.1:80, 81, 82, 83");
        assertThat(RouteEndpoint.socket("10.1.0.1", on(80, 81, 82, 83, 84)))
                .isEqualTo("10.1.0.1:80, 81, 82 and 2 more");
    }

    private static Routes routes(Picture picture, String service) {
        return routes(picture.snapshot(), service);
    }

    private static Routes routes(ClusterSnapshot snapshot, String name) {
        Service service = snapshot.services()
                .filter(candidate -> candidate.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        return new RouteFinder(new ClusterZone(snapshot, KubeadmCorefile.profile())).routes(service);
    }
}
