// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the Service that a person names: {@code quote} or {@code kiada/quote}. */
final class ServiceChoice {

    private static final Pattern FORM = Pattern.compile("([^/]+/)?[^/]+");

    private ServiceChoice() {}

    /**
     * Fails if a text names no Service, whatever the cluster holds; an empty one stands for all.
     *
     * @throws UsageException with what was typed
     */
    static void check(String text) throws UsageException {
        if (!text.isEmpty() && !FORM.matcher(text).matches()) {
            throw new UsageException("SERVICE is \"" + text + "\", not NAME or NAMESPACE/NAME");
        }
    }

    /**
     * The one Service that is meant.
     *
     * @param namespace the namespace to look in, empty for all
     * @throws ProblemException if there is none, or more than one
     */
    static Service choose(ClusterSnapshot snapshot, String namespace, String text) throws ProblemException {
        List<Service> found = meant(snapshot, namespace, text);
        if (found.size() > 1) {
            throw new ProblemException(Problem.of(name(text) + " exists in " + found.size() + " namespaces.")
                    .withRemedy("Choose one: " + joined(found) + "."));
        }
        if (found.isEmpty()) {
            throw new ProblemException(missing(snapshot, in(namespace, text), name(text)));
        }
        return found.getFirst();
    }

    /** Why there is none that is meant; empty if there is one, or more. */
    static Optional<Problem> absence(ClusterSnapshot snapshot, String namespace, String text) {
        return meant(snapshot, namespace, text).isEmpty()
                ? Optional.of(missing(snapshot, in(namespace, text), name(text)))
                : Optional.empty();
    }

    private static List<Service> meant(ClusterSnapshot snapshot, String namespace, String text) {
        String in = in(namespace, text);
        return in.isEmpty()
                ? named(snapshot, name(text))
                : snapshot.service(new NamespacedName(in, name(text))).stream().toList();
    }

    private static String in(String namespace, String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? namespace : text.substring(0, slash);
    }

    private static String name(String text) {
        return text.substring(text.indexOf('/') + 1);
    }

    private static Problem missing(ClusterSnapshot snapshot, String namespace, String name) {
        Problem problem = Problem.of(missing(snapshot.coverage(), namespace, name));
        List<Service> elsewhere = named(snapshot, name);
        return elsewhere.isEmpty() ? problem : problem.withRemedy("There is " + joined(elsewhere) + ".");
    }

    /** What was not read may exist. */
    private static String missing(Coverage coverage, String namespace, String name) {
        if (namespace.isEmpty()) {
            boolean all = coverage.of(ResourceKind.SERVICE) instanceof Coverage.Everything;
            return "There is no Service " + name + (all ? "." : " among those that were read.");
        }
        return coverage.holds(ResourceKind.SERVICE, namespace)
                ? "There is no Service " + name + " in namespace " + namespace + "."
                : "Whether there is a Service " + name + " in namespace " + namespace + " is not known: "
                        + (coverage.isPart(ResourceKind.SERVICE)
                                ? "not all of its Services were read."
                                : "its Services were not read.");
    }

    private static List<Service> named(ClusterSnapshot snapshot, String name) {
        return snapshot.services()
                .filter(service -> service.id().name().equals(name))
                .toList();
    }

    private static String joined(List<Service> services) {
        return services.stream().map(service -> service.id().toString()).collect(Collectors.joining(", "));
    }
}
