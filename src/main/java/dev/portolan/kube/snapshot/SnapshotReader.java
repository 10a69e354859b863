// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads snapshots on the calling thread. For one thread at a time. */
public final class SnapshotReader {

    /**
     * A reading with the time that its picture is of.
     *
     * @param at when the newest file was written; null if no file was read
     */
    record Taken(SnapshotReading reading, @Nullable Instant at) {}

    private static final String KIND_TOO_LATE = "a list names its kind only behind its items, which were not read.";

    private final Tokens tokens = new Tokens();

    /**
     * Reads one stream to its end, as a file of that name would be; gzip is unpacked.
     *
     * @param at the time that the picture is of
     * @throws IOException if the stream fails; whatever is wrong with its content is told in the result
     */
    public SnapshotReading read(InputStream bytes, String name, Instant at) throws IOException {
        ReadBudget budget = new ReadBudget(new ReadBudget.Stop());
        Gathering gathering = new Gathering(budget, counts -> {});
        InputStream in = new BudgetedInput(SnapshotFile.unpacked(bytes), budget);
        FileReading reading = new FileReading(tokens, new ObjectReader(), name, gathering);
        reading.read(in);
        if (reading.passedOver()) {
            gathering.missRest(new Place(name, 0, 0).says(KIND_TOO_LATE));
        }
        return new Assembly(gathering, name).assemble(at);
    }

    /**
     * Reads files and folders together as one picture.
     *
     * @param stop ends the reading before its time
     * @param progress told now and then how many objects there are
     */
    Taken read(List<Path> paths, ReadBudget.Stop stop, Consumer<Map<ResourceKind, Integer>> progress) {
        ReadBudget budget = new ReadBudget(stop);
        Gathering gathering = new Gathering(budget, progress);
        List<SnapshotFile> files = SnapshotFiles.of(paths, gathering);
        String what = what(paths, files);
        ObjectReader objects = new ObjectReader();
        Instant newest = null;
        try {
            for (SnapshotFile file : files) {
                Instant written = read(file, objects, budget, gathering);
                newest = newest == null || (written != null && written.isAfter(newest)) ? written : newest;
            }
        } catch (ReadBudget.Spent e) {
            return new Taken(new Assembly(gathering, what).refused(e.problem()), newest);
        }
        Instant at = newest == null ? Instant.EPOCH : newest;
        return new Taken(new Assembly(gathering, what).assemble(at), newest);
    }

    private static String what(List<Path> paths, List<SnapshotFile> files) {
        return switch (files.size()) {
            case 0 -> paths.getFirst().toString();
            case 1 -> files.getFirst().name();
            default -> "these " + files.size() + " files";
        };
    }

    /** When the file was written; null if it cannot be read. */
    private @Nullable Instant read(SnapshotFile file, ObjectReader objects, ReadBudget budget, Gathering gathering)
            throws ReadBudget.Spent {
        FileReading reading = new FileReading(tokens, objects, file.name(), gathering);
        try {
            try (InputStream in = new BudgetedInput(file.open(), budget)) {
                reading.read(in);
            }
            // What comes through a pipe comes once.
            if (reading.passedOver() && !Files.isRegularFile(file.path())) {
                gathering.missRest(new Place(file.name(), 0, 0).says(KIND_TOO_LATE));
            } else if (reading.passedOver()) {
                try (InputStream in = new BudgetedInput(file.open(), budget)) {
                    reading.readAgain(in);
                }
            }
            return Files.getLastModifiedTime(file.path()).toInstant();
        } catch (ReadBudget.Spent e) {
            throw e;
        } catch (IOException e) {
            gathering.missRest(new Place(file.name(), 0, 0).says(SnapshotFiles.told(e, reading.taken())));
            return null;
        }
    }
}
