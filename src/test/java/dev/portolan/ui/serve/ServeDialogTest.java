// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.session.SessionView;
import dev.portolan.session.Subscription;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.Seen;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ServeDialogTest {

    private final FixedLoopbackDns dns = new FixedLoopbackDns();
    private final ServeViewModel model = new ServeViewModel(dns, new DirectBackground(), new Demo());
    private final AtomicBoolean closed = new AtomicBoolean();
    private ServeDialog dialog;

    @BeforeEach
    void showDialog() {
        dialog = Toolkit.onFxThread(() -> new ServeDialog(model, () -> closed.set(true)));
        Toolkit.show(dialog, 520, 360);
    }

    @Test
    void enterStartsAndStopsAndTheCommandCanBeCopied() {
        Toolkit.press(port(), "Enter");

        assertThat(Toolkit.texts(dialog))
                .contains(
                        "Listening on 127.0.0.1:1053, UDP and TCP",
                        "dig @127.0.0.1 -p 1053 quote.kiada.svc.cluster.local",
                        "no question answered yet",
                        "Stop");
        assertThat(port().isEditable()).isFalse();

        Toolkit.press(dialog, "Enter");

        assertThat(Toolkit.texts(dialog)).contains("Not listening", "Start");
        assertThat(dns.started().getFirst().isClosed()).isTrue();
    }

    @Test
    void failureIsSaidInTheDialog() {
        Toolkit.onFxThread(() -> {
            port().setText(String.valueOf(FixedLoopbackDns.TAKEN));
            return true;
        });

        Toolkit.press(port(), "Enter");

        assertThat(model.stateProperty().get()).isInstanceOf(ServeState.Failed.class);
        assertThat(Toolkit.onFxThread(() -> Seen.text(dialog, ".problem-words")))
                .contains("Portolan cannot listen on 127.0.0.1:53.", "Choose another port.");
    }

    @Test
    void escapeClosesTheDialogAndLeavesTheServer() {
        Toolkit.press(port(), "Enter");

        Toolkit.press(dialog, "Esc");

        assertThat(closed).isTrue();
        assertThat(dns.started().getFirst().isClosed()).isFalse();
    }

    private TextField port() {
        return (TextField) dialog.lookup(".serve-port");
    }

    private static final class Demo implements ServedSession {

        private final ShownPicture picture = new ShownPicture().show(DemoWorld.snapshot(), "kiada/quote");

        @Override
        public SessionView view() {
            return Objects.requireNonNull(picture.property().get()).view();
        }

        @Override
        public Subscription subscribe(Consumer<SessionView> listener) {
            listener.accept(view());
            return () -> {};
        }

        @Override
        public String example() {
            return "quote.kiada.svc.cluster.local";
        }
    }
}
