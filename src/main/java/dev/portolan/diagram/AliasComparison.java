// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Comparison.Heading;
import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Row;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.route.AliasRoute;
import dev.portolan.route.AliasTarget;
import java.util.List;
import java.util.Optional;

/** What an alias means for its clients. */
final class AliasComparison {

    private final AliasRoute way;

    AliasComparison(AliasRoute way) {
        this.way = way;
    }

    Comparison table() {
        String alias = way.lookup().typed();
        return new Comparison(
                Comparison.Form.ROUTES,
                List.of(
                        new Heading(
                                new Runs()
                                        .add("Path of ", Look.PLAIN)
                                        .add(alias, Look.STRONG)
                                        .list(),
                                Optional.empty()),
                        new Heading(Runs.plain(way.lane().title()), Optional.of(way.lane()))),
                List.of(
                        row("Connects to", connectsTo()),
                        row("Chosen by", Runs.plain("the client, for each lookup (usually the first address)")),
                        row("TLS server name and Host", sent(alias)),
                        row(
                                "When the target does not answer",
                                Runs.plain("nothing changes: the cluster does not watch it"))));
    }

    private static Row row(String title, List<Run> cell) {
        return new Row("", List.of(Runs.muted(title), cell));
    }

    private List<Run> connectsTo() {
        String host = way.target().host();
        return switch (way.target()) {
            case AliasTarget.Outside _ ->
                new Runs()
                        .add("whatever ", Look.MUTED)
                        .add(host, Look.CODE)
                        .add(" leads to, on the port that the client names", Look.MUTED)
                        .list();
            case AliasTarget.InCluster inside ->
                new Runs()
                        .add(host, Look.CODE)
                        .add(", " + inside.owned(), Look.MUTED)
                        .list();
            case AliasTarget.Nowhere _ -> Runs.nothing(way.lookup());
        };
    }

    private List<Run> sent(String alias) {
        return new Runs()
                .add(alias, Look.CODE)
                .add(", while the target expects ", Look.MUTED)
                .add(way.target().host(), Look.CODE)
                .list();
    }
}
