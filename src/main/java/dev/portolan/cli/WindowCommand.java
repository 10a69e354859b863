// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Opens the window, on the start screen if no source is named. */
@Command(name = WindowCommand.NAME, description = "Opens the window; the start screen if no source is named.")
final class WindowCommand implements Callable<Integer> {

    static final String NAME = "window";

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    private final WindowLauncher window;

    WindowCommand(WindowLauncher window) {
        this.window = window;
    }

    @Override
    public Integer call() throws UsageException, ProblemException {
        window.open(new WindowRequest(source.named().orElse(null), profile.meant(), source.kubeconfig()));
        return ExitCode.OK;
    }
}
