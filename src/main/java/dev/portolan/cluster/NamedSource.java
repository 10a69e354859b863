// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as a person names it. It is made by whoever opens it: a window asks the person before a program is run, a command
 * does not.
 */
public sealed interface NamedSource {

    /** Makes the source. */
    ClusterSource in(ClusterSources sources);

    /** The files that lead to it, none where the usual ones do. */
    List<Path> paths();

    /** The built-in demo cluster. */
    record Demo() implements NamedSource {

        @Override
        public ClusterSource in(ClusterSources sources) {
            return sources.demo();
        }

        @Override
        public List<Path> paths() {
            return List.of();
        }
    }

    /** The objects in files and folders. */
    record Snapshot(List<Path> paths) implements NamedSource {
        public Snapshot {
            paths = List.copyOf(paths);
        }

        @Override
        public ClusterSource in(ClusterSources sources) {
            return sources.snapshot(paths);
        }
    }

    /**
     * The cluster of a context.
     *
     * @param file the kubeconfig that has it, null for the usual ones
     * @param namespace the one to read where not all may be, empty for what is found
     */
    record Context(String name, @Nullable Path file, String namespace) implements NamedSource {

        @Override
        public ClusterSource in(ClusterSources sources) {
            return sources.context(name, file, namespace);
        }

        @Override
        public List<Path> paths() {
            return file == null ? List.of() : List.of(file);
        }
    }
}
