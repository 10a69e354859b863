// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err what went wrong, and what was left out
 * @param colours whether they are coloured
 */
record Terminal(PrintWriter out, PrintWriter err, Colours colours) {

    /** Tells something that went wrong, as one line, after what was printed before. */
    void complain(String sentence) {
        out.flush();
        err.println(colours.err().string("@|bold,red portolan:|@ ") + Table.printable(sentence));
    }

    /** A text for the output to which a person should pay attention. */
    String marked(String text) {
        return colours.out().enabled() ? colours.out().string("@|bold,yellow " + text + "|@") : text;
    }

    /** Whether nobody reads any longer what is printed. */
    boolean isGone() {
        return out.checkError();
    }
}
