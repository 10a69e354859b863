// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

/** The forms in which a report is written. */
public enum ReportFormat {
    /** One file with diagrams inside, no scripts, made to be read and printed. */
    HTML("html", "HTML"),
    /** For a wiki or a pull request. */
    MARKDOWN("md", "Markdown"),
    /** The records only, one a line (RFC 4180). */
    CSV("csv", "CSV"),
    /** Everything, for scripts. */
    JSON("json", "JSON"),
    /** The forward zone as a master file (RFC 1035, section 5). */
    ZONE("zone", "Zone file");

    private final String extension;
    private final String label;

    ReportFormat(String extension, String label) {
        this.extension = extension;
        this.label = label;
    }

    /** The end of a file's name, without the dot; also what the command line calls the format. */
    public String extension() {
        return extension;
    }

    /** What a person calls it. */
    public String label() {
        return label;
    }

    /** {@link #extension()}. */
    @Override
    public String toString() {
        return extension;
    }
}
