// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources that a person can choose from. Safe for any thread; every method may read files and so belongs off the FX thread. */
public interface ClusterSources {

    /**
     * The contexts that can be chosen. Never throws: what is wrong is among its problems.
     *
     * @param file a kubeconfig chosen by the person; null for {@code KUBECONFIG} or {@code ~/.kube/config}
     */
    Kubeconfig kubeconfig(@Nullable Path file);

    /**
     * Waits until {@link #kubeconfig} tells something else than before, as when a file is edited, comes or goes. Ends when its
     * thread is interrupted.
     *
     * @return what it tells then; the same as before if these sources do not change
     */
    default Kubeconfig kubeconfigAfter(@Nullable Path file, Kubeconfig before) throws InterruptedException {
        return before;
    }

    /**
     * A live cluster.
     *
     * @param context the name of the context
     * @param file the kubeconfig that has it, null for the usual ones
     */
    ClusterSource context(String context, @Nullable Path file);

    /**
     * A live cluster of which, where not all of it may be read, that one namespace is.
     *
     * @param context the name of the context
     * @param file the kubeconfig that has it, null for the usual ones
     * @param namespace the namespace, empty for the context's own and those that are found by asking
     */
    default ClusterSource context(String context, @Nullable Path file, String namespace) {
        return context(context, file);
    }

    /**
     * The same sources, which ask before they run a program that a kubeconfig names. What was allowed once is not asked again by
     * any source of these.
     */
    default ClusterSources asking(Consent consent) {
        return this;
    }

    /**
     * Does without a cluster what opening one takes, so that the first is there sooner. Takes some seconds of one processor at
     * most, asks nobody anything, and ends early when its thread is interrupted.
     */
    default void prepare() {}

    /** Snapshot files or folders, read together as one picture. */
    ClusterSource snapshot(List<Path> paths);

    /** The built-in demo cluster, as it stands at the beginning. */
    ClusterSource demo();
}
