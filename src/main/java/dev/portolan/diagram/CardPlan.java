// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Route;
import dev.portolan.route.Traffic;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A DNS card in its place.
 *
 * @param way the route whose question it shows
 * @param rect its outline
 * @param measure its measures
 * @param rows its lines
 * @param folded whether one line of the answer stands for many
 */
record CardPlan(Route way, Rect rect, Style.Card measure, List<AnswerRow> rows, boolean folded) {

    /** The middle of a line. */
    double rowY(int row) {
        return rect.y() + measure.first() + measure.pitch() * row;
    }

    /** The middle of all lines, from which a single path leaves. */
    double axis() {
        return (rowY(0) + rowY(Math.max(rows.size(), 1) - 1)) / 2;
    }

    /** Where the paths of the answer leave when they leave together: between the listed addresses and their number. */
    double hub() {
        return (rowY(0) + rowY(Math.max(listed(), 1) - 1)) / 2;
    }

    /** How many lines are about the answer itself. */
    int listed() {
        return (int) rows.stream().filter(AnswerRow::isListed).count();
    }

    /** From which heights the paths to that row leave. */
    List<Double> departures(EndpointRow row, Traffic traffic) {
        if (folded) {
            return List.of(traffic == Traffic.FLOWS ? hub() : rowY(rows.size() - 1));
        }
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).path().equals(row.path()))
                .mapToObj(this::rowY)
                .toList();
    }
}
