// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports about a cluster of which only kiada, and of default the Services, were read. */
class GapsTest {

    private static final ClusterSnapshot PART = DemoWorld.snapshot()
            .covering(new Coverage(Map.of(
                    ResourceKind.SERVICE,
                    new Coverage.Except(Map.of("kube-system", "services is\n<forbidden>")),
                    ResourceKind.ENDPOINT_SLICE,
                    new Coverage.Only(Set.of("kiada", "dev"), "endpointslices is forbidden"))));

    private static final ReportScope CLUSTER = new ReportScope.OfCluster();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CSV", "JSON"})
    void fileItselfSaysWhatWasNotRead(ReportFormat format) {
        String text = Reports.text(Reports.of(PART, CLUSTER), format)
                .replace("\\", "")
                .replace("&lt;", "<");

        assertThat(text)
                .containsOnlyOnce("Not everything was read, so there may be more than is told here:")
                .containsPattern("Services in kube-system were not read: services is\\s<forbidden")
                .contains("EndpointSlices were read in dev, kiada only: endpointslices is forbidden");
    }

    @ParameterizedTest
    @EnumSource
    void fileAboutWhatWasReadSaysNothingOfTheRest(ReportFormat format) {
        ReportScope kiada = new ReportScope.OfNamespace("kiada");

        assertThat(Reports.text(Reports.of(PART, kiada), format))
                .isEqualTo(Reports.text(Reports.of(DemoWorld.snapshot(), kiada), format))
                .doesNotContain("Not everything was read");
    }

    @Test
    void gapsOfANamespaceAreThoseOfTheNamespaceAlone() {
        Report service = Reports.of(PART, new ReportScope.OfService(new NamespacedName("default", "kubernetes")));

        assertThat(new Gaps(service).sentences())
                .containsExactly("EndpointSlices in default were not read: endpointslices is forbidden");
    }

    @Test
    void zoneFileKeepsWhatWasNotReadInComments() {
        assertThat(Reports.text(Reports.of(PART, CLUSTER), ReportFormat.ZONE)
                        .lines()
                        .filter(line -> line.contains("forbidden")))
                .hasSize(2)
                .allMatch(line -> line.startsWith(";"));
    }

    @Test
    void scriptsReadWhatWasNotRead() {
        JsonNode json = new JsonMapper().readTree(Reports.text(Reports.of(PART, CLUSTER), ReportFormat.JSON));

        assertThat(json.get("notRead")).isEqualTo(new JsonMapper().readTree("""
                [{"kind": "Service", "namespace": "kube-system", "reason": "services is\\n<forbidden>"},
                 {"kind": "EndpointSlice", "onlyIn": ["dev", "kiada"], "reason": "endpointslices is forbidden"}]"""));
    }

    @Test
    void objectThatCouldNotBeReadIsToldInReportsThatWouldHoldIt() {
        ReadIssue broken = ReadIssue.of(
                new ReadIssue.Subject(ResourceKind.SERVICE, new NamespacedName("dev", "web")),
                "spec.ports",
                "is no list.");
        ReadIssue pod = ReadIssue.of(
                new ReadIssue.Subject(ResourceKind.POD, new NamespacedName("dev", "web-0")), "spec", "is no object.");
        ReadIssue file = new ReadIssue("all.yaml, line 7", "", "is no object.");

        assertThat(leftOut(CLUSTER, broken, pod, file)).containsExactly(broken.sentence(), file.sentence());
        assertThat(leftOut(new ReportScope.OfNamespace("dev"), broken, pod)).containsExactly(broken.sentence());
        assertThat(leftOut(new ReportScope.OfNamespace("kiada"), broken)).isEmpty();
        assertThat(new JsonMapper()
                        .readTree(Reports.text(report(CLUSTER, broken), ReportFormat.JSON))
                        .get("leftOut")
                        .toString())
                .isEqualTo("[\"Service dev/web: spec.ports is no list.\"]");
    }

    @Test
    void ofVeryManyTheFirstAreTold() {
        Map<String, String> refused = new TreeMap<>();
        for (int i = 0; i < 23; i++) {
            refused.put("n" + i, "no");
        }
        ClusterSnapshot snapshot = DemoWorld.snapshot()
                .covering(new Coverage(Map.of(
                        ResourceKind.SERVICE, new Coverage.Except(refused),
                        ResourceKind.ENDPOINT_SLICE, new Coverage.Everything())));

        assertThat(new Gaps(Reports.of(snapshot, CLUSTER)).sentences())
                .hasSize(21)
                .endsWith("And 3 more.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            kiada,dev ; 15/16 + ? ; ?   ; 4/4
            none      ; ?         ; ?   ; ?
            """)
    void endpointsThatWereNotReadAreNotCountedAsNone(String read, String total, String kubernetes, String quote) {
        ClusterSnapshot snapshot = DemoWorld.snapshot()
                .covering(new Coverage(Map.of(
                        ResourceKind.SERVICE, new Coverage.Everything(),
                        ResourceKind.ENDPOINT_SLICE, new Coverage.Only(Set.of(read.split(",")), "no"))));
        Report report = Reports.of(snapshot, CLUSTER);

        assertThat(report.summary().ready()).isEqualTo(total);
        assertThat(facts(report, "kubernetes").ready().text()).isEqualTo(kubernetes);
        assertThat(facts(report, "quote").ready().text()).isEqualTo(quote);
        assertThat(facts(report, "time-api").ready().text()).isEqualTo("–");
        assertThat(Reports.text(report, ReportFormat.MARKDOWN))
                .contains("Cluster IP 10.96.0.1, ports https 443/TCP, endpoints not read, 4 records.");
    }

    @Test
    void podsOfTwoServicesAreNotNoneWhereTheyWereNotRead() {
        ClusterSnapshot snapshot =
                DemoWorld.snapshot().covering(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Everything())));

        assertThat(Reports.text(Reports.of(snapshot, CLUSTER), ReportFormat.HTML))
                .contains("The same pods, two routes.")
                .doesNotContain("The same no pods");
    }

    private static ServiceFacts facts(Report report, String name) {
        return report.summary().rows().stream()
                .map(Summary.Row::facts)
                .filter(facts -> facts.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> leftOut(ReportScope scope, ReadIssue... issues) {
        return new Gaps(report(scope, issues)).leftOut();
    }

    private static Report report(ReportScope scope, ReadIssue... issues) {
        return new Report(
                new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
                scope,
                Reports.PROVENANCE.without(List.of(issues)));
    }
}
