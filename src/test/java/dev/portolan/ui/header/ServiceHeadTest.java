// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.ServiceForm;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHeadTest {

    private static final SourceState LIVE = new SourceState.Live(World.CHANGED);

    @Test
    void clusterIpServiceShowsItsAddressPortReadinessAndNames() {
        assertThat(facts(DemoWorld.snapshot(), "kiada/quote"))
                .containsExactly(
                        "Cluster IP: 10.96.161.97",
                        "Port: http 80/TCP",
                        "Ready: 4 of 4",
                        "Full name: quote.kiada.svc.cluster.local.",
                        "Works in kiada: quote",
                        "Works in any namespace: quote.kiada quote.kiada.svc");
    }

    @Test
    void nameOfAServiceThatTheProfileHidesWorksNowhere() throws CorefileException {
        assertThat(facts(hidden("namespaces other", DemoWorld.snapshot(), "kiada/quote")))
                .containsExactly(
                        "Cluster IP: 10.96.161.97",
                        "Port: http 80/TCP",
                        "Ready: 4 of 4",
                        "Full name: quote.kiada.svc.cluster.local.",
                        "In DNS: no");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kiada/quote,     namespaces other,  10.96.161.97 80
            kiada/quiz-pods, noendpoints,       27017
            kiada/time-api,  labels tier=front, worldtimeapi.org
            """)
    void nameOfAServiceThatTheProfileHidesIsNotCopiedAsOneThatWorks(String id, String option, String between)
            throws CorefileException {
        String name = World.id(id).name();

        assertThat(hidden(option, DemoWorld.snapshot(), id).copies().stream().map(ServiceHead.Copy::text))
                .startsWith(name + ".kiada.svc.cluster.local.")
                .containsSubsequence(between.split(" "))
                .endsWith("kubectl --context kind get service " + name + " -n kiada -o yaml")
                .hasSize(2 + between.split(" ").length);
    }

    @Test
    void whetherAServiceIsInDnsIsNotKnownWithoutTheSlicesThatDecideIt() throws CorefileException {
        ClusterSnapshot unread =
                withoutSlices(new World().clusterIp("kiada/web", "10.96.0.7").snapshot());

        assertThat(facts(hidden("ignore empty_service", unread, "kiada/web"))).endsWith("In DNS: not known");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kiada/none-ready,  no answer now: no ready endpoints
            kiada/none,        no answer now: no ready endpoints
            kiada/to-none,     no answer now: its target gives none
            kiada/to-missing,  no answer now: its target gives none
            kiada/to-to-none,  no answer now: its target gives none
            kiada/to-itself,   no answer now: its target gives none
            kiada/to-address,  no
            kiada/pending,     no answer now: no cluster IP
            """)
    void nameWithoutAnAnswerWorksNowhereAndIsNotCopiedAsOneThatWorks(String id, String inDns) {
        ServiceHead head = head(unanswered().snapshot(), id, LIVE);
        String name = World.id(id).name();

        assertThat(facts(head))
                .endsWith("Full name: " + name + ".kiada.svc.cluster.local.", "In DNS: " + inDns)
                .noneMatch(fact -> fact.startsWith("Works in"));
        assertThat(head.copies().stream().map(ServiceHead.Copy::text))
                .contains(name + ".kiada.svc.cluster.local.")
                .doesNotContain(name, name + ".kiada", name + ".kiada.svc", name + ":80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiada/some-ready", "kiada/published", "kiada/six", "kiada/to-some", "kiada/outside"})
    void nameWithAnAnswerWorks(String id) {
        String name = World.id(id).name();

        assertThat(facts(unanswered().snapshot(), id))
                .endsWith("Works in kiada: " + name, "Works in any namespace: %s.kiada %<s.kiada.svc".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiada/some-ready", "kiada/to-some"})
    void whetherEndpointsMakeANameIsNotKnownWithoutTheirSlices(String id) {
        ClusterSnapshot all = unanswered().snapshot();
        ClusterSnapshot unread = ClusterSnapshot.of(
                Stream.concat(all.namespaces().stream(), all.services()).toList(), Coverage.COMPLETE, World.CHANGED);

        assertThat(facts(withoutSlices(unread), id)).endsWith("In DNS: not known");
    }

    @Test
    void headlessServiceHasNoClusterIp() {
        assertThat(facts(DemoWorld.snapshot(), "kiada/quiz-pods"))
                .startsWith("Cluster IP: None", "Port: mongodb 27017/TCP", "Ready: 2 of 3");
    }

    @Test
    void aliasSaysWhereItPoints() {
        assertThat(facts(DemoWorld.snapshot(), "kiada/time-api"))
                .startsWith("Points to: worldtimeapi.org", "Cluster IP: none", "Ports: none")
                .noneMatch(fact -> fact.startsWith("Ready"));
    }

    @Test
    void manyPortsAreCounted() {
        assertThat(facts(DemoWorld.snapshot(), "kube-system/kube-dns")).contains("Ports: dns 53/UDP and 2 more");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kiada/quote,                     selects,                       app=quote
            kiada/quiz-pods,                 StatefulSet quiz,              ''
            kiada/time-api,                  '',                            ''
            """)
    void ownerIsTheSelectorOrTheStatefulSet(String id, String words, String data) {
        assertThat(head(DemoWorld.snapshot(), id, LIVE).owner()).isEqualTo(new ServiceHead.Owner(words, data));
    }

    @Test
    void nodePortServiceShowsItsNodePorts() {
        World world = new World()
                .with(exposed(
                        new Exposure(Exposure.Type.NODE_PORT, List.of("192.0.2.1"), List.of()),
                        new ServicePort("http", Protocol.TCP, 80, "", 30080)));

        assertThat(head(world.snapshot(), "kiada/web", LIVE).form()).isEqualTo(ServiceForm.NODE_PORT);
        assertThat(facts(world.snapshot(), "kiada/web")).contains("Node port: 30080/TCP", "External IPs: 192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            172.18.255.200, Load balancer: 172.18.255.200
            '',             Load balancer: pending
            """)
    void loadBalancerShowsItsAddressOrThatItWaitsForOne(String address, String fact) {
        List<String> ingress = address.isEmpty() ? List.of() : List.of(address);
        World world = new World()
                .with(exposed(
                        new Exposure(Exposure.Type.LOAD_BALANCER, List.of(), ingress),
                        new ServicePort("", Protocol.TCP, 80, "", 30080)));

        assertThat(facts(world.snapshot(), "kiada/web")).contains("Port: 80/TCP", fact);
    }

    @Test
    void staleReadinessCarriesItsTime() {
        SourceState stale =
                new SourceState.Stale(Instant.parse("2026-03-17T14:02:11Z"), Problem.of("Refused."), 3, null);

        Fact ready = head(DemoWorld.snapshot(), "kiada/quote", stale).facts().get(2);

        assertThat(ready.caption()).startsWith("Ready at ").contains(":02:11");
        assertThat(ready.values()).containsExactly(new Fact.Readiness("4 of 4", Fact.Mood.NEUTRAL));
    }

    @Test
    void readinessIsOldOnlyWhereItsOwnPartIs() {
        Instant at = Instant.parse("2026-03-17T14:02:11Z");
        Lag slices = new Lag(
                new WatchedPart(ResourceKind.ENDPOINT_SLICE, "kiada"),
                at,
                Problem.of("Refused."),
                3,
                at.plusSeconds(4));
        SourceState lagging = new SourceState.Lagging(at.plusSeconds(9), List.of(slices), List.of());

        Fact old = head(DemoWorld.snapshot(), "kiada/quote", lagging).facts().get(2);
        Fact live = head(DemoWorld.snapshot(), "kube-system/kube-dns", lagging)
                .facts()
                .get(2);

        assertThat(old.caption()).startsWith("Ready at ").contains(":02:11");
        assertThat(old.values()).containsExactly(new Fact.Readiness("4 of 4", Fact.Mood.NEUTRAL));
        assertThat(live.caption()).isEqualTo("Ready");
        assertThat(live.values()).containsExactly(new Fact.Readiness("2 of 2", Fact.Mood.GOOD));
    }

    @Test
    void unreadEndpointsAreUnknown() {
        assertThat(facts(withoutSlices(DemoWorld.snapshot()), "kiada/quote")).contains("Ready: unknown");
    }

    @Test
    void unknownReadinessSaysWhy() {
        Fact ready = head(withoutSlices(DemoWorld.snapshot()), "kiada/quote", LIVE).facts().stream()
                .filter(fact -> fact.caption().equals("Ready"))
                .findFirst()
                .orElseThrow();

        assertThat(ready.values())
                .containsExactly(new Fact.Readiness(
                        "unknown",
                        Fact.Mood.NEUTRAL,
                        "EndpointSlices in kiada were not read: not part of this picture"));
    }

    @Test
    void everyNameAndAddressCanBeCopied() {
        assertThat(head(DemoWorld.snapshot(), "kiada/quote", LIVE).copies())
                .extracting(ServiceHead.Copy::text)
                .containsExactly(
                        "quote.kiada.svc.cluster.local.",
                        "quote",
                        "quote.kiada",
                        "quote.kiada.svc",
                        "10.96.161.97",
                        "quote:80",
                        "kubectl --context kind get service quote -n kiada -o yaml");
    }

    @Test
    void namesFromElsewhereGiveWayThenPortsThenTheNearName() {
        assertThat(head(DemoWorld.snapshot(), "kiada/quote", LIVE).facts())
                .extracting(Fact::weight)
                .containsExactly(
                        Fact.Weight.ALWAYS,
                        Fact.Weight.SECOND,
                        Fact.Weight.ALWAYS,
                        Fact.Weight.ALWAYS,
                        Fact.Weight.THIRD,
                        Fact.Weight.FIRST);
    }

    /** Services whose names are not answered, and others close to them. */
    private static World unanswered() {
        return new World()
                .headless("kiada/none")
                .headless("kiada/none-ready", "http:80/TCP")
                .slice("kiada/none-ready", "none-ready-1", "http:80/TCP", "!10.1.0.1", "!web-1@10.1.0.2")
                .headless("kiada/some-ready", "http:80/TCP")
                .slice("kiada/some-ready", "some-ready-1", "http:80/TCP", "!10.1.0.1", "web-1@10.1.0.2")
                .headless("kiada/published")
                .slice("kiada/published", "published-1", "", "10.1.0.1")
                .headless("kiada/six")
                .slice("kiada/six", "six-1", "", "fd00::1")
                .externalName("kiada/to-none", "none-ready.kiada.svc.cluster.local", "http:80/TCP")
                .externalName("kiada/to-to-none", "to-none.kiada.svc.cluster.local")
                .externalName("kiada/to-missing", "missing.kiada.svc.cluster.local")
                .externalName("kiada/to-itself", "to-itself.kiada.svc.cluster.local")
                .externalName("kiada/to-address", "192.0.2.1")
                .externalName("kiada/to-some", "some-ready.kiada.svc.cluster.local")
                .externalName("kiada/outside", "example.com")
                .with(new ClusterIpService(
                        new ServiceMetadata(World.id("kiada/pending"), Map.of(), Map.of(), null),
                        World.ports("http:80/TCP"),
                        List.of(),
                        Exposure.INTERNAL,
                        TrafficPolicy.DEFAULT));
    }

    private static ClusterIpService exposed(Exposure exposure, ServicePort port) {
        World plain = new World().clusterIp("kiada/web", "10.96.0.7");
        ClusterIpService service = (ClusterIpService)
                plain.snapshot().service(World.id("kiada/web")).orElseThrow();
        return new ClusterIpService(
                service.metadata(), List.of(port), service.clusterIps(), exposure, TrafficPolicy.DEFAULT);
    }

    private static List<String> facts(ClusterSnapshot snapshot, String id) {
        return facts(head(snapshot, id, LIVE));
    }

    private static List<String> facts(ServiceHead head) {
        return head.facts().stream()
                .map(fact -> fact.caption() + ": "
                        + fact.values().stream().map(Fact.Value::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static ClusterSnapshot withoutSlices(ClusterSnapshot snapshot) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.remove(ResourceKind.ENDPOINT_SLICE);
        return snapshot.covering(new Coverage(access));
    }

    private static ServiceHead head(ClusterSnapshot snapshot, String id, SourceState state) {
        return head(new ClusterZone(snapshot, KubeadmCorefile.profile()), id, state);
    }

    /** The head of a Service under a profile with that option of the plugin. */
    private static ServiceHead hidden(String option, ClusterSnapshot snapshot, String id) throws CorefileException {
        String corefile = ".:53 {\n kubernetes cluster.local {\n " + option + "\n }\n}\n";
        DnsProfile profile = CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
        return head(new ClusterZone(snapshot, profile), id, LIVE);
    }

    private static ServiceHead head(ClusterZone zone, String id, SourceState state) {
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind", "", ""), state, zone, List.of());
        Service service = zone.snapshot().service(World.id(id)).orElseThrow();
        return Objects.requireNonNull(ServiceHead.of(new Shown(view, service)));
    }
}
