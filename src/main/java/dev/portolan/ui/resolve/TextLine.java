// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a tool's text.
 *
 * @param runs its parts, in order
 */
record TextLine(List<Run> runs) {

    private static final String STATUS = "status: ";

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

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
