// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

/** The records of the demo cluster are those that the pictures show. */
class DemoRecordsTest {

    private static final Coverage WITHOUT_SLICES = new Coverage(Map.of(
            ResourceKind.SERVICE, new Coverage.Everything(),
            ResourceKind.ENDPOINT_SLICE, new Coverage.Nothing("endpointslices is forbidden")));

    private final ClusterZone zone = new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile());

    @ParameterizedTest
    @CsvSource(textBlock = """
                    kiada/quote,                     4
                    kiada/quote-headless,           20
                    kiada/quiz-pods,                10
                    kiada/kiada,                     6
                    kiada/external-service-headless, 6
                    kiada/time-api,                  1
                    kube-system/kube-dns,            7
                    default/kubernetes,              4
                    """)
    void countsOfTheMainSet(String id, int records) {
        Service service = zone.snapshot().service(World.id(id)).orElseThrow();

        assertThat(zone.records(service).main()).hasSize(records).isEqualTo(zone.mainRecords(service));
        assertThat(zone.recordCount(service)).isEqualTo(records);
    }

    @Test
    void fortySevenInKiadaAndFiftyEightInAll() {
        assertThat(zone.allRecords()).hasSize(58);
        assertThat(zone.allRecords()
                        .filter(record ->
                                record.derivation().object().id().namespace().equals("kiada")))
                .hasSize(47);
    }

    @Test
    void quizPodsHasFifteenWhenAllAreReady() {
        ClusterSnapshot ready = DemoWorld.allReady();
        ClusterZone other = new ClusterZone(ready, KubeadmCorefile.profile());
        Service service = ready.service(World.id("kiada/quiz-pods")).orElseThrow();

        assertThat(other.records(service).main()).hasSize(15);
        assertThat(other.recordCount(service)).isEqualTo(15);
    }

    @Test
    void quoteIsAsDrawn() {
        assertThat(rows("kiada/quote"))
                .containsExactly(
                        "quote.kiada.svc.cluster.local. 30 A 10.96.161.97 | Service quote spec.clusterIP",
                        "_http._tcp.quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local."
                                + " | Service quote spec.ports: http",
                        "quote.kiada.svc.cluster.local. 30 SRV 0 100 80 quote.kiada.svc.cluster.local."
                                + " | Service quote spec.ports: all",
                        "97.161.96.10.in-addr.arpa. 30 PTR quote.kiada.svc.cluster.local."
                                + " | Service quote spec.clusterIP");
        assertThat(missing("kiada/quote"))
                .containsExactly("quote.kiada.svc.cluster.local. AAAA NO_DATA the Service is single-stack"
                        + " | Service quote ipFamilies: IPv4");
    }

    @Test
    void namedPortIsExplainedAsDrawn() {
        Derivation why = records("kiada/quote").main().get(1).derivation();

        assertThat(why.steps())
                .extracting(step -> step.sentence() + " | " + step.evidence())
                .containsExactly(
                        "The Service declares the named port `http`, 80/TCP. | kiada/quote spec.ports[0]",
                        "It has a cluster IP, so DNS answers for the Service and not for its four pods."
                                + " | kiada/quote spec.clusterIP 10.96.161.97",
                        "Each named port gets one SRV record at `_port._protocol`."
                                + " | Kubernetes DNS specification 1.1.0, section 2.3.2");
        assertThat(why.goesAwayWhen())
                .isEqualTo("the port is renamed or removed, or the Service is deleted or becomes headless.");
    }

    @Test
    void namesOfUnreadSlicesAreNotKnownRatherThanMissing() {
        HeadlessService web = new HeadlessService(
                new ServiceMetadata(new NamespacedName("n", "web"), Map.of(), Map.of("app", "web"), null),
                List.of(),
                List.of(IpFamily.IPV4),
                TrafficPolicy.DEFAULT);

        assertThat(missing(web, WITHOUT_SLICES, KubeadmCorefile.profile()))
                .isEqualTo("NOT_KNOWN the EndpointSlices were not read");
        assertThat(missing(web, Coverage.COMPLETE, KubeadmCorefile.profile()))
                .isEqualTo("NAME_ERROR the Service has no endpoints");
    }

    @Test
    void whetherAServiceIsHiddenAsEmptyIsNotKnownWithoutItsSlices() {
        ClusterIpService web = new ClusterIpService(
                new ServiceMetadata(new NamespacedName("n", "web"), Map.of(), Map.of("app", "web"), null),
                List.of(),
                List.of("10.96.0.1"),
                Exposure.INTERNAL,
                TrafficPolicy.DEFAULT);
        DnsProfile profile = KubeadmCorefile.profile();
        DnsProfile ignoring =
                profile.withKubernetes(profile.kubernetes().withFlags(Set.of(KubernetesFlag.IGNORE_EMPTY_SERVICE)));

        assertThat(missing(web, WITHOUT_SLICES, ignoring)).isEqualTo("NOT_KNOWN the EndpointSlices were not read");
        assertThat(missing(web, Coverage.COMPLETE, ignoring)).isEqualTo("NAME_ERROR no endpoint is ready");
    }

    private static String missing(Service service, Coverage coverage, DnsProfile profile) {
        ClusterZone zone = new ClusterZone(
                ClusterSnapshot.of(List.of(service, new Namespace("n", Map.of())), coverage, Instant.EPOCH), profile);
        MissingRecord missing = zone.records(service).notGenerated().getFirst();
        return missing.outcome() + " " + missing.reason();
    }

    @Test
    void unreadyEndpointMissesFiveRecords() {
        assertThat(records("kiada/quiz-pods").notGenerated())
                .filteredOn(record -> record.reason().equals("quiz-2 is not ready"))
                .extracting(record -> record.name() + " " + Type.string(record.type()) + " " + record.outcome())
                .containsExactly(
                        "quiz-pods.kiada.svc.cluster.local. A LEFT_OUT",
                        "quiz-2.quiz-pods.kiada.svc.cluster.local. A NAME_ERROR",
                        "_mongodb._tcp.quiz-pods.kiada.svc.cluster.local. SRV LEFT_OUT",
                        "quiz-pods.kiada.svc.cluster.local. SRV LEFT_OUT",
                        "15.2.244.10.in-addr.arpa. PTR NAME_ERROR");
    }

    @Test
    void headlessAddressesComeByNumber() {
        assertThat(rows("kiada/quote-headless").subList(0, 4))
                .containsExactly(
                        "quote-headless.kiada.svc.cluster.local. 30 A 10.244.1.10"
                                + " | EndpointSlice quote-headless-m4x8d endpoint 10.244.1.10",
                        "quote-headless.kiada.svc.cluster.local. 30 A 10.244.2.8"
                                + " | EndpointSlice quote-headless-m4x8d endpoint 10.244.2.8",
                        "quote-headless.kiada.svc.cluster.local. 30 A 10.244.2.9"
                                + " | EndpointSlice quote-headless-m4x8d endpoint 10.244.2.9",
                        "quote-headless.kiada.svc.cluster.local. 30 A 10.244.2.10"
                                + " | EndpointSlice quote-headless-m4x8d endpoint 10.244.2.10");
    }

    @Test
    void aliasIsAsDrawn() {
        assertThat(rows("kiada/time-api"))
                .containsExactly("time-api.kiada.svc.cluster.local. 30 CNAME worldtimeapi.org."
                        + " | Service time-api spec.externalName");
        assertThat(missing("kiada/time-api"))
                .extracting(row -> row.split(" \\| ")[0])
                .containsExactly(
                        "time-api.kiada.svc.cluster.local. A LEFT_OUT there is no cluster IP",
                        "time-api.kiada.svc.cluster.local. AAAA LEFT_OUT there is no cluster IP",
                        "time-api.kiada.svc.cluster.local. SRV NO_DATA there are no ports",
                        "time-api.kiada.svc.cluster.local. PTR NO_DATA no address belongs to this Service");
    }

    @Test
    void bareNameSharesOnePortNumberBetweenProtocols() {
        assertThat(rows("kube-system/kube-dns"))
                .contains("kube-dns.kube-system.svc.cluster.local. 30 SRV 0 33 53"
                        + " kube-dns.kube-system.svc.cluster.local. | Service kube-dns spec.ports: all");
    }

    @Test
    void zoneNamesItsServersAfterKubeDns() {
        assertThat(zone.zoneRecords())
                .extracting(record -> record.data().toString().replaceAll("\\s+", " "))
                .containsExactly(
                        "cluster.local. 30 IN SOA ns.dns.cluster.local. hostmaster.cluster.local."
                                + " 1773752400 7200 1800 86400 30",
                        "cluster.local. 30 IN NS kube-dns.kube-system.svc.cluster.local.",
                        "ns.dns.cluster.local. 30 IN A 10.96.0.10",
                        "dns-version.cluster.local. 28800 IN TXT 1.1.0");
    }

    private List<String> rows(String id) {
        return records(id).main().stream()
                .map(record -> record.name() + " " + record.data().getTTL() + " " + Type.string(record.type()) + " "
                        + record.data().rdataToString() + " | "
                        + record.derivation().object().label() + " "
                        + record.derivation().field())
                .collect(Collectors.toList());
    }

    private List<String> missing(String id) {
        return records(id).notGenerated().stream()
                .map(record -> record.name() + " " + Type.string(record.type()) + " " + record.outcome() + " "
                        + record.reason() + " | " + record.derivation().object().label() + " "
                        + record.derivation().field())
                .collect(Collectors.toList());
    }

    private ServiceRecords records(String id) {
        return zone.records(zone.snapshot().service(World.id(id)).orElseThrow());
    }
}
