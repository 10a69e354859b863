// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How the terminal on the standard input is set, such as whether it shows what is typed; read and set by POSIX's {@code stty}.
 * Where there is none, as on Windows, nothing is known and nothing set.
 */
final class TerminalSettings {

    /** What {@code stty -g} writes, in Linux and elsewhere, as one word. */
    private static final Pattern SAVED = Pattern.compile("[0-9A-Za-z:=]+");

    /** Whoever may not set the terminal, since another program is in its foreground, is stopped and would wait for ever. */
    private static final long MOMENT_MILLIS = 500;

    private final String stty;

    /**
     * @param stty the program
     */
    TerminalSettings(String stty) {
        this.stty = stty;
    }

    /** As they are now, empty if they cannot be known. */
    String now() {
        String saved = run("-g").strip();
        return SAVED.matcher(saved).matches() ? saved : "";
    }

    /** Sets them as they were then. */
    void put(String saved) {
        run(saved);
    }

    /** Also for whoever was interrupted, since that is when the terminal is to be put right. */
    private String run(String argument) {
        boolean interrupted = Thread.interrupted();
        try {
            Process process = new ProcessBuilder(List.of(stty, argument))
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                boolean ended = process.waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
                return ended ? new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII) : "";
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            interrupted = true;
            return "";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
