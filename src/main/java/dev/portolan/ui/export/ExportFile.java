// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.report.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file as a person writes it, with a tilde for the home folder.
 *
 * @param home the home folder
 */
record ExportFile(Path home) {

    private static final String TILDE = "~/";

    /** The path that a text denotes, relative ones from the home folder; null if it denotes none. */
    @Nullable
    Path parse(String text) {
        String written = text.strip();
        if (written.isEmpty()) {
            return null;
        }
        try {
            return home.resolve(written.startsWith(TILDE) ? written.substring(TILDE.length()) : written)
                    .normalize();
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /** A path as text. */
    String text(Path path) {
        return path.startsWith(home) && !path.equals(home) ? TILDE + home.relativize(path) : path.toString();
    }

    /** A name that somebody wrote, with the end that belongs to another format; as it is if it had another end. */
    static String renamed(String text, ReportFormat before, ReportFormat after) {
        String end = "." + before.extension();
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) + "." + after.extension() : text;
    }
}
