// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ShownPicture;
import dev.portolan.zone.Derivation.Step;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pods that may not be read in one namespace are unknown there, though those of others were read. */
class UnreadPodsTest {

    private final ShownPicture picture = new ShownPicture();
    private final EndpointsViewModel model = new EndpointsViewModel(
            picture.property(), new DirectBackground(), Clock.systemUTC(), new RecordingEndpointsWindow());

    @Test
    void readyEndpointIsExplainedInTheWordsForItsNamespace() {
        Map<ResourceKind, Coverage.Access> read = Map.of(
                ResourceKind.SERVICE, new Coverage.Everything(),
                ResourceKind.ENDPOINT_SLICE, new Coverage.Everything(),
                ResourceKind.POD, new Coverage.Except(Map.of("kiada", "not in kiada")));
        picture.show(DemoWorld.snapshot().covering(new Coverage(read)), "kiada/quiz-pods");

        model.select(model.rowsProperty().get().getFirst());

        Step pod = model.explanationProperty().get().steps().getFirst();
        assertThat(pod.sentence()).isEqualTo("Whether the pod is ready is not known.");
        assertThat(pod.evidence()).isEqualTo("not in kiada");
    }
}
