// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lane;
import dev.portolan.route.Routes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The diagram in words: two routes to one endpoint side by side, or all endpoints of one route. It is what the picture says to
 * those who do not see it.
 *
 * @param form which of the two
 * @param headings the headings of the columns
 * @param rows the rows, each with a cell for each heading
 */
public record Comparison(Form form, List<Heading> headings, List<Row> rows) {

    /** What is compared. */
    public enum Form {
        /** Two routes, or an alias, property by property. */
        ROUTES,
        /** The endpoints of one route. */
        ENDPOINTS
    }

    /**
     * The heading of a column.
     *
     * @param text what it says
     * @param lane the lane that the column is about, empty if it is about none
     */
    public record Heading(List<Run> text, Optional<Lane> lane) {

        /** The text without its looks. */
        public String plain() {
            return Comparison.plain(text);
        }
    }

    /**
     * A row.
     *
     * @param path the path that the row is about, empty if it is about none alone
     * @param cells its cells
     */
    public record Row(String path, List<List<Run>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell without its looks. */
        public String plain(int column) {
            return Comparison.plain(cells.get(column));
        }
    }

    /** A piece of text of one look. */
    public record Run(String text, Look look) {}

    /** How a piece of text looks. */
    public enum Look {
        PLAIN,
        MUTED,
        STRONG,
        WARNING,
        /** A name, an address: mono. */
        CODE,
        /** The part of a name that it shares with its neighbours: mono, muted. */
        CODE_MUTED
    }

    public Comparison {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** What is to be said of these routes while that path is pinned, or while none is. */
    public static Comparison of(Routes routes, Emphasis emphasis, Moment moment) {
        if (routes.alias().isPresent()) {
            return new AliasComparison(routes.alias().get()).table();
        }
        return routes.ways().size() == 2
                ? new RouteComparison(routes, emphasis.pinned()).table()
                : new EndpointComparison(routes, moment).table();
    }

    private static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
