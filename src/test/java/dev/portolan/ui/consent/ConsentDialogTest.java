// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.EachOne;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Toolkit.class)
class ConsentDialogTest {

    private static final Consent.Program PROGRAM =
            new Consent.Program("prod-eu", List.of("/opt/tools/kubelogin", "get-token", "--server-id", "6dae42f8"));

    private final ConsentViewModel model = new ConsentViewModel(new NothingAllowed(), EachOne::new);
    private ConsentDialog dialog;
    private CompletableFuture<Boolean> answer;

    @BeforeEach
    void ask() {
        answer = model.toRun(PROGRAM);
        dialog = Toolkit.onFxThread(() -> new ConsentDialog(model, PROGRAM));
        Toolkit.show(dialog, 600, 400);
    }

    @Test
    void commandIsShownWholeWithTheContextThatNeedsIt() {
        assertThat(Toolkit.texts(dialog))
                .contains(
                        "prod-eu signs in with a program",
                        "/opt/tools/kubelogin get-token --server-id 6dae42f8",
                        "Run once",
                        "Always for this command",
                        "Cancel");
    }

    @ParameterizedTest
    @CsvSource({"Run once, true", "Always for this command, true", "Cancel, false"})
    void buttonsAnswer(String button, boolean runs) {
        Toolkit.onFxThread(() -> {
            dialog.lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(each -> each.getText().equals(button))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });

        assertThat(answer).isCompletedWithValue(runs);
    }

    @Test
    void escapeSaysNo() {
        Toolkit.press(dialog, "Esc");

        assertThat(answer).isCompletedWithValue(false);
    }

    private static final class NothingAllowed implements AllowedPrograms {

        @Override
        public boolean mayRun(List<String> command) {
            return false;
        }

        @Override
        public void allow(List<String> command) {}
    }
}
