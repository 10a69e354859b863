// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources named by one word each: {@code demo}, a file or folder that exists, or a context. */
final class ComparedSources {

    private static final String CONTEXT = "context:";
    private static final String SNAPSHOT = "snapshot:";
    private static final String INPUT = "-";

    /** Nobody calls a context like that, so a file that is not there is missed as a file. */
    private static final Pattern PATH = Pattern.compile("\\.{0,2}/.*|.*\\.(ya?ml|json)(\\.gz)?");

    private final ClusterSources sources;
    private final @Nullable Path kubeconfig;
    private final String namespace;

    ComparedSources(ClusterSources sources, @Nullable Path kubeconfig, String namespace) {
        this.sources = sources;
        this.kubeconfig = kubeconfig;
        this.namespace = namespace;
    }

    /**
     * Fails if one of the two names nothing, or if both would be read from the standard input.
     *
     * @throws UsageException with what was typed
     */
    static void check(String first, String second) throws UsageException {
        if (first.isBlank() || second.isBlank()) {
            throw new UsageException((first.isBlank() ? "FIRST" : "SECOND") + " is empty");
        }
        if (first.equals(INPUT) && second.equals(INPUT)) {
            throw new UsageException("Only one of FIRST and SECOND can be the standard input");
        }
    }

    /** The source of that name; {@code context:NAME} and {@code snapshot:PATH} say which is meant where it could be both. */
    ClusterSource named(String name) throws UsageException, ProblemException {
        if (name.startsWith(SNAPSHOT)) {
            String path = name.substring(SNAPSHOT.length());
            return sources.snapshot(List.of(FilePath.of("The PATH of snapshot:", path)));
        }
        if (name.equals(INPUT)) {
            return sources.snapshot(List.of(SourceOptions.STANDARD_INPUT));
        }
        if (name.startsWith(CONTEXT)) {
            return context(name.substring(CONTEXT.length()));
        }
        if (name.equals("demo")) {
            return sources.demo();
        }
        return isFile(name) || PATH.matcher(name).matches() ? sources.snapshot(List.of(Path.of(name))) : context(name);
    }

    private ClusterSource context(String name) throws ProblemException {
        new ContextChoice(sources, kubeconfig, "Compare demo or snapshots, or use --kubeconfig PATH.").demand(name);
        return sources.context(name, kubeconfig, namespace);
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            // A context may be called anything.
            return false;
        }
    }
}
