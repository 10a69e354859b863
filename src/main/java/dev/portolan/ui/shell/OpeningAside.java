// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Says what is being opened beside what is shown, how far it is, and that it can be given up; only once it takes so long that a
 * person notices. For the FX thread.
 */
final class OpeningAside {

    /** DESIGN.md section 9: nothing is said of what is there sooner. */
    static final Duration NOTICED = Duration.millis(400);

    private final ReadOnlyObjectWrapper<@Nullable Banner> told = new ReadOnlyObjectWrapper<>();
    private final PauseTransition pause;
    private final ShellViewModel shell;
    private Subscription following = Subscription.EMPTY;

    OpeningAside(ShellViewModel shell, Duration noticed) {
        this.shell = shell;
        pause = new PauseTransition(noticed);
        shell.pending().subscribe(this::await);
    }

    /** What is being opened; null if nothing is, or nobody has noticed yet. */
    ReadOnlyObjectProperty<@Nullable Banner> told() {
        return told.getReadOnlyProperty();
    }

    private void await(@Nullable SessionViewModel pending) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        pause.stop();
        told.set(null);
        if (pending != null) {
            pause.setOnFinished(_ -> follow(pending));
            pause.playFromStart();
        }
    }

    /** Whoever ends the opening may do so at the same news, and be told of it first. */
    private void tell(SessionViewModel pending, SessionView view) {
        if (pending.equals(shell.pending().get())) {
            String title =
                    Messages.text("shell.connecting.title", pending.opening().name());
            told.set(new Banner.Connecting(title, StatusText.progress(view)));
        }
    }

    private void follow(SessionViewModel pending) {
        following = pending.shown().subscribe(shown -> tell(pending, shown.view()));
    }
}
