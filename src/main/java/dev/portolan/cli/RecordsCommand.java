// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Service;
import dev.portolan.report.ListedRecord;
import dev.portolan.report.RecordList;
import dev.portolan.session.SessionView;
import dev.portolan.zone.Derivation;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.xbill.DNS.Type;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records of Services, each with what it derives from. */
@Command(name = "records", description = "Prints the records of one Service or of all, with what each derives from.")
final class RecordsCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Only this Service: NAME or NAMESPACE/NAME.")
    private String service = "";

    @Option(names = "--also-answered", description = "Adds what CoreDNS answers beyond what clients are meant to use.")
    private boolean alsoAnswered;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of table, json, csv, zone; table if not given.")
    private String output = "table";

    private final ClusterSources sources;
    private final Terminal terminal;

    RecordsCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        ServiceChoice.check(picture.namespace(), service);
        OutputForm form = OutputForm.of(output, EnumSet.range(OutputForm.TABLE, OutputForm.ZONE));
        SessionView view = picture.readIn(ServiceChoice.in(picture.namespace(), service), sources, terminal);
        Stream<Service> services = service.isEmpty()
                ? picture.services(view)
                : Stream.of(ServiceChoice.choose(view.snapshot(), picture.namespace(), service));
        Iterator<ListedRecord> records = services.flatMap(
                        one -> shown(view.zone().records(one)).map(record -> new ListedRecord(one.id(), record)))
                .iterator();
        switch (form) {
            case JSON -> Printing.print(terminal, out -> RecordList.json(records, out));
            case CSV -> Printing.print(terminal, out -> RecordList.csv(records, out));
            case ZONE -> Printing.print(terminal, out -> RecordList.zone(records, out));
            default -> print(records);
        }
        return ExitCode.OK;
    }

    private void print(Iterator<ListedRecord> records) {
        Table table = new Table(List.of("Name", "TTL", "Type", "Data", "From"), Set.of(1));
        records.forEachRemaining(listed -> table.add(row(listed.record())));
        table.print(terminal);
    }

    private Stream<DerivedRecord> shown(ServiceRecords records) {
        return alsoAnswered
                ? Stream.concat(records.main().stream(), records.alsoAnswered().stream())
                : records.main().stream();
    }

    private static String[] row(DerivedRecord record) {
        Derivation from = record.derivation();
        return new String[] {
            record.name().toString(),
            String.valueOf(record.data().getTTL()),
            Type.string(record.type()),
            record.data().rdataToString(),
            from.object().label() + " " + from.field()
        };
    }
}
