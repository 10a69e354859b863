// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a cluster of which nothing is heard any more, by what stands in the way. */
class LossWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-17T14:02:20Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
        CONNECTION,  Connection to kind-dev lost.,          No connection
        TRUST,       No trusted connection to kind-dev.,    No connection
        CREDENTIALS, Signing in to kind-dev failed.,        Not signed in
        RIGHTS,      Reading kind-dev is refused.,          Not updated
        ANSWER,      kind-dev does not answer as expected., Not updated
        OTHER,       kind-dev is not updated.,              No connection
        """)
    void whatStandsInTheWayIsToldAsItIs(Problem.Cause cause, String title, String words) {
        Problem problem = Problem.of("The API server does not want to.").because(cause);
        SessionView view = new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "127.0.0.1:38211", "v1.34.0"),
                new SourceState.Stale(NOW, problem, 3, NOW.plusSeconds(4)),
                new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
                List.of());

        assertThat(Banner.of(view, NOW))
                .singleElement()
                .extracting(Banner::title)
                .isEqualTo(title);
        assertThat(StatusText.state(view)).startsWith(words + ", data as of ");
    }
}
