// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

/**
 * Text that a spreadsheet does not take for a formula. Names and addresses come from strangers, and a cell that begins with one
 * of a few characters is computed when the file is opened (OWASP, CSV Injection). An apostrophe in front makes it text.
 */
final class SpreadsheetText {

    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    static String harmless(String cell) {
        return !cell.isEmpty() && BEGIN_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
