// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xbill.DNS.Type;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question as the cluster's DNS would, asked from a namespace or a pod. Asks nobody outside. */
@Command(
        name = "resolve",
        description = "Answers a question as the cluster's DNS would, from a pod in a namespace (-n, else default).")
final class ResolveCommand implements Callable<Integer> {

    @Mixin
    private final QuestionOptions question = new QuestionOptions();

    @Mixin
    private final TableOrJson form = new TableOrJson();

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
        boolean json = form.isJson();
        Optional<ToolText> as = tool.isPresent() ? Optional.of(ToolText.of(tool.get())) : Optional.empty();
        if (json && as.isPresent()) {
            throw new UsageException("Choose one of --as and -o json");
        }
        boolean bare = as.isPresent() && as.get() != ToolText.DIG;
        String phrase = question.phrase();
        QuestionOptions.Walked walked =
                question.ask(sources, terminal, bare ? List.of(Type.A, Type.AAAA) : List.of(Type.A));
        ResolveOutcome outcome = new ResolveOutcome(walked.typed(), walked.namespace(), phrase, walked.walk());
        if (as.isPresent()) {
            terminal.out().print(as.get().text(walked.resolver(), outcome, InstantSource.system()));
        } else if (json) {
            Printing.print(terminal, outcome::json);
        } else {
            outcome.table(terminal);
        }
        outcome.complaint(walked).ifPresent(terminal::complain);
        return outcome.isAnswered() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
