// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns lie. Between the narrowest and the usual width all spans shrink alike; above it the growing ones share
 * what is left over; below it the diagram becomes wider than its frame.
 */
final class Columns {

    /** The spans by their place in the plan; gaps lie between the columns. */
    enum Column {
        CLIENT(1),
        CARD(3),
        VIRTUAL_IP(5),
        PROXY(7),
        ENDS(9);

        private final int place;

        Column(int place) {
            this.place = place;
        }
    }

    private final double[] starts;

    private Columns(double[] starts) {
        this.starts = starts;
    }

    /** The plan with room for that much in a column. */
    static List<Span> holding(List<Span> plan, Column column, double need) {
        List<Span> wider = new ArrayList<>(plan);
        wider.set(column.place, wider.get(column.place).holding(Math.ceil(need)));
        return wider;
    }

    static Columns solve(List<Span> plan, double width) {
        double least = plan.stream().mapToDouble(Span::least).sum();
        double usual = plan.stream().mapToDouble(Span::usual).sum();
        double growth = plan.stream().mapToDouble(Span::growth).sum();
        double given = Math.max(width, least);
        double share = usual > least ? Math.min(1, (given - least) / (usual - least)) : 1;
        double extra = growth > 0 ? Math.max(0, given - usual) / growth : 0;
        double[] starts = new double[plan.size() + 1];
        double x = 0;
        for (int i = 0; i < plan.size(); i++) {
            Span span = plan.get(i);
            x += span.least() + (span.usual() - span.least()) * share + span.growth() * extra;
            starts[i + 1] = Math.rint(x * 2) / 2;
        }
        return new Columns(starts);
    }

    double left(Column column) {
        return starts[column.place];
    }

    double right(Column column) {
        return starts[column.place + 1];
    }

    double width(Column column) {
        return right(column) - left(column);
    }

    /** The width of the whole. */
    double width() {
        return starts[starts.length - 1];
    }
}
