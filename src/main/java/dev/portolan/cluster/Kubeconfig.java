// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The contexts that can be chosen, as kubectl would merge them. Reading them runs no program and connects nowhere.
 *
 * @param files the files that were looked at, in order, whether they exist or not
 * @param contexts the contexts in the order of the files; on equal names the first wins
 * @param current the name of the current context as written, which may be none of them; empty if none is set
 * @param problems what is wrong with the files, such as no file, an empty one, one that could not be read; and, each once, with the
 *     contexts and the users and clusters that they name. Such a context is listed all the same
 */
public record Kubeconfig(List<Path> files, List<ClusterContext> contexts, String current, List<Problem> problems) {

    public Kubeconfig {
        files = List.copyOf(files);
        contexts = List.copyOf(contexts);
        problems = List.copyOf(problems);
    }

    /** The context of that name. */
    public Optional<ClusterContext> context(String name) {
        return contexts.stream().filter(context -> context.name().equals(name)).findFirst();
    }
}
