// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Consent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Lets every plugin run, since a person named the context, and passes on what it says to the person as kubectl does: on standard
 * error, while it runs. For any thread.
 */
final class PluginWords implements Consent {

    private final Terminal terminal;
    private final BooleanSupplier keyboard;
    private final TerminalSettings settings;
    private final Map<Program, String> printed = new HashMap<>();
    private int lent;
    private String kept = "";

    /**
     * @param keyboard whether somebody can be asked on the standard input
     * @param settings those of the terminal that is there then
     */
    PluginWords(Terminal terminal, BooleanSupplier keyboard, TerminalSettings settings) {
        this.terminal = terminal;
        this.keyboard = keyboard;
        this.settings = settings;
    }

    @Override
    public CompletableFuture<Boolean> toRun(Program program) {
        return GIVEN.toRun(program);
    }

    @Override
    public boolean hasTerminal() {
        return keyboard.getAsBoolean();
    }

    /** Of several that ask at once, the last one gives it back: another may have switched off that what is typed is shown. */
    @Override
    public synchronized Runnable lendTerminal() {
        if (lent == 0) {
            kept = settings.now();
        }
        lent++;
        return this::takeBack;
    }

    private synchronized void takeBack() {
        lent--;
        if (lent == 0 && !kept.isEmpty() && !kept.equals(settings.now())) {
            settings.put(kept);
        }
    }

    @Override
    public synchronized void says(Program program, String said) {
        String before = printed.getOrDefault(program, "");
        if (said.isEmpty()) {
            printed.remove(program);
            if (!before.isEmpty() && !before.endsWith("\n")) {
                terminal.err().println();
            }
        } else {
            printed.put(program, said);
            boolean goesOn = said.startsWith(before);
            if (!goesOn) {
                // The line that was not ended was written over.
                terminal.err().println();
            }
            int from = goesOn ? before.length() : before.lastIndexOf('\n') + 1;
            print(said.substring(Math.min(from, said.length())));
        }
        terminal.err().flush();
    }

    /** The last line may not be ended yet. */
    private void print(String more) {
        int lines = more.lastIndexOf('\n') + 1;
        more.substring(0, lines).lines().forEach(terminal.err()::println);
        terminal.err().print(more.substring(lines));
    }
}
