// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.session.SessionView;
import java.time.InstantSource;
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

/** Answers one question as the cluster's DNS would, asked from a namespace or a pod. Asks nobody outside. */
@Command(
        name = "resolve",
        description = "Answers a question as the cluster's DNS would, from a pod in a namespace (-n, else default).")
final class ResolveCommand implements Callable<Integer> {

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Mixin
    private final VantageOptions from = new VantageOptions();

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

    @Option(names = "--as", paramLabel = "TOOL", description = "Prints what this tool would: dig, nslookup, or host.")
    private Optional<String> tool = Optional.empty();

    private final ClusterSources sources;
    private final Terminal terminal;

    ResolveCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        OutputForm form = OutputForm.of(output, EnumSet.of(OutputForm.TABLE, OutputForm.JSON));
        Optional<ToolText> as = tool.isPresent() ? Optional.of(ToolText.of(tool.get())) : Optional.empty();
        boolean bare = as.isPresent() && as.get() != ToolText.DIG;
        TypedName typed = TypedName.of(name, type, bare ? List.of(Type.A, Type.AAAA) : List.of(Type.A));
        Vantage vantage = from.vantage(picture.namespace());
        String phrase = from.phrase(picture.namespace());
        Stub stub = from.stub();
        SessionView view = picture.read(sources, terminal);
        Resolver resolver = Resolver.offline(view.zone());
        Walk walk = Walk.of(resolver, vantage.in(view.zone()), stub, typed.name(), typed.types());
        ResolveOutcome outcome = new ResolveOutcome(typed, VantageOptions.namespace(vantage), phrase, walk);
        if (as.isPresent()) {
            terminal.out().print(as.get().text(resolver, outcome, InstantSource.system()));
        } else if (form == OutputForm.JSON) {
            Printing.print(terminal, outcome::json);
        } else {
            outcome.table(terminal);
        }
        outcome.complaint(view).ifPresent(terminal::complain);
        return outcome.isAnswered() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
