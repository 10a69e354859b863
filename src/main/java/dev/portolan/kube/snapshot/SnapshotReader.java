// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Reads snapshots on the calling thread. */
public final class SnapshotReader {

    private final Tokens tokens = new Tokens();

    /**
     * Reads one stream to its end, as a file of that name would be; gzip is unpacked.
     *
     * @param at the time that the picture is of
     * @throws IOException if the stream fails; whatever is wrong with its content is told in the result
     */
    public SnapshotReading read(InputStream bytes, String name, Instant at) throws IOException {
        ReadBudget budget = new ReadBudget();
        Gathering gathering = new Gathering(budget);
        InputStream in = new BudgetedInput(SnapshotFile.unpacked(bytes), budget);
        new FileReading(tokens, new ObjectReader(), name, gathering).read(in);
        return new Assembly(gathering, name).assemble(at);
    }
}
