// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import javafx.scene.text.Font;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Toolkit.class)
class FontsTest {

    @ParameterizedTest
    @ValueSource(strings = {Fonts.INTER, Fonts.INTER_MEDIUM, Fonts.INTER_SEMI_BOLD, Fonts.MONO, Fonts.MONO_SEMI_BOLD})
    void bundledFamilyIsKnownByTheNameThatTheStyleSheetsUse(String family) {
        assertThat(Font.font(family, 13).getFamily()).isEqualTo(family);
    }
}
