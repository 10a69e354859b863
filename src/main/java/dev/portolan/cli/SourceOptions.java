// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.NamedSource;
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
        if (context.filter(String::isBlank).isPresent()) {
            throw new UsageException("The NAME of --context is empty");
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
        if (named.isPresent() && context.isEmpty()) {
            return named.get().in(sources);
        }
        ContextChoice contexts =
                new ContextChoice(sources, kubeconfig(), "Use --demo, --snapshot PATH or --kubeconfig PATH.");
        if (context.isPresent()) {
            contexts.demand(context.get());
        }
        return sources.context(context.isPresent() ? context.get() : contexts.current(), kubeconfig(), namespace);
    }
}
