// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether what is printed has colours: each stream by itself, since one may be a terminal while the other goes to a file.
 *
 * @param out the standard output
 * @param err the standard error
 */
record Colours(Ansi out, Ansi err) {

    static final Colours NONE = new Colours(Ansi.OFF, Ansi.OFF);

    private static final Path OUT = Path.of("/dev/fd/1");
    private static final Path ERR = Path.of("/dev/fd/2");

    private static final int TYPE_OF_FILE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    /** Those of the process's own streams. */
    static Colours ofProcess() {
        return new Colours(on(OUT, System.getenv()), on(ERR, System.getenv()));
    }

    /** Whether a stream has them, by what the environment says, else by what it leads to. */
    static Ansi on(Path stream, Map<String, String> environment) {
        if (environment.containsKey("NO_COLOR")) {
            return Ansi.OFF;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return Ansi.ON;
        }
        boolean wanted = !environment.getOrDefault("CLICOLOR", "1").equals("0");
        return wanted && isTerminal(stream) ? Ansi.ON : Ansi.OFF;
    }

    /** The JDK's console tells of input and output together, and nothing of the errors; the device behind a stream tells. */
    private static boolean isTerminal(Path stream) {
        try {
            int mode = (int) Files.getAttribute(stream, "unix:mode");
            return (mode & TYPE_OF_FILE) == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException e) {
            // Not on Windows, nor where nothing is mounted there.
            return Ansi.AUTO.enabled();
        }
    }
}
