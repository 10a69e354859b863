// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The contexts that a command can be asked for, and what to say where there is none. */
final class ContextChoice {

    private static final String CHOOSE = "Choose one with --context; portolan contexts lists them.";

    private final Kubeconfig found;

    /**
     * Reads the kubeconfig.
     *
     * @param file the one that was named, null for the usual ones
     * @param instead what else can be opened, for whoever has no context at all
     * @throws ProblemException if there is no context to choose from
     */
    ContextChoice(ClusterSources sources, @Nullable Path file, String instead) throws ProblemException {
        found = sources.kubeconfig(file);
        if (found.contexts().isEmpty()) {
            throw new ProblemException(nothing(found, instead));
        }
    }

    /** Fails if what was typed is the name of no context, but like one. Whoever opens it says whatever else is wrong. */
    void demand(String typed) throws ProblemException {
        if (found.context(typed).isEmpty()) {
            String meant = Failures.meant(
                    typed, found.contexts().stream().map(ClusterContext::name).toList());
            if (!meant.isEmpty()) {
                throw new ProblemException(Problem.of("The kubeconfig has no context " + typed + ".")
                        .withRemedy(meant.strip()));
            }
        }
    }

    /** The current one. */
    String current() throws ProblemException {
        String current = found.current();
        if (current.isEmpty()) {
            throw new ProblemException(
                    Problem.of("The kubeconfig has no current context.").withRemedy(CHOOSE));
        }
        if (found.context(current).isEmpty()) {
            throw new ProblemException(Problem.of("The current context is " + current + ", which no kubeconfig has.")
                    .withRemedy(CHOOSE));
        }
        return current;
    }

    /** Why a kubeconfig has no context, and what to do; that remedy unless the problem has one of its own. */
    static Problem nothing(Kubeconfig found, String remedy) {
        Problem none =
                found.problems().stream().findFirst().orElseGet(() -> Problem.of("The kubeconfig has no context."));
        return none.remedy().isEmpty() ? none.withRemedy(remedy) : none;
    }
}
