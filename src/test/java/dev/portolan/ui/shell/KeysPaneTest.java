// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.TextSize;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class KeysPaneTest {

    @Test
    void nothingIsCutInLargeText() {
        KeysPane pane = Toolkit.onFxThread(() -> KeysPane.ofWindow(() -> {}));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(pane)), 1100, 700);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        List<String> said = Toolkit.onFxThread(() -> {
            pane.applyCss();
            pane.layout();
            return ((GridPane) pane.lookup(".keys-grid"))
                    .lookupAll(".text").stream()
                            .map(text -> ((Text) text).getText())
                            .toList();
        });

        assertThat(said).hasSizeGreaterThan(40).noneMatch(text -> text.contains("…"));
        assertThat(pane.getHeight()).isLessThanOrEqualTo(700);
    }
}
