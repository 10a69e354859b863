// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err what went wrong, and what was left out
 * @param ansi whether colours are shown
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi) {

    /** Tells something that went wrong, as one line, after what was printed before. */
    void complain(String sentence) {
        out.flush();
        err.println(ansi.string("@|bold,red portolan:|@ ") + Table.printable(sentence));
    }

    /** A text to which a person should pay attention. */
    String marked(String text) {
        return ansi.enabled() ? ansi.string("@|bold,yellow " + text + "|@") : text;
    }

    /** Whether nobody reads any longer what is printed. */
    boolean isGone() {
        return out.checkError();
    }
}
