// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.report.ServiceFacts;
import dev.portolan.report.ServiceList;
import dev.portolan.report.Summary;
import dev.portolan.session.SessionView;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the Services of a picture. */
@Command(name = "services", description = "Lists the Services with type, address, ports, readiness and records.")
final class ServicesCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of table, json, csv; table if not given.")
    private String output = "table";

    private final ClusterSources sources;
    private final Terminal terminal;

    ServicesCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        OutputForm form = OutputForm.of(output, EnumSet.of(OutputForm.TABLE, OutputForm.JSON, OutputForm.CSV));
        SessionView view = picture.read(sources, terminal);
        Iterator<Summary.Row> rows = picture.services(view)
                .map(service -> new Summary.Row(
                        ServiceFacts.of(view.snapshot(), service), view.zone().recordCount(service)))
                .iterator();
        switch (form) {
            case JSON -> Printing.print(terminal, out -> ServiceList.json(rows, out));
            case CSV -> Printing.print(terminal, out -> ServiceList.csv(rows, out));
            default -> print(rows);
        }
        return ExitCode.OK;
    }

    private void print(Iterator<Summary.Row> rows) {
        Table table =
                new Table(List.of("Namespace", "Name", "Type", "Address", "Ready", "Records", "Ports"), Set.of(4, 5));
        rows.forEachRemaining(row -> table.add(cells(row.facts(), row.records())));
        table.print(terminal);
    }

    private static List<Table.Cell> cells(ServiceFacts facts, int records) {
        return List.of(
                plain(facts.id().namespace()),
                plain(facts.id().name()),
                plain(facts.type()),
                plain(facts.address()),
                new Table.Cell(facts.ready().text(), facts.ready().isShort()),
                plain(String.valueOf(records)),
                plain(facts.portList()));
    }

    private static Table.Cell plain(String text) {
        return new Table.Cell(text, false);
    }
}
