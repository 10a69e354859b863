// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a tool's text.
 *
 * @param runs its parts, in order
 */
record TextLine(List<Run> runs) {

    private static final String STATUS = "status: ";
    private static final String INDENT = "    ";

    /** As a terminal has it, and a text of the toolkit too. */
    private static final int TAB = 8;

    /**
     * A part.
     *
     * @param text what it says
     * @param weight how much it matters
     */
    record Run(String text, Weight weight) {}

    /** How much a part matters. */
    enum Weight {
        /** What was asked for. */
        PLAIN,
        /** What the tool says around it. */
        MUTED
    }

    TextLine {
        runs = List.copyOf(runs);
    }

    static TextLine plain(String text) {
        return new TextLine(List.of(new Run(text, Weight.PLAIN)));
    }

    static TextLine muted(String text) {
        return new TextLine(List.of(new Run(text, Weight.MUTED)));
    }

    /** A line of {@code dig}: comments are muted, but for the status. */
    static TextLine ofDig(String line) {
        int status = line.indexOf(STATUS);
        if (!line.startsWith(";")) {
            return plain(line);
        }
        if (status < 0 || line.indexOf(',', status) < 0) {
            return muted(line);
        }
        int from = status + STATUS.length();
        int to = line.indexOf(',', from);
        return new TextLine(List.of(
                new Run(line.substring(0, from), Weight.MUTED),
                new Run(line.substring(from, to), Weight.PLAIN),
                new Run(line.substring(to), Weight.MUTED)));
    }

    /**
     * The same in lines of at most so many characters, broken at blanks where there are some, which go. What follows is
     * indented.
     */
    List<TextLine> wrapped(int columns) {
        String text = text();
        List<TextLine> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            String indent = from == 0 ? "" : INDENT;
            int to = end(text, from, indent.length(), columns);
            lines.add(part(indent, from, to));
            from = to < text.length() && isBlank(text.charAt(to)) ? to + 1 : to;
        }
        return lines.isEmpty() ? List.of(this) : lines;
    }

    private static int end(String text, int from, int indent, int columns) {
        int fitting = fitting(text, from, indent, columns);
        if (fitting == text.length()) {
            return fitting;
        }
        int blank = Math.max(text.lastIndexOf(' ', fitting), text.lastIndexOf('\t', fitting));
        return blank <= from || text.substring(from, blank).isBlank() ? fitting : blank;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    /** The end of what has room, at least one character. */
    private static int fitting(String text, int from, int indent, int columns) {
        int at = from;
        for (int column = indent; at < text.length(); at++) {
            column += text.charAt(at) == '\t' ? TAB - column % TAB : 1;
            if (column > columns) {
                break;
            }
        }
        return Math.max(at, from + 1);
    }

    private TextLine part(String indent, int from, int to) {
        List<Run> parts = new ArrayList<>();
        if (!indent.isEmpty()) {
            parts.add(new Run(indent, Weight.MUTED));
        }
        int at = 0;
        for (Run run : runs) {
            int start = Math.clamp(from - at, 0, run.text().length());
            int end = Math.clamp(to - at, 0, run.text().length());
            if (start < end) {
                parts.add(new Run(run.text().substring(start, end), run.weight()));
            }
            at += run.text().length();
        }
        return new TextLine(parts);
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
