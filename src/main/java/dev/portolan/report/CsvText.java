// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;

/**
 * Comma-separated lines that a spreadsheet takes for text. Names and addresses come from strangers, and a cell that begins with
 * one of a few characters is computed when the file is opened (OWASP, CSV Injection). An apostrophe in front makes it text.
 */
final class CsvText {

    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;

    /** Lines end with LF on every system, so that the bytes are the same. */
    CsvText(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    void line(String... cells) {
        csv.writeRecord(Stream.of(cells).map(CsvText::harmless).toArray(String[]::new));
    }

    void end() throws IOException {
        csv.flush();
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && BEGIN_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
