// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.welcome.Attempt;
import dev.portolan.ui.welcome.WelcomeView;
import dev.portolan.ui.welcome.WelcomeViewModel;
import java.nio.file.Path;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Tells the start screen what the window knows. The screen is built when it is first looked at. */
final class StartScreen {

    private final WelcomeViewModel model;
    private final ShellViewModel shell;
    private final Memory memory;
    private final String version;
    private Subscription following = Subscription.EMPTY;
    private @Nullable WelcomeView view;

    StartScreen(WelcomeViewModel model, ShellViewModel shell, Memory memory, String version) {
        this.model = model;
        this.shell = shell;
        this.memory = memory;
        this.version = version;
    }

    WelcomeView view() {
        WelcomeView built = view;
        if (built == null) {
            built = new WelcomeView(model, version);
            view = built;
            listen();
        }
        return built;
    }

    void choose(@Nullable Path kubeconfig) {
        model.choose(kubeconfig);
    }

    private void listen() {
        memory.settingsProperty().subscribe(settings -> model.offer(settings.recent()));
        shell.current()
                .subscribe(session -> model.open()
                        .set(session == null ? "" : session.opening().name()));
        shell.pending().subscribe(this::follow);
        shell.failure().subscribe(_ -> tell());
    }

    private void follow(@Nullable SessionViewModel pending) {
        following.unsubscribe();
        following = pending == null ? Subscription.EMPTY : pending.shown().subscribe(_ -> tell());
        tell();
    }

    private void tell() {
        SessionViewModel pending = shell.pending().get();
        ShellViewModel.Failure failure = shell.failure().get();
        if (pending != null) {
            model.attempt().set(new Attempt(pending.opening().name(), StatusText.progress(pending.view()), null));
        } else if (failure != null) {
            model.attempt().set(new Attempt(failure.opening().name(), "", failure.problem()));
        } else {
            model.attempt().set(null);
        }
    }
}
