// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The one way to name the source of a picture. */
final class SourceOptions {

    static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    @Option(names = "--demo", description = "The built-in demo cluster.")
    private boolean demo;

    @Option(
            names = "--snapshot",
            paramLabel = "PATH",
            description =
                    "A file or folder of kubectl's YAML or JSON, .gz too; a dash for the standard input; may be given"
                            + " several times.")
    private List<Path> snapshots = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "A context of the kubeconfig; else the current one.")
    private Optional<String> context = Optional.empty();

    @Option(
            names = "--kubeconfig",
            paramLabel = "PATH",
            description = "The kubeconfig to use; else $$KUBECONFIG or ~/.kube/config.")
    private Optional<Path> kubeconfig = Optional.empty();

    /** The kubeconfig that was named, null for the usual ones. */
    @Nullable
    Path kubeconfig() {
        return kubeconfig.orElse(null);
    }

    /** The source that was named, empty if none was. */
    Optional<NamedSource> named() throws UsageException {
        return named("");
    }

    private Optional<NamedSource> named(String namespace) throws UsageException {
        int ways = (demo ? 1 : 0) + (snapshots.isEmpty() ? 0 : 1) + (context.isPresent() ? 1 : 0);
        if (ways > 1) {
            throw new UsageException("Choose one of --demo, --snapshot and --context");
        }
        if (kubeconfig.isPresent() && (demo || !snapshots.isEmpty())) {
            throw new UsageException("--kubeconfig goes with --context, not with --demo or --snapshot");
        }
        if (demo) {
            return Optional.of(new NamedSource.Demo());
        }
        if (snapshots.stream().anyMatch(path -> path.toString().isBlank())) {
            throw new UsageException("The PATH of --snapshot is empty");
        }
        if (!snapshots.isEmpty()) {
            return Optional.of(new NamedSource.Snapshot(
                    snapshots.stream().map(SourceOptions::file).toList()));
        }
        return context.map(name -> new NamedSource.Context(name, kubeconfig(), namespace));
    }

    private static Path file(Path named) {
        return named.toString().equals("-") ? STANDARD_INPUT : named;
    }

    /**
     * The source that was named, else the current context.
     *
     * @param namespace the one to read where not all may be, empty for what is found
     */
    ClusterSource chosen(ClusterSources sources, String namespace) throws UsageException, ProblemException {
        Optional<NamedSource> named = named(namespace);
        return named.isPresent() ? named.get().in(sources) : current(sources, namespace);
    }

    private ClusterSource current(ClusterSources sources, String namespace) throws ProblemException {
        Kubeconfig found = sources.kubeconfig(kubeconfig());
        if (found.contexts().isEmpty()) {
            throw new ProblemException(nothing(found, "Use --demo, --snapshot PATH or --kubeconfig PATH."));
        }
        if (found.current().isEmpty()) {
            throw new ProblemException(Problem.of("The kubeconfig has no current context.")
                    .withRemedy("Choose one with --context; portolan contexts lists them."));
        }
        return sources.context(found.current(), kubeconfig(), namespace);
    }

    /** Why a kubeconfig has no context, and what to do; that remedy unless the problem has one of its own. */
    static Problem nothing(Kubeconfig found, String remedy) {
        Problem none =
                found.problems().stream().findFirst().orElseGet(() -> Problem.of("The kubeconfig has no context."));
        return none.remedy().isEmpty() ? none.withRemedy(remedy) : none;
    }
}
