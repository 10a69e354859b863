// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sources of which each is the same one, with a kubeconfig of one's own; remembers what was asked for last. */
public final class FixedSources implements ClusterSources {

    private final ClusterSource source;
    private volatile Kubeconfig kubeconfig;
    private String asked = "nothing";

    /** Sources that all lead to this one, without a kubeconfig. */
    public FixedSources(ClusterSource source) {
        this(source, new Kubeconfig(List.of(), List.of(), "", List.of(Problem.of("There is no kubeconfig."))));
    }

    /** Sources that all lead to this one, with this kubeconfig. */
    public FixedSources(ClusterSource source, Kubeconfig kubeconfig) {
        this.source = source;
        this.kubeconfig = kubeconfig;
    }

    /** A kubeconfig that has contexts of these names. */
    public static Kubeconfig naming(String... contexts) {
        return new Kubeconfig(
                List.of(),
                Stream.of(contexts)
                        .map(name ->
                                new ClusterContext(name, "https://" + name, "user", "default", new Credential.Token()))
                        .toList(),
                "",
                List.of());
    }

    /** The last source that was asked for, such as {@code context prod}. */
    public String asked() {
        return asked;
    }

    @Override
    public Kubeconfig kubeconfig(@Nullable Path file) {
        return kubeconfig;
    }

    /** Has another kubeconfig from now on. */
    public void edit(Kubeconfig edited) {
        kubeconfig = edited;
    }

    @Override
    public Kubeconfig kubeconfigAfter(@Nullable Path file, Kubeconfig before) {
        return kubeconfig;
    }

    @Override
    public ClusterSource context(String context, @Nullable Path file) {
        asked = "context " + context + (file == null ? "" : " of " + file);
        return source;
    }

    @Override
    public ClusterSource snapshot(List<Path> paths) {
        asked = "snapshot " + paths;
        return source;
    }

    @Override
    public ClusterSource demo() {
        asked = "demo";
        return source;
    }
}
