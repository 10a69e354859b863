// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsPlaceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # strip, tabs, words, icons, place
              784, 360, 420, 200, BESIDE
              784, 364, 420, 200, BESIDE
              784, 365, 420, 200, BESIDE_BRIEF
              784, 584, 420, 200, BESIDE_BRIEF
              784, 585, 420, 200, BELOW
              420, 585, 420, 200, BELOW
              419, 585, 420, 200, BELOW_BRIEF
              100, 585, 420, 200, BELOW_BRIEF
            """)
    void toolsStandWhereTheyCoverNoTab(double strip, double tabs, double words, double icons, ToolsPlace place) {
        assertThat(ToolsPlace.of(strip, tabs, words, icons)).isEqualTo(place);
    }
}
