// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide the longest text of each column is, at the normal text size.
 *
 * @param longest of the columns that are measured; of DNS names the own part alone, with what stands before
 *     it where there is no record
 * @param moments of the moments since when pods are as they are, without how long ago that is
 */
record EndpointWidths(Map<EndpointColumn, Double> longest, double moments) {

    static final EndpointWidths NONE = new EndpointWidths(Map.of(), 0);

    private static final Font WORDS = Font.font("Inter", 13);
    private static final Font MONO = Font.font("JetBrains Mono", 12);

    /** The sign that there is no record, and the space behind it. */
    private static final double NO_RECORD = 80;

    private static final List<EndpointColumn> MEASURED = List.of(
            EndpointColumn.IP,
            EndpointColumn.POD,
            EndpointColumn.NODE,
            EndpointColumn.ZONE,
            EndpointColumn.SINCE,
            EndpointColumn.HOSTNAME,
            EndpointColumn.PHASE);

    static EndpointWidths of(List<EndpointRow> rows) {
        Map<EndpointColumn, Double> longest = new EnumMap<>(EndpointColumn.class);
        for (EndpointColumn column : MEASURED) {
            longest.put(column, longest(rows, column::text, column == EndpointColumn.IP ? MONO : WORDS));
        }
        double unanswered = longest(rows, EndpointWidths::unansweredName, MONO);
        longest.put(
                EndpointColumn.DNS_NAME,
                Math.max(longest(rows, EndpointWidths::ownName, MONO), unanswered == 0 ? 0 : NO_RECORD + unanswered));
        return new EndpointWidths(
                longest, longest(rows, row -> row.cells().pod().times().moment(), WORDS));
    }

    /** That of a column; 0 where it has no text, or is not measured. */
    double of(EndpointColumn column) {
        return longest.getOrDefault(column, 0.0);
    }

    /** With the ellipsis that stands for the zone. */
    private static String ownName(EndpointRow row) {
        EndpointCells.DnsName dns = row.cells().dns();
        return dns.answered() && !dns.name().zone().isEmpty() ? dns.name().own() + "…" : "";
    }

    private static String unansweredName(EndpointRow row) {
        EndpointCells.DnsName dns = row.cells().dns();
        return dns.answered() ? "" : dns.name().own();
    }

    private static double longest(List<EndpointRow> rows, Function<EndpointRow, String> texts, Font font) {
        String text = rows.stream()
                .map(texts)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
