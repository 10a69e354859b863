// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.io.IOException;
import java.io.Writer;

/** Something printed by an inner room onto the terminal. */
@FunctionalInterface
interface Printing {

    void to(Writer out) throws IOException;

    /** Prints it; a terminal itself swallows its failures and tells them at the end of the command. */
    static void print(Terminal terminal, Printing content) throws ProblemException {
        try {
            content.to(terminal.out());
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("The output could not be written.").quoting(String.valueOf(e.getMessage())), e);
        }
    }
}
