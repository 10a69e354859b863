// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Consent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Lets every plugin run, since a person named the context, and passes on what it says to the person as kubectl does: on standard
 * error, while it runs. For any thread.
 */
final class PluginWords implements Consent {

    private final Terminal terminal;
    private final Map<Program, Integer> printed = new HashMap<>();

    PluginWords(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public CompletableFuture<Boolean> toRun(Program program) {
        return GIVEN.toRun(program);
    }

    @Override
    public synchronized void says(Program program, String said) {
        if (said.isEmpty()) {
            printed.remove(program);
            return;
        }
        int before = printed.getOrDefault(program, 0);
        printed.put(program, said.length());
        said.substring(Math.min(before, said.length())).lines().forEach(terminal.err()::println);
        terminal.err().flush();
    }
}
