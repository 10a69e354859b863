// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Consent;
import dev.portolan.ui.consent.ConsentViewModel;
import dev.portolan.ui.consent.Saying;
import dev.portolan.ui.consent.SayingDialog;
import java.net.URI;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows over the window what a program says by which a person signs in, once no other dialog is in the way; takes it away when
 * the program has ended. Whoever hides it sees it again only for another run.
 */
final class SayingDesk {

    /** A program that ends by itself within this needs nobody, whatever it remarks. */
    private final PauseTransition patience = new PauseTransition(Duration.seconds(1.5));

    private final ConsentViewModel model;
    private final Overlay overlay;
    private final Consumer<URI> browser;
    private @Nullable SayingDialog dialog;
    private Consent.@Nullable Program heard;
    private boolean due;

    SayingDesk(ConsentViewModel model, Overlay overlay, Consumer<URI> browser) {
        this.model = model;
        this.overlay = overlay;
        this.browser = browser;
        patience.setOnFinished(_ -> {
            due = true;
            show();
        });
        model.said().subscribe(_ -> hear());
        overlay.visibleProperty().subscribe(_ -> changed());
        overlay.sceneProperty().subscribe(_ -> show());
    }

    private void hear() {
        Saying now = model.said().get();
        SayingDialog open = dialog;
        if (now != null && now.program().equals(heard)) {
            if (open != null) {
                open.show(now);
            }
            return;
        }
        patience.stop();
        due = false;
        heard = now == null ? null : now.program();
        if (open != null) {
            dialog = null;
            overlay.close();
        }
        if (now != null) {
            patience.playFromStart();
        }
    }

    /** A dialog came or went: ours if the person hid it. */
    private void changed() {
        if (dialog != null && !overlay.isOpen()) {
            dialog = null;
            due = false;
        }
        show();
    }

    private void show() {
        Saying now = model.said().get();
        if (due && now != null && dialog == null && overlay.getScene() != null && !overlay.isOpen()) {
            SayingDialog fresh = new SayingDialog(now, browser, overlay::close);
            dialog = fresh;
            overlay.open(fresh);
        }
    }
}
