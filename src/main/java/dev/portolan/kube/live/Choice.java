// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose to connect to.
 *
 * @param context the context's name
 * @param file the kubeconfig that has it, null for the usual ones
 * @param namespace the one namespace to read where not all may be; empty for the context's own and those found by asking
 * @param others namespaces to read besides, where not all may be
 */
public record Choice(String context, @Nullable Path file, String namespace, List<String> others) {

    public Choice {
        others = List.copyOf(others);
    }

    /** A choice without other namespaces. */
    public Choice(String context, @Nullable Path file, String namespace) {
        this(context, file, namespace, List.of());
    }

    Choice and(String other) {
        return new Choice(
                context,
                file,
                namespace,
                Stream.concat(others.stream(), Stream.of(other)).toList());
    }
}
