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
        if (now == null) {
            await(null);
            takeAway();
            return;
        }
        SayingDialog open = dialog;
        if (open != null && open.program().equals(now.program())) {
            open.show(now);
        }
        if (!now.program().equals(heard)) {
            await(now.program());
        }
    }

    /** What is shown of another program stays meanwhile: this one may only have a remark. */
    private void await(Consent.@Nullable Program program) {
        patience.stop();
        due = false;
        heard = program;
        if (program != null) {
            patience.playFromStart();
        }
    }

    private void takeAway() {
        if (dialog != null) {
            dialog = null;
            overlay.close();
        }
    }

    /** A dialog came or went: ours if the person hid it. */
    private void changed() {
        SayingDialog open = dialog;
        if (open != null && !overlay.shows(open)) {
            dialog = null;
            model.hide(open.program());
        }
        show();
    }

    private void show() {
        Saying now = model.said().get();
        if (!due || now == null || overlay.getScene() == null) {
            return;
        }
        if (dialog != null && !dialog.program().equals(now.program())) {
            takeAway();
        }
        if (dialog == null && !overlay.isOpen()) {
            SayingDialog fresh = new SayingDialog(now, browser, overlay::close);
            dialog = fresh;
            overlay.open(fresh);
        }
    }
}
