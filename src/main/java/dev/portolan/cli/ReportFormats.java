// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.report.ReportFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the format that is meant: named, or told by the end of the file's name. */
final class ReportFormats {

    private ReportFormats() {}

    static ReportFormat meant(Optional<String> named, Optional<String> file) throws UsageException {
        if (named.isPresent()) {
            return find(named.get())
                    .orElseThrow(() -> new UsageException("--format is \"" + named.get() + "\", not one of " + all()));
        }
        String name = file.orElse("");
        return find(name.substring(name.lastIndexOf('.') + 1)).orElseThrow(() -> new UsageException(unknown(name)));
    }

    private static String unknown(String file) {
        return file.isEmpty() || file.equals("-")
                ? "Name the format with --format, one of " + all()
                : "-f is \"" + file + "\", which ends with none of " + all() + "; name one of these with --format";
    }

    private static Optional<ReportFormat> find(String text) {
        return Stream.of(ReportFormat.values())
                .filter(format -> format.extension().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String all() {
        return Stream.of(ReportFormat.values()).map(ReportFormat::extension).collect(Collectors.joining(", "));
    }
}
