// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterNameTest {

    @ParameterizedTest
    @CsvSource({"CONTEXT, kind-kind", "DEMO, kind-kind", "SNAPSHOT, ''"})
    void fileIsNotTheNameOfACluster(SourceDescription.Kind kind, String name) {
        assertThat(ClusterName.of(new SourceDescription(kind, "kind-kind", "", "")))
                .isEqualTo(name);
    }
}
