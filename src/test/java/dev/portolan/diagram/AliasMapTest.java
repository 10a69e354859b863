// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The frames around an alias. */
class AliasMapTest {

    private static final DiagramOptions PANE =
            new DiagramOptions(new Frame(Sheet.PANE, 706, 420), Grouping.NONE, Set.of(), Drawn.MOMENT);

    @Test
    void clientIsInTheClusterOfThatName() {
        assertThat(texts(PANE.of("kind-kind"))).contains("Cluster kind-kind", "Outside the cluster");
    }

    @Test
    void clusterWithoutANameIsTheCluster() {
        assertThat(texts(PANE)).contains("Inside the cluster", "Outside the cluster");
    }

    @Test
    void longNameOfAClusterStaysInItsFrame() {
        assertThat(texts(PANE.of("arn:aws:eks:eu-central-1:123456789012:cluster/".repeat(3))))
                .filteredOn(text -> text.startsWith("Cluster arn:aws"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("\u2026").hasSizeLessThan(70));
    }

    @Test
    void nameIsTheSameAtAnotherMoment() {
        assertThat(PANE.of("kind-kind").at(Drawn.MOMENT).cluster()).isEqualTo("kind-kind");
    }

    private static List<String> texts(DiagramOptions options) {
        return Drawn.texts(Drawn.draw(Drawn.demo("time-api"), options));
    }
}
