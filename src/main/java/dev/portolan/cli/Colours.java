// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

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

    /** Those of the process's own streams. */
    static Colours ofProcess() {
        return new Colours(on(TerminalDevice.OUTPUT, System.getenv()), on(TerminalDevice.ERRORS, System.getenv()));
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
        return wanted && TerminalDevice.isBehind(stream, Ansi.AUTO::enabled) ? Ansi.ON : Ansi.OFF;
    }
}
