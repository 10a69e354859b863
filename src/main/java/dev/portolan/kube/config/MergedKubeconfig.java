// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All kubeconfig files that count, as one. Immutable once it is built. */
public final class MergedKubeconfig {

    /** So many names can be looked through. */
    private static final int MOST_NAMED = 10;

    private final List<Path> files;
    private final Map<String, ContextEntry> contexts = new LinkedHashMap<>();
    private final Map<String, Checked<ClusterEntry>> clusters = new LinkedHashMap<>();
    private final Map<String, Checked<UserEntry>> users = new LinkedHashMap<>();
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
        file.clusters().forEach(entry -> clusters.putIfAbsent(entry.entry().name(), entry));
        file.users().forEach(entry -> users.putIfAbsent(entry.entry().name(), entry));
        current = current.isEmpty() ? file.currentContext() : current;
    }

    /** The contexts, and all that is wrong, for a person to choose from. */
    public Kubeconfig listed() {
        Set<Problem> all = new LinkedHashSet<>(problems);
        List<ClusterContext> shown = new ArrayList<>();
        for (ContextEntry context : contexts.values()) {
            all.addAll(faults(context));
            shown.add(shown(context));
        }
        if (!current.isEmpty() && !contexts.containsKey(current)) {
            all.add(Problem.of("The current context is " + current + ", which no kubeconfig has."));
        }
        return new Kubeconfig(files, shown, current, List.copyOf(all));
    }

    /**
     * All that a context says about connecting.
     *
     * @throws ProblemException if there is no such context, no such cluster or user, or one that kubectl refuses
     */
    public ContextAccess access(String context) throws ProblemException {
        ContextEntry entry = contexts.get(context);
        if (entry == null) {
            throw new ProblemException(unknown(context));
        }
        List<Problem> faults = faults(entry);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults.getFirst());
        }
        return new ContextAccess(context, namespace(entry), cluster(entry), user(entry));
    }

    private Problem unknown(String context) {
        if (contexts.isEmpty() && !problems.isEmpty()) {
            return problems.getFirst();
        }
        List<String> meaning = new ArrayList<>();
        if (!contexts.isEmpty()) {
            int more = contexts.size() - MOST_NAMED;
            meaning.add("It has "
                    + contexts.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + " more." : "."));
        }
        // It may be in the file that could not be read.
        problems.stream().limit(1).map(Problem::happened).forEach(meaning::add);
        return new Problem("The kubeconfig has no context " + context + ".", String.join(" ", meaning), "", "");
    }

    private ClusterContext shown(ContextEntry context) {
        return new ClusterContext(
                context.name(),
                cluster(context).server(),
                context.user(),
                namespace(context),
                faults(context).isEmpty() ? Credentials.of(user(context)) : new Credential.Unusable());
    }

    /** Why a context cannot be used: what it names and nobody has, or else what is wrong with that. */
    private List<Problem> faults(ContextEntry context) {
        Optional<Problem> missing = missing(context);
        if (missing.isPresent()) {
            return List.of(missing.get());
        }
        List<Problem> faults = new ArrayList<>();
        Optional.ofNullable(clusters.get(context.cluster()))
                .map(Checked::faults)
                .ifPresent(faults::addAll);
        Optional.ofNullable(users.get(context.user())).map(Checked::faults).ifPresent(faults::addAll);
        return faults;
    }

    private Optional<Problem> missing(ContextEntry context) {
        String name = context.name();
        if (context.cluster().isEmpty()) {
            return problem("The context " + name + " names no cluster.");
        }
        if (!clusters.containsKey(context.cluster())) {
            return problem(
                    "The context " + name + " names the cluster " + context.cluster() + ", which no kubeconfig has.");
        }
        if (cluster(context).server().isEmpty()) {
            return problem("The cluster " + context.cluster() + " of the context " + name + " names no server.");
        }
        if (!context.user().isEmpty() && !users.containsKey(context.user())) {
            return problem("The context " + name + " names the user " + context.user() + ", which no kubeconfig has.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String sentence) {
        return Optional.of(Problem.of(sentence).withRemedy("Correct the kubeconfig or choose another context."));
    }

    private ClusterEntry cluster(ContextEntry context) {
        Checked<ClusterEntry> cluster = clusters.get(context.cluster());
        return cluster == null ? ClusterEntry.none(context.cluster()) : cluster.entry();
    }

    private UserEntry user(ContextEntry context) {
        Checked<UserEntry> user = users.get(context.user());
        return user == null ? UserEntry.anonymous(context.user()) : user.entry();
    }

    private static String namespace(ContextEntry context) {
        return context.namespace().isEmpty() ? "default" : context.namespace();
    }
}
