// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.Picture;
import dev.portolan.zone.ClusterZone;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private final String kiada = Reports.text(Reports.kiada(), ReportFormat.HTML);

    @Test
    void summaryHoldsTheNumbersOfTheDesigns() {
        assertThat(kiada)
                .contains("<h1 id=\"summary\">DNS records of namespace kiada</h1>")
                .contains("<dd>kind-kind, 127.0.0.1:38211</dd>")
                .contains("<dd>17 Mar 2026, 14:01:20 CET</dd>")
                .contains("18 A, 18 SRV, 10 PTR, 1 CNAME", ">15/16<", ">47<")
                .contains("<td class=\"n warn\">2/3</td>");
    }

    @Test
    void everyRecordIsARow() {
        assertThat(all(kiada, "<tr class=\"s\">|<span class=\"rt [A-Z]+\">")).hasSize(47);
    }

    @Test
    void siblingsStandTogetherAndFirst() {
        assertThat(all(kiada, "<h2[ >].*").getFirst()).isEqualTo("<h2>quote and quote-headless</h2>");
        assertThat(all(kiada, "<h2[ >]")).hasSize(5);
        assertThat(kiada).contains("The same four pods, two routes.");
    }

    @Test
    void endpointGoesByItsPod() {
        assertThat(kiada).contains("<td>quiz-0 <span class=\"f\">endpoint</span></td>");
    }

    @Test
    void endpointThatDnsDoesNotCountIsListedWithoutAName() {
        assertThat(kiada).containsPattern("<td>quiz-1</td>.*quiz-1\\.quiz-pods<i>");
        assertThat(kiada).containsPattern("<td>quiz-2</td>.*<td class=\"m\">no record<i></i></td></tr>");
    }

    @Test
    void conditionThatASliceLeavesOutIsToldByWhatItMeans() {
        Picture picture = Picture.of("shop").headless("db", Map.of());
        picture.slice("db", Picture.on(80), Picture.manual("192.0.2.1"));

        assertThat(Reports.text(Reports.of(picture.snapshot(), new ReportScope.OfCluster()), ReportFormat.HTML))
                .contains("<td class=\"\">yes, by default</td><td>yes, by default</td><td>no, by default</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"namespaces other", "labels tier=front", "noendpoints"})
    void endpointOfAServiceThatTheProfileHidesIsListedWithoutAName(String option) throws CorefileException {
        String corefile = ".:53 {\n kubernetes cluster.local {\n " + option + "\n }\n}\n";
        ClusterZone zone = new ClusterZone(
                DemoWorld.snapshot(), CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));
        ReportScope scope = new ReportScope.OfNamespace("kiada");

        String page = Reports.text(new Report(zone, scope, Reports.PROVENANCE), ReportFormat.HTML);

        assertThat(page).containsPattern("<td>quiz-1</td>.*<td class=\"m\">no record<i></i></td></tr>");
        assertThat(all(page, "\\d\\.(quiz-pods|quote-headless|quote)<i>")).isEmpty();
    }

    @Test
    void absentRecordIsToldWithItsReason() {
        assertThat(kiada).contains("0 answers: the Service is single-stack");
    }

    @Test
    void everyLinkLeadsToAPlaceInThePage() {
        String cluster = Reports.text(Reports.cluster(), ReportFormat.HTML);
        List<String> ids = all(cluster, "(?<=\\sid=\")[^\"]+");

        assertThat(ids).doesNotHaveDuplicates().containsAll(new HashSet<>(all(cluster, "(?<=href=\"#)[^\"]+")));
    }

    @Test
    void pageNeedsNothingFromOutside() {
        assertThat(kiada)
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "<img", "<iframe", "http://", "https://", "@import", "url(");
    }

    @Test
    void pageIsReadableWithoutEyes() {
        assertThat(kiada).contains("<html lang=\"en\">", "<nav aria-label=\"Contents\">", "<main>");
        assertThat(all(kiada, "<caption")).hasSameSizeAs(all(kiada, "<table"));
        assertThat(all(kiada, "<th (?!scope=)")).isEmpty();
        assertThat(all(kiada, "<svg(?![^>]*(aria-hidden|role=\"img\"))")).isEmpty();
    }

    @Test
    void textOfStrangersStaysText() {
        String evil = "<script>alert(1)</script>\" onload='x' &amp;";
        Picture picture = Picture.of("kiada");
        picture.clusterIp("quote", evil, Map.of("app", evil), Picture.tcp("http", 80));
        picture.externalName("alias", evil);
        picture.slice("quote", Picture.on(80), Picture.ready(evil, evil, evil));
        Provenance provenance = new Provenance(
                new SourceDescription(SourceDescription.Kind.CONTEXT, evil, evil, evil), null, ZoneOffset.UTC, evil);
        Report report = new Report(
                new ClusterZone(picture.snapshot(), KubeadmCorefile.profile()),
                new ReportScope.OfCluster(),
                provenance);

        String page = Reports.text(report, ReportFormat.HTML);

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script").contains("Taken</dt><dd>unknown");
        assertThat(all(page, "<[^>]*onload")).isEmpty();
    }

    @Test
    void contentsOfSeveralNamespacesFold() {
        String cluster = Reports.text(Reports.cluster(), ReportFormat.HTML);

        assertThat(all(cluster, "<details open>")).hasSize(3);
        assertThat(cluster).contains("<summary>kiada <span class=\"count\">6</span></summary>");
    }

    private static List<String> all(String text, String pattern) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
