// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kubeconfig files that count, as one. Immutable once it is built. */
public final class MergedKubeconfig {

    private final List<Path> files;
    private final Map<String, ContextEntry> contexts = new LinkedHashMap<>();
    private final Map<String, ClusterEntry> clusters = new LinkedHashMap<>();
    private final Map<String, UserEntry> users = new LinkedHashMap<>();
    private final List<Problem> problems;
    private String current = "";

    /**
     * @param files the files that were looked at, in order
     * @param read those that could be read, in order
     * @param problems what is wrong with the others
     */
    MergedKubeconfig(List<Path> files, List<ConfigFile> read, List<Problem> problems) {
        this.files = List.copyOf(files);
        this.problems = List.copyOf(problems);
        read.forEach(this::add);
    }

    private void add(ConfigFile file) {
        file.contexts().forEach(entry -> contexts.putIfAbsent(entry.name(), entry));
        file.clusters().forEach(entry -> clusters.putIfAbsent(entry.name(), entry));
        file.users().forEach(entry -> users.putIfAbsent(entry.name(), entry));
        current = current.isEmpty() ? file.currentContext() : current;
    }

    /** The contexts, and all that is wrong, for a person to choose from. */
    public Kubeconfig listed() {
        List<Problem> all = new ArrayList<>(problems);
        List<ClusterContext> shown = new ArrayList<>();
        for (ContextEntry context : contexts.values()) {
            missing(context).ifPresent(all::add);
            shown.add(shown(context));
        }
        if (!current.isEmpty() && !contexts.containsKey(current)) {
            all.add(Problem.of("The current context is " + current + ", which no kubeconfig has."));
        }
        return new Kubeconfig(files, shown, contexts.containsKey(current) ? current : "", all);
    }

    /**
     * All that a context says about connecting.
     *
     * @throws ProblemException if there is no such context, or no such cluster or user
     */
    public ContextAccess access(String context) throws ProblemException {
        ContextEntry entry = contexts.get(context);
        if (entry == null) {
            throw new ProblemException(unknown(context));
        }
        Optional<Problem> missing = missing(entry);
        ClusterEntry cluster = clusters.get(entry.cluster());
        if (missing.isPresent() || cluster == null) {
            throw new ProblemException(missing.orElseThrow());
        }
        return new ContextAccess(context, namespace(entry), cluster, user(entry));
    }

    private Problem unknown(String context) {
        if (contexts.isEmpty() && !problems.isEmpty()) {
            return problems.getFirst();
        }
        String known = contexts.isEmpty() ? "" : "It has " + String.join(", ", contexts.keySet()) + ".";
        return new Problem("The kubeconfig has no context " + context + ".", known, "", "");
    }

    private ClusterContext shown(ContextEntry context) {
        ClusterEntry cluster = clusters.get(context.cluster());
        return new ClusterContext(
                context.name(),
                cluster == null ? "" : cluster.server(),
                context.user(),
                namespace(context),
                Credentials.of(user(context)));
    }

    private Optional<Problem> missing(ContextEntry context) {
        ClusterEntry cluster = clusters.get(context.cluster());
        String name = context.name();
        if (context.cluster().isEmpty()) {
            return problem("The context " + name + " names no cluster.");
        }
        if (cluster == null) {
            return problem(
                    "The context " + name + " names the cluster " + context.cluster() + ", which no kubeconfig has.");
        }
        if (cluster.server().isEmpty()) {
            return problem("The cluster " + cluster.name() + " of the context " + name + " names no server.");
        }
        if (!context.user().isEmpty() && !users.containsKey(context.user())) {
            return problem("The context " + name + " names the user " + context.user() + ", which no kubeconfig has.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String sentence) {
        return Optional.of(Problem.of(sentence).withRemedy("Correct the kubeconfig or choose another context."));
    }

    private UserEntry user(ContextEntry context) {
        return users.getOrDefault(context.user(), UserEntry.anonymous(context.user()));
    }

    private static String namespace(ContextEntry context) {
        return context.namespace().isEmpty() ? "default" : context.namespace();
    }
}
