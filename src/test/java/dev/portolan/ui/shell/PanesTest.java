// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class PanesTest {

    private final Button tool = Toolkit.onFxThread(() -> new Button("Zoom"));
    private final Button spot = Toolkit.onFxThread(() -> new Button("Client pod"));
    private final ListView<String> words = Toolkit.onFxThread(() -> new ListView<>());

    @Test
    void listComesBeforeToolsAndFields() {
        assertThat(entered(new VBox(tool, new TextField(), words))).isSameAs(words);
    }

    @Test
    void drawingComesBeforeTheTableThatSaysTheSame() {
        assertThat(entered(new StackPane(diagram()))).isSameAs(spot);
    }

    @Test
    void drawingOfATabThatIsNotInFrontTakesNothing() {
        VBox diagram = diagram();
        diagram.setVisible(false);
        ListView<String> records = Toolkit.onFxThread(() -> new ListView<>());

        assertThat(entered(new StackPane(diagram, records))).isSameAs(records);
    }

    private VBox diagram() {
        StackPane canvas = new StackPane(spot);
        canvas.getStyleClass().add("diagram-canvas");
        VBox diagram = new VBox(tool, canvas, words);
        diagram.getStyleClass().add("diagram-view");
        return diagram;
    }

    private static Node entered(Parent pane) {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(pane)), 300, 300);
        return Toolkit.onFxThread(() -> {
            Panes.enter(pane);
            return scene.getFocusOwner();
        });
    }
}
