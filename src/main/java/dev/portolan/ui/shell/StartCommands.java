// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.settings.RecentSource;
import dev.portolan.ui.welcome.WelcomeTarget;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what the start screen asks for. */
final class StartCommands implements WelcomeTarget {

    private final ShellViewModel shell;
    private final Openings openings;
    private final ShellActions actions;

    StartCommands(ShellViewModel shell, Openings openings, ShellActions actions) {
        this.shell = shell;
        this.openings = openings;
        this.actions = actions;
    }

    @Override
    public void connect(String context, @Nullable Path file) {
        openings.context(context, file);
    }

    @Override
    public void openSnapshot(List<Path> paths) {
        openings.snapshot(paths);
    }

    @Override
    public void chooseSnapshot() {
        actions.chooseSnapshot();
    }

    @Override
    public void openDemo() {
        openings.demo();
    }

    @Override
    public void reopen(RecentSource source) {
        openings.recent(source);
    }

    @Override
    public void cancel() {
        shell.cancelOpening();
    }

    @Override
    public void retry() {
        shell.retry();
    }

    @Override
    public void dismiss() {
        shell.dismissFailure();
    }

    @Override
    public void back() {
        shell.stopChoosing();
    }
}
