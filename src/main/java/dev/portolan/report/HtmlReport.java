// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;

/** A report as one HTML file. */
final class HtmlReport {

    private final Report report;

    HtmlReport(Report report) {
        this.report = report;
    }

    void write(Writer out, Steps steps) throws IOException {
        out.write("<!doctype html><title>Portolan report</title>\n");
        report.services().forEach(_ -> steps.next());
    }
}
