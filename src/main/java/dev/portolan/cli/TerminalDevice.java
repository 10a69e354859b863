// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether a stream of the process leads to a terminal. The JDK's console tells of input and output together, and nothing of the
 * errors; the device behind each stream tells of it alone.
 */
final class TerminalDevice {

    static final Path INPUT = Path.of("/dev/fd/0");
    static final Path OUTPUT = Path.of("/dev/fd/1");
    static final Path ERRORS = Path.of("/dev/fd/2");

    private static final Path NOTHING = Path.of("/dev/null");
    private static final int TYPE_OF_FILE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private TerminalDevice() {}

    /** Whether somebody can be asked on the standard input. */
    static boolean isInput() {
        return isBehind(
                INPUT,
                () -> Optional.ofNullable(System.console())
                        .map(Console::isTerminal)
                        .orElse(false));
    }

    /**
     * Whether there is one behind that stream.
     *
     * @param otherwise answers where no device can be asked: on Windows, or where nothing is mounted there
     */
    static boolean isBehind(Path stream, BooleanSupplier otherwise) {
        try {
            int mode = (int) Files.getAttribute(stream, "unix:mode");
            return (mode & TYPE_OF_FILE) == CHARACTER_DEVICE && !device(stream).equals(device(NOTHING));
        } catch (IOException | UnsupportedOperationException e) {
            return otherwise.getAsBoolean();
        }
    }

    private static Object device(Path file) throws IOException {
        return Files.getAttribute(file, "unix:rdev");
    }
}
