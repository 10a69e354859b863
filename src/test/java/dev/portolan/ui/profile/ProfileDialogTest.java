// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Toolkit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ProfileDialogTest {

    private final RecordingProfileWindow window = new RecordingProfileWindow();
    private ProfileDialog dialog;

    @BeforeEach
    void showDialog() {
        ProfileInUse inUse = new ProfileInUse(KubeadmCorefile.profile(), DemoWorld.snapshot(), false);
        dialog = Toolkit.onFxThread(
                () -> new ProfileDialog(new ProfileViewModel(inUse, new DirectBackground(), window)));
        Toolkit.show(dialog, 700, 680);
    }

    @Test
    void tellsTheProfileAndHowItWasFound() {
        assertThat(Toolkit.texts(dialog))
                .contains("kubeadm's default", "cluster.local in-addr.arpa ip6.arpa", "pods insecure", "1.14.7");
    }

    @Test
    void lineThatCoreDnsRefusesIsSelected() {
        Toolkit.onFxThread(() -> {
            corefile().setText(".:53 {\n    kubernetes cluster.local {\n        ttl 4000\n    }\n}\n");
            return true;
        });

        press("Use for this session");

        assertThat(corefile().getSelectedText().strip()).isEqualTo("ttl 4000");
        assertThat(Toolkit.texts(dialog)).anyMatch(text -> text.contains("ttl must be in range [0, 3600]"));
        assertThat(window.asked).isEmpty();
    }

    @Test
    void nothingIsThereToGoBackFrom() {
        assertThat(button("Back to what was found").isDisabled()).isTrue();
    }

    @Test
    void tabLeadsOutOfTheCorefile() {
        Toolkit.press(corefile(), "Tab");
        Node after = corefile().getScene().getFocusOwner();
        Toolkit.onFxThread(() -> {
            corefile().requestFocus();
            return true;
        });
        Toolkit.press(corefile(), "Shift+Tab");
        Node before = corefile().getScene().getFocusOwner();

        assertThat(corefile().getText()).isEmpty();
        assertThat(after).isEqualTo(dialog.lookup(".profile-version"));
        assertThat(before).isEqualTo(button("Choose a file"));
    }

    @Test
    void escapeCloses() {
        Toolkit.press(corefile(), "Esc");

        assertThat(window.asked).containsExactly("close");
    }

    private void press(String text) {
        Toolkit.onFxThread(() -> {
            button(text).fire();
            return true;
        });
    }

    private Button button(String text) {
        return Toolkit.onFxThread(() -> dialog.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    private TextArea corefile() {
        return (TextArea) dialog.lookup(".corefile");
    }
}
