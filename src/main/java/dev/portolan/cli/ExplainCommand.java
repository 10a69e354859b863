// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.resolve.why.Explainer;
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

/** Says why a name is found or not. Asks nobody outside. */
@Command(
        name = "explain",
        description =
                "Says why a name is found or not, what to use instead, and which commands show it in the cluster.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Mixin
    private final VantageOptions from = new VantageOptions();

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "A name, with a final dot if it is whole; or an address.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TYPE",
            description = "A and AAAA if not given; PTR for an address.")
    private Optional<String> type = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "One of table, json; table if not given.")
    private String output = "table";

    private final ClusterSources sources;
    private final Terminal terminal;

    ExplainCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        OutputForm form = OutputForm.of(output, EnumSet.of(OutputForm.TABLE, OutputForm.JSON));
        TypedName typed = TypedName.of(name, type, List.of(Type.A, Type.AAAA));
        Vantage vantage = from.vantage(picture.namespace());
        Stub stub = from.stub();
        SessionView view = picture.read(sources, terminal);
        Resolver resolver = Resolver.offline(view.zone());
        Walk walk = Walk.of(resolver, vantage.in(view.zone()), stub, typed.name(), typed.types());
        ExplainOutcome outcome = new ExplainOutcome(typed, new Explainer(resolver).explain(walk));
        if (form == OutputForm.JSON) {
            Printing.print(terminal, out -> outcome.json(out, VantageOptions.namespace(vantage)));
        } else {
            outcome.text(terminal);
        }
        return outcome.isAnswered() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
