// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.Resolver;
import dev.portolan.session.SessionView;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xbill.DNS.Type;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question as the cluster's DNS would, asked from a namespace. Asks nobody outside. */
@Command(
        name = "resolve",
        description = "Answers a question as the cluster's DNS would, from a pod in a namespace (-n, else default).")
final class ResolveCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "A name, with a final dot if it is whole; or an address.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TYPE", description = "A if not given; PTR for an address.")
    private Optional<String> type = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of table, json; table if not given.")
    private String output = "table";

    private final ClusterSources sources;
    private final Terminal terminal;

    ResolveCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        OutputForm form = OutputForm.of(output, EnumSet.of(OutputForm.TABLE, OutputForm.JSON));
        Optional<String> reverse = DnsText.reverse(name);
        int asked = type.isPresent() ? DnsText.type(type.get()) : reverse.isPresent() ? Type.PTR : Type.A;
        String namespace = picture.namespace().isEmpty() ? "default" : picture.namespace();
        SessionView view = picture.read(sources, terminal);
        List<NamesTried.Try> tries =
                new NamesTried(Resolver.offline(view.zone()), namespace).of(reverse.orElse(name), asked);
        ResolveOutcome outcome = new ResolveOutcome(name, asked, namespace, tries);
        if (form == OutputForm.JSON) {
            Printing.print(terminal, outcome::json);
        } else {
            outcome.table(terminal);
        }
        outcome.complaint(view).ifPresent(terminal::complain);
        return outcome.isAnswered() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
