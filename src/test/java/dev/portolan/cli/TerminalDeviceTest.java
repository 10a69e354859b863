// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class TerminalDeviceTest {

    @Test
    void nothingAndFilesAreNoTerminal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), "y");

        assertThat(TerminalDevice.isBehind(Path.of("/dev/tty"), () -> false)).isTrue();
        assertThat(TerminalDevice.isBehind(Path.of("/dev/null"), () -> true)).isFalse();
        assertThat(TerminalDevice.isBehind(file, () -> true)).isFalse();
    }
}
