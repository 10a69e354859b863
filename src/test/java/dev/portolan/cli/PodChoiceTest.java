// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Snapshots;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodChoiceTest {

    private final FixedSources demo =
            new FixedSources(FixedSource.of("demo", Snapshots.resource("/dev/portolan/kube/demo.yaml"), Instant.EPOCH));

    @ParameterizedTest
    @CsvSource({
        "kiada/quiz-9, There is no pod kiada/quiz-9. Did you mean kiada/quiz-0?",
        "default/quiz-0, There is no pod default/quiz-0. There is kiada/quiz-0.",
        "kaida/quiz-0, There is no namespace kaida. Did you mean kiada?",
        "kiada/nobody-at-all, There is no pod kiada/nobody-at-all."
    })
    void podThatIsNotThereIsToldWithWhatMayHaveBeenMeant(String pod, String told) {
        Invocation call = Invocation.of(demo, "resolve", "--demo", "quote.kiada", "--pod", pod);

        assertThat(call.err().lines()).first().isEqualTo("portolan: " + told);
        assertThat(call.out()).contains("any pod of its namespace is meant");
    }

    @Test
    void nameIsMeantAsItIsFoundFromThePod() {
        Invocation call = Invocation.of(demo, "resolve", "--demo", "quoto", "--pod", "kiada/quiz-0");

        assertThat(call.err().lines())
                .containsExactly(
                        "portolan: quoto was not found from pod kiada/quiz-0. Tried 3 names of the cluster, all"
                                + " NXDOMAIN. Did you mean quote.kiada.svc.cluster.local.?");
    }

    @Test
    void podOfWhichNobodyCanTellIsNotDenied() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.POD, new Coverage.Nothing("pods is forbidden"));
        FixedSources unread = new FixedSources(
                FixedSource.of("kind", DemoWorld.snapshot().covering(new Coverage(access)), Instant.EPOCH));

        assertThat(Invocation.of(unread, "resolve", "--demo", "quote.kiada", "--pod", "kiada/quiz-9")
                        .err())
                .isEmpty();
    }
}
