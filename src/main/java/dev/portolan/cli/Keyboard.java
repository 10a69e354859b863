// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether somebody can be asked: whether a stream comes from a terminal. */
final class Keyboard {

    /** The process's own input. */
    static final Path INPUT = Path.of("/dev/fd/0");

    private static final Path NOTHING = Path.of("/dev/null");
    private static final int TYPE_OF_FILE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private Keyboard() {}

    /** Whether there is one at the other end of that. The JDK's console tells of input and output together only. */
    static boolean isAt(Path stream) {
        try {
            int mode = (int) Files.getAttribute(stream, "unix:mode");
            return (mode & TYPE_OF_FILE) == CHARACTER_DEVICE && !device(stream).equals(device(NOTHING));
        } catch (IOException | UnsupportedOperationException e) {
            // Not on Windows, nor where nothing is mounted there.
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }

    private static Object device(Path file) throws IOException {
        return Files.getAttribute(file, "unix:rdev");
    }
}
