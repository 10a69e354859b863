// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Readiness;
import dev.portolan.cluster.ReadyCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.xbill.DNS.Type;

/**
 * The Services of a report with their totals.
 *
 * @param rows each Service with the number of records in its main set, ordered by namespace and name
 * @param recordsByType how many records of each type the main sets hold, by {@link Type} constant, in the order of a reader's
 *     interest: A, AAAA, SRV, PTR, CNAME
 */
public record Summary(List<Row> rows, Map<Integer, Integer> recordsByType) {

    /** One Service. */
    public record Row(ServiceFacts facts, int records) {}

    public Summary {
        rows = List.copyOf(rows);
        recordsByType = new LinkedHashMap<>(recordsByType);
    }

    /** All records of the main sets. */
    public int records() {
        return rows.stream().mapToInt(Row::records).sum();
    }

    /** {@code 15/16}; with a question mark if there are Services whose endpoints were not read. */
    public String ready() {
        boolean some = rows.stream().anyMatch(row -> row.facts().ready().isCounted());
        boolean unread =
                rows.stream().anyMatch(row -> row.facts().ready().knowledge() == ReadyCount.Knowledge.NOT_READ);
        if (unread) {
            return some ? readiness() + " + ?" : "?";
        }
        return readiness().toString();
    }

    /** The endpoints of all Services together, as far as they were read; a pod of two Services counts twice. */
    public Readiness readiness() {
        return new Readiness(sum(ReadyCount::ready), sum(ReadyCount::total));
    }

    private int sum(ToIntFunction<ReadyCount> part) {
        return rows.stream().map(row -> row.facts().ready()).mapToInt(part).sum();
    }

    /** {@code 18 A, 18 SRV, 10 PTR, 1 CNAME}. */
    public String types() {
        return recordsByType.entrySet().stream()
                .map(entry -> entry.getValue() + " " + Type.string(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
