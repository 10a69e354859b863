// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class YamlViewTest {

    private final ShownPicture picture = new ShownPicture();
    private final List<String> copied = new ArrayList<>();
    private final YamlViewModel model =
            new YamlViewModel(picture.property(), new DirectBackground(), (text, _) -> copied.add(text));
    private YamlView view;

    @BeforeEach
    void showQuizPods() {
        view = Toolkit.onFxThread(() -> new YamlView(model));
        Toolkit.show(view, 800, 400);
        Toolkit.onFxThread(() -> picture.show(DemoWorld.snapshot(), "kiada/quiz-pods"));
    }

    @Test
    void linesAreNumbered() {
        assertThat(Toolkit.texts(view)).contains("1", "2", "12");
    }

    @Test
    void searchSelectsTheLineAndTheKeyGoesOn() {
        Toolkit.onFxThread(() -> {
            model.searchProperty().set("addresses");
            return true;
        });
        int first = view.getSelectionModel().getSelectedIndex();

        Toolkit.press(view, "F3");

        assertThat(view.getItems().get(first).text()).contains("addresses");
        assertThat(view.getSelectionModel().getSelectedIndex()).isGreaterThan(first);
    }

    @Test
    void selectedLinesAreCopied() {
        Toolkit.onFxThread(() -> {
            view.getSelectionModel().selectIndices(1, 0);
            return true;
        });

        Toolkit.press(view, "Ctrl+C");

        assertThat(copied).containsExactly("apiVersion: v1\nkind: Service\n");
    }
}
