// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Service;
import dev.portolan.report.ServiceFacts;
import dev.portolan.session.SessionView;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Lists the Services of a picture. */
@Command(name = "services", description = "Lists the Services with type, address, ports, readiness and records.")
final class ServicesCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    private final ClusterSources sources;
    private final Terminal terminal;

    ServicesCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        SessionView view = picture.read(sources, terminal);
        Table table =
                new Table(List.of("Namespace", "Name", "Type", "Address", "Ready", "Records", "Ports"), Set.of(4, 5));
        picture.services(view).forEach(service -> table.add(row(view, service)));
        table.print(terminal);
        return ExitCode.OK;
    }

    private static List<Table.Cell> row(SessionView view, Service service) {
        ServiceFacts facts = ServiceFacts.of(view.snapshot(), service);
        return List.of(
                plain(facts.id().namespace()),
                plain(facts.id().name()),
                plain(facts.type()),
                plain(facts.address()),
                new Table.Cell(facts.ready(), facts.isPartlyReady()),
                plain(String.valueOf(view.zone().recordCount(service))),
                plain(facts.portList()));
    }

    private static Table.Cell plain(String text) {
        return new Table.Cell(text, false);
    }
}
