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
class KeyboardTest {

    @Test
    void terminalHasOneAndNothingAndFilesHaveNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), "y");

        assertThat(Keyboard.isAt(Path.of("/dev/tty"))).isTrue();
        assertThat(Keyboard.isAt(Path.of("/dev/null"))).isFalse();
        assertThat(Keyboard.isAt(file)).isFalse();
    }
}
