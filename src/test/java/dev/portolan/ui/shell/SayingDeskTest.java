// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.consent.AllowedPrograms;
import dev.portolan.ui.consent.ConsentViewModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** What programs say and whether others may run are told in the same place. */
@ExtendWith(Toolkit.class)
class SayingDeskTest {

    private static final int PATIENCE_SECONDS = 20;

    private static final Consent.Program LOGIN = new Consent.Program("prod", List.of("kubelogin", "get-token"));
    private static final Consent.Program AWS = new Consent.Program("eks", List.of("aws", "eks", "get-token"));

    private final ConsentViewModel model = new ConsentViewModel(new NoneAllowed(), new AtOnce());
    private final Overlay overlay = new Overlay();
    private StackPane root;

    @BeforeEach
    void show() {
        root = Toolkit.onFxThread(() -> {
            new ConsentDesk(model, overlay);
            new SayingDesk(model, overlay, _ -> {});
            return new StackPane(overlay);
        });
        Toolkit.show(root, 1100, 700);
    }

    @Test
    void questionThatWaitedStaysWhenTheHiddenProgramEnds() throws TimeoutException {
        says(LOGIN, "Enter the code ABCD.\n");
        until("Enter the code ABCD.");
        CompletableFuture<Boolean> answer = Toolkit.onFxThread(() -> model.toRun(AWS));
        hide();
        assertThat(shown()).contains("aws eks get-token");

        says(LOGIN, "");

        assertThat(shown()).contains("aws eks get-token");
        assertThat(answer).isNotDone();
    }

    @Test
    void remarkOfAnotherProgramLeavesWhatAPersonReads() throws TimeoutException {
        says(LOGIN, "Enter the code ABCD.\n");
        until("Enter the code ABCD.");

        says(AWS, "The cache is old.\n");
        assertThat(shown()).contains("Enter the code ABCD.");
        says(AWS, "");
        says(LOGIN, "Enter the code ABCD.\nWaiting.\n");
        assertThat(shown()).contains("Waiting.");

        says(AWS, "Enter the code EFGH.\n");
        until("Enter the code EFGH.");
        assertThat(shown()).doesNotContain("ABCD");
        says(AWS, "");
        until("Enter the code ABCD.");
    }

    @Test
    void wordsGoWithTheirProgram() throws TimeoutException {
        says(LOGIN, "Enter the code ABCD.\n");
        until("Enter the code ABCD.");

        says(LOGIN, "");

        assertThat(Toolkit.onFxThread(overlay::isOpen)).isFalse();
    }

    @Test
    void hiddenProgramIsHeardNoMoreInThatRun() throws TimeoutException {
        says(LOGIN, "Enter the code ABCD.\n");
        until("Enter the code ABCD.");

        hide();
        says(LOGIN, "Enter the code ABCD.\nWaiting.\n");

        assertThat(Toolkit.onFxThread(() -> Optional.ofNullable(model.said().get())))
                .isEmpty();
    }

    private void hide() {
        Toolkit.onFxThread(() -> {
            overlay.close();
            return true;
        });
    }

    private void says(Consent.Program program, String text) {
        Toolkit.onFxThread(() -> {
            model.says(program, text);
            return true;
        });
    }

    private String shown() {
        return Toolkit.onFxThread(() -> Seen.text(root, ".consent-dialog"));
    }

    private void until(String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> shown().contains(text));
    }

    private static final class NoneAllowed implements AllowedPrograms {

        @Override
        public boolean mayRun(List<String> command) {
            return false;
        }

        @Override
        public void allow(List<String> command) {}
    }

    private static final class AtOnce implements ConsentViewModel.Door {

        @Override
        public <T> Consumer<T> to(Consumer<? super T> receiver) {
            return receiver::accept;
        }
    }
}
