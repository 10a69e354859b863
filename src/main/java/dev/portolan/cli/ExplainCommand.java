// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.why.Explainer;
import java.util.List;
import java.util.concurrent.Callable;
import org.xbill.DNS.Type;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Says why a name is found or not. Asks nobody outside. */
@Command(
        name = "explain",
        description =
                "Says why a name is found or not, what to use instead, and which commands show it in the cluster.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final QuestionOptions question = new QuestionOptions();

    @Mixin
    private final TableOrJson form = new TableOrJson();

    private final ClusterSources sources;
    private final Terminal terminal;

    ExplainCommand(ClusterSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        boolean json = form.isJson();
        QuestionOptions.Walked walked = question.ask(sources, terminal, List.of(Type.A, Type.AAAA));
        ExplainOutcome outcome = new ExplainOutcome(
                walked.typed(),
                new Explainer(walked.resolver()).explain(walked.walk()),
                walked.view().source());
        if (json) {
            Printing.print(terminal, out -> outcome.json(out, walked.namespace()));
        } else {
            outcome.text(terminal);
        }
        return outcome.isAnswered() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
