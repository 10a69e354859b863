// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that was lent to plugins is put back as it was, by an stty that keeps the settings in a file. */
@DisabledOnOs(OS.WINDOWS)
class TerminalSettingsTest {

    private static final String AS_IT_WAS = "4500:5:bf:8a3b";
    private static final String SILENT = "4500:5:bf:8a33";

    @TempDir
    private Path folder;

    private PluginWords words;

    @BeforeEach
    void writeStty() throws IOException {
        Path stty = Files.writeString(folder.resolve("stty"), """
            #!/bin/sh
            cd "$(dirname "$0")"
            if [ "$1" = -g ]; then cat settings; else echo "$1" > settings; echo "$1" >> put; fi
            """);
        Files.setPosixFilePermissions(stty, PosixFilePermissions.fromString("rwxr-xr-x"));
        set(AS_IT_WAS);
        words = words(stty.toString());
    }

    @Test
    void whatAPluginLeftBehindIsPutRight() throws IOException {
        Runnable takeBack = words.lendTerminal();
        set(SILENT);
        takeBack.run();

        assertThat(folder.resolve("settings")).hasContent(AS_IT_WAS);
    }

    @Test
    void whoeverIsInterruptedPutsItRightAllTheSame() throws IOException {
        Runnable takeBack = words.lendTerminal();
        set(SILENT);
        Thread.currentThread().interrupt();
        takeBack.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("settings")).hasContent(AS_IT_WAS);
    }

    @Test
    void terminalThatIsAsItWasIsLeftAlone() {
        words.lendTerminal().run();

        assertThat(folder.resolve("put")).doesNotExist();
    }

    @Test
    void whileAnotherPluginAsksItStaysAsThatOneHasIt() throws IOException {
        Runnable first = words.lendTerminal();
        set(SILENT);
        Runnable second = words.lendTerminal();

        first.run();
        assertThat(folder.resolve("settings")).hasContent(SILENT);

        second.run();
        assertThat(folder.resolve("settings")).hasContent(AS_IT_WAS);
    }

    @Test
    void whereNothingIsKnownNothingIsSet() throws IOException {
        set("stty: 'standard input': Inappropriate ioctl for device");
        Runnable takeBack = words.lendTerminal();
        set(SILENT);
        takeBack.run();
        words("no-such-stty").lendTerminal().run();

        assertThat(folder.resolve("put")).doesNotExist();
    }

    private static PluginWords words(String stty) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new PluginWords(new Terminal(nowhere, nowhere, Colours.NONE), () -> true, new TerminalSettings(stty));
    }

    private void set(String settings) throws IOException {
        Files.writeString(folder.resolve("settings"), settings + "\n");
    }
}
