// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.report.Progress;
import dev.portolan.report.Provenance;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportScope;
import dev.portolan.session.SessionView;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report about a Service, a namespace or the cluster. */
@Command(name = "report", description = "Writes a report about one Service, a namespace (-n) or the whole cluster.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Only this Service: NAME or NAMESPACE/NAME.")
    private String service = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of html, md, csv, json, zone; else what the file's name ends with.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Where to write; a dash or nothing for the standard output. A file is whole or not there.")
    private Optional<String> file = Optional.empty();

    private final ClusterSources sources;
    private final Terminal terminal;

    ReportCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        ServiceChoice.check(picture.namespace(), service);
        ReportFormat meant = ReportFormats.meant(format, file);
        SessionView view = picture.readIn(ServiceChoice.in(picture.namespace(), service), sources, terminal);
        Provenance provenance = new Provenance(
                        view.source(), view.state().asOf(), ZoneId.systemDefault(), ProgramVersion.text())
                .without(view.leftOut());
        Report report = new Report(view.zone(), scope(view), provenance);
        if (file.isPresent() && !file.get().equals("-")) {
            report.save(meant, FilePath.of("-f", file.get()), Progress.NONE);
        } else {
            Printing.print(terminal, out -> report.write(meant, out, Progress.NONE));
        }
        return ExitCode.OK;
    }

    private ReportScope scope(SessionView view) throws ProblemException {
        if (!service.isEmpty()) {
            return new ReportScope.OfService(ServiceChoice.choose(view.snapshot(), picture.namespace(), service)
                    .id());
        }
        String namespace = picture.namespace();
        if (namespace.isEmpty()) {
            return new ReportScope.OfCluster();
        }
        picture.demandServices(view);
        return new ReportScope.OfNamespace(namespace);
    }
}
