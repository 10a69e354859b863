// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.cluster.Problem;
import java.nio.file.Path;

/** What becomes of the export. */
public sealed interface ExportState {

    /** The person chooses. */
    record Choosing() implements ExportState {}

    /**
     * The report is being written.
     *
     * @param services how many Services are written
     * @param of of how many; 0 while they are counted
     */
    record Writing(int services, int of) implements ExportState {

        /** The part that is done, from 0 to 1; negative while nothing is known. */
        double part() {
            return of == 0 ? -1 : (double) services / of;
        }
    }

    /** It is saved. */
    record Saved(Path file) implements ExportState {}

    /** It could not be saved, and nothing was. */
    record Failed(Problem problem) implements ExportState {}
}
