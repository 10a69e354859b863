// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the picture of a report comes from, and who wrote the report.
 *
 * @param source what the source is called
 * @param takenAt when the picture was as the cluster is, null if unknown
 * @param timeZone the zone in which a person reads times; JSON has them in UTC whatever it is
 * @param writtenBy the program and its version: {@code Portolan 0.1.0}
 * @param leftOut what was met in the source and could not be read
 */
public record Provenance(
        SourceDescription source,
        @Nullable Instant takenAt,
        ZoneId timeZone,
        String writtenBy,
        List<ReadIssue> leftOut) {

    public Provenance {
        leftOut = List.copyOf(leftOut);
    }

    /** That of a source of which nothing was left out. */
    public Provenance(SourceDescription source, @Nullable Instant takenAt, ZoneId timeZone, String writtenBy) {
        this(source, takenAt, timeZone, writtenBy, List.of());
    }

    /** The same of a source of which this was left out. */
    public Provenance without(List<ReadIssue> issues) {
        return new Provenance(source, takenAt, timeZone, writtenBy, issues);
    }
}
