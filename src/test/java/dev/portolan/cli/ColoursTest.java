// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ColoursTest {

    private static final Path TERMINAL = Path.of("/dev/tty");

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void streamThatLeadsToATerminalHasThem() {
        assertThat(Colours.on(TERMINAL, Map.of())).isEqualTo(Ansi.ON);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void streamThatLeadsToAFileHasNone() throws IOException {
        assertThat(Colours.on(file(), Map.of("TERM", "xterm-256color"))).isEqualTo(Ansi.OFF);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void environmentDecidesFirst() throws IOException {
        assertThat(Colours.on(TERMINAL, Map.of("NO_COLOR", "1"))).isEqualTo(Ansi.OFF);
        assertThat(Colours.on(TERMINAL, Map.of("CLICOLOR", "0"))).isEqualTo(Ansi.OFF);
        assertThat(Colours.on(file(), Map.of("CLICOLOR_FORCE", "1"))).isEqualTo(Ansi.ON);
        assertThat(Colours.on(file(), Map.of("CLICOLOR_FORCE", "0"))).isEqualTo(Ansi.OFF);
    }

    @Test
    void errorsInAFileHaveNoneWhileTheOutputHas() {
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), new Colours(Ansi.ON, Ansi.OFF));

        terminal.complain("No.");

        assertThat(err.toString().strip()).isEqualTo("portolan: No.");
        assertThat(terminal.marked("2/3")).startsWith("\u001b[1m\u001b[33m2/3\u001b[");
    }

    @Test
    void outputInAFileHasNoneWhileTheErrorsHave() {
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), new Colours(Ansi.OFF, Ansi.ON));

        terminal.complain("No.");

        assertThat(err.toString()).startsWith("\u001b[1m\u001b[31mportolan:\u001b[");
        assertThat(terminal.marked("2/3")).isEqualTo("2/3");
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("output"), "");
    }
}
