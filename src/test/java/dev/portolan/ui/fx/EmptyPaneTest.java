// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class EmptyPaneTest {

    @Test
    void paneIsSeenOnlyWhileThereIsNothing() {
        EmptyPane pane = Toolkit.onFxThread(() -> new EmptyPane(new SimpleStringProperty("")));

        show(pane, Emptiness.plain("No records", ""));
        assertThat(pane.isVisible()).isTrue();
        assertThat(Toolkit.texts(pane)).contains("No records");

        Toolkit.onFxThread(() -> {
            pane.show(null);
            return true;
        });
        assertThat(pane.isVisible()).isFalse();

        show(pane, Emptiness.plain("No endpoints", ""));
        assertThat(pane.isVisible()).isTrue();
    }

    private static void show(EmptyPane pane, Emptiness emptiness) {
        Toolkit.onFxThread(() -> {
            pane.show(emptiness);
            return true;
        });
    }
}
