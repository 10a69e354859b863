// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.route.Lane;
import dev.portolan.route.Routes;
import dev.portolan.testing.Picture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void pathsToThePinnedPodAreComparedAsInDesign02() {
        Comparison table = of(Drawn.demo("quote-headless"), "quote-canary");

        assertThat(table.headings())
                .extracting(Comparison.Heading::plain)
                .containsExactly("Path to quote-canary", "Through the cluster IP", "Straight to a pod");
        assertThat(table.headings().get(1).lane()).contains(Lane.CLUSTER_IP);
        assertThat(lines(table))
                .containsExactly(
                        "Connects to | 10.96.161.97:80 rewritten to 10.244.2.9:80 | 10.244.2.9:80",
                        "Pod chosen by | kube-proxy, for each connection"
                                + " | the client, for each lookup (usually the first address)",
                        "When the pod is not ready | no new connections; the answer does not change"
                                + " | its record is removed; cached answers live up to 30 s",
                        "Name for this pod alone | none promised by the DNS specification"
                                + " | 10-244-2-9.quote-headless.kiada.svc.cluster.local.");
    }

    @Test
    void zoneOfANameIsMuted() {
        Comparison table = of(Drawn.demo("quote-headless"), "quote-canary");

        assertThat(table.rows().getLast().cells().getLast())
                .containsExactly(
                        new Run("10-244-2-9.quote-headless", Look.CODE),
                        new Run(".kiada.svc.cluster.local.", Look.CODE_MUTED));
    }

    @Test
    void withoutAPinTheRoutesAreComparedForAnyPod() {
        Comparison table = of(Drawn.demo("quote"), "");

        assertThat(table.headings().getFirst().plain()).isEqualTo("Path to a pod");
        assertThat(lines(table))
                .contains(
                        "Connects to | 10.96.161.97:80 rewritten to the address of a pod"
                                + " | the address of a pod, as it was answered",
                        "Name for this pod alone | none promised by the DNS specification | one for each ready pod");
    }

    @Test
    void endpointsOfOneRouteAreListedAsInDesign02b() {
        Comparison table = of(Drawn.demo("quiz-pods"), "");

        assertThat(table.form()).isEqualTo(Comparison.Form.ENDPOINTS);
        assertThat(table.headings())
                .extracting(Comparison.Heading::plain)
                .containsExactly("Pod", "Its own name", "Connects to", "In the answer of quiz-pods");
        assertThat(lines(table))
                .containsExactly(
                        "quiz-0 | quiz-0.quiz-pods.kiada.svc.cluster.local. | 10.244.1.12:27017 | yes, SRV weight 50",
                        "quiz-1 | quiz-1.quiz-pods.kiada.svc.cluster.local. | 10.244.2.14:27017 | yes, SRV weight 50",
                        "quiz-2 | no record until it is ready | no name leads to 10.244.2.15"
                                + " | no, not ready since 13:41:52");
        assertThat(table.rows()).extracting(Comparison.Row::path).containsExactly("quiz-0", "quiz-1", "quiz-2");
    }

    @Test
    void loadBalancerListsItsPodsWithTheRewriting() {
        assertThat(lines(of(Drawn.demo("kiada"), "")))
                .contains("kiada-001 | 10.96.32.18:80, 443 | 10.244.1.11:80, 443 | yes, 1 of 3");
    }

    @Test
    void aliasIsToldByWhatItsClientsSay() {
        assertThat(lines(of(Drawn.demo("time-api"), "")))
                .contains(
                        "Connects to | whatever worldtimeapi.org leads to, on the port that the client names",
                        "TLS server name and Host | time-api, while the target expects worldtimeapi.org");
    }

    @Test
    void serviceWithoutEndpointsSaysWhatFollows() {
        Picture picture = Picture.of("n").headless("web", Map.of("app", "web"));

        assertThat(lines(of(Drawn.routes(picture.snapshot(), "web"), "")))
                .containsExactly("No endpoints |  |  | the name answers NXDOMAIN");
    }

    private static Comparison of(Routes routes, String pinned) {
        return Comparison.of(routes, Emphasis.pinning(pinned), Drawn.MOMENT);
    }

    private static List<String> lines(Comparison table) {
        return table.rows().stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder(row.plain(0));
                    for (int column = 1; column < row.cells().size(); column++) {
                        line.append(" | ").append(row.plain(column));
                    }
                    return line.toString();
                })
                .toList();
    }
}
