// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FocusRings;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ComparisonTableTest {

    private final ShownPicture shown = new ShownPicture();
    private final DiagramView view = Toolkit.onFxThread(() -> new DiagramView(
            new DiagramViewModel(shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC)),
            new DirectBackground(),
            new RecordingWindow()));

    @Test
    void keyboardThatComesToItStandsOnARowAndPinsNothing() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 1124, 720);
        Toolkit.onFxThread(() -> {
            FocusRings.install(scene);
            shown.show(Picture.kiada().snapshot(), "kiada/quote");
            view.requestFocus();
            return true;
        });
        TableView<?> table = (TableView<?>) view.lookup(".comparison");

        Toolkit.press(view, "Tab");
        Toolkit.onFxThread(() -> {
            table.requestFocus();
            return true;
        });

        assertThat(table.getFocusModel().getFocusedIndex()).isZero();
        assertThat(table.getSelectionModel().isEmpty()).isTrue();
    }
}
