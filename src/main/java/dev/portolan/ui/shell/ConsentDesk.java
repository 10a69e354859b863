// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Consent;
import dev.portolan.ui.consent.AllowedPrograms;
import dev.portolan.ui.consent.ConsentDialog;
import dev.portolan.ui.consent.ConsentViewModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the question whether a program may be run over the window, once no other dialog is in the way. */
final class ConsentDesk {

    private final ConsentViewModel model;
    private final Overlay overlay;
    private Consent.@Nullable Program shown;

    ConsentDesk(ConsentViewModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        model.asked().subscribe(_ -> show());
        overlay.visibleProperty().subscribe(_ -> show());
        overlay.sceneProperty().subscribe(_ -> show());
    }

    /** The programs that the settings know. */
    static AllowedPrograms remembered(Memory memory) {
        return new AllowedPrograms() {
            @Override
            public boolean mayRun(List<String> command) {
                return memory.settings().sources().mayRun(command);
            }

            @Override
            public void allow(List<String> command) {
                memory.choose(settings -> settings.allowing(command));
            }
        };
    }

    private void show() {
        Consent.Program wanted = model.asked().get();
        boolean ours = shown != null;
        if (wanted == null) {
            shown = null;
            if (ours) {
                overlay.close();
            }
        } else if (overlay.getScene() != null && !wanted.equals(shown) && (ours || !overlay.isOpen())) {
            shown = wanted;
            overlay.open(new ConsentDialog(model, wanted));
        }
    }
}
