// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows under headings, each column as wide as its widest cell. Nothing is ever cut. */
final class Table {

    private static final String GAP = "   ";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final List<String> headings;
    private final Set<Integer> numeric;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * What stands in one place.
     *
     * @param marked whether a person should pay attention to it
     */
    record Cell(String text, boolean marked) {}

    /**
     * An empty table.
     *
     * @param numeric the columns, from 0, that stand at the right
     */
    Table(List<String> headings, Set<Integer> numeric) {
        this.headings = headings;
        this.numeric = numeric;
    }

    /** Adds a row with a cell for every heading. */
    void add(String... cells) {
        add(Stream.of(cells).map(cell -> new Cell(cell, false)).toList());
    }

    /** Adds a row with a cell for every heading. */
    void add(List<Cell> cells) {
        rows.add(cells.stream()
                .map(cell -> new Cell(printable(cell.text()), cell.marked()))
                .toList());
    }

    void print(Terminal terminal) {
        int[] widths = widths();
        List<Cell> head = headings.stream()
                .map(heading -> new Cell(heading.toUpperCase(Locale.ROOT), false))
                .toList();
        terminal.out().println(line(head, widths, terminal));
        for (List<Cell> row : rows) {
            if (terminal.isGone()) {
                return;
            }
            terminal.out().println(line(row, widths, terminal));
        }
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = headings.get(column).length();
            for (List<Cell> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).text().length());
            }
        }
        return widths;
    }

    private String line(List<Cell> cells, int[] widths, Terminal terminal) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            Cell cell = cells.get(column);
            String shown = cell.marked() ? terminal.marked(cell.text()) : cell.text();
            String space = " ".repeat(widths[column] - cell.text().length());
            line.append(column == 0 ? "" : GAP);
            line.append(numeric.contains(column) ? space + shown : shown + space);
        }
        return line.toString().stripTrailing();
    }

    /** A terminal obeys control characters, and what is printed comes from strangers. */
    static String printable(String cell) {
        return CONTROL.matcher(cell).replaceAll("\uFFFD");
    }
}
