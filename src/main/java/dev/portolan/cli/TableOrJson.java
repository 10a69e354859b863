// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import java.util.EnumSet;
import picocli.CommandLine.Option;

/** Whether a command prints for a person or for a program. */
final class TableOrJson {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of table, json; table if not given.")
    private String output = "table";

    /** Whether JSON is wanted; told before anything is read, so that a mistyped form costs no time. */
    boolean isJson() throws UsageException {
        return OutputForm.of(output, EnumSet.of(OutputForm.TABLE, OutputForm.JSON)) == OutputForm.JSON;
    }
}
