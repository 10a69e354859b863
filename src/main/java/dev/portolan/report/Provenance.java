// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.SourceDescription;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where the picture of a report comes from, and who wrote the report.
 *
 * @param source what the source is called
 * @param takenAt when the picture was as the cluster is, null if unknown
 * @param timeZone the zone in which a person reads times; JSON has them in UTC whatever it is
 * @param writtenBy the program and its version: {@code Portolan 0.1.0}
 */
public record Provenance(SourceDescription source, @Nullable Instant takenAt, ZoneId timeZone, String writtenBy) {}
