// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** Paths that a person types. Not every text is one: a locale may have no letters for it, a system may forbid some. */
final class FilePath {

    private FilePath() {}

    /**
     * The path that an option names.
     *
     * @throws UsageException if the text is none here
     */
    static Path of(String option, String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " is " + told(text));
        }
    }

    /** The same for picocli, which knows the option. */
    static Path converted(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it is " + told(text));
        }
    }

    private static String told(String text) {
        boolean plain = text.chars().allMatch(letter -> letter < 0x80);
        return "\"" + text + "\", which cannot name a file here"
                + (plain ? "" : ": the locale may have no such letters; LC_ALL=C.UTF-8 has");
    }
}
