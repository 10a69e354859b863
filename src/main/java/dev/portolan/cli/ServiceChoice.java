// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.resolve.why.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the Service that a person names: {@code quote} or {@code kiada/quote}. */
final class ServiceChoice {

    private static final Pattern FORM = Pattern.compile("([^/]+/)?[^/]+");

    private static final int MOST_NAMED = 5;

    private ServiceChoice() {}

    /**
     * Fails if a text names no Service, whatever the cluster holds; an empty one stands for all.
     *
     * @param namespace the one that was named besides, empty for none
     * @throws UsageException with what was typed
     */
    static void check(String namespace, String text) throws UsageException {
        if (!text.isEmpty() && !FORM.matcher(text).matches()) {
            throw new UsageException("SERVICE is \"" + text + "\", not NAME or NAMESPACE/NAME");
        }
        if (!namespace.isEmpty() && !in(namespace, text).equals(namespace)) {
            throw new UsageException("-n is \"" + namespace + "\", but SERVICE is \"" + text + "\"");
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

    /** The namespace of the Service that is meant; empty if it may be in any. */
    static String in(String namespace, String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? namespace : text.substring(0, slash);
    }

    private static List<Service> meant(ClusterSnapshot snapshot, String namespace, String text) {
        String in = in(namespace, text);
        return in.isEmpty()
                ? named(snapshot, name(text))
                : snapshot.service(new NamespacedName(in, name(text))).stream().toList();
    }

    private static String name(String text) {
        return text.substring(text.indexOf('/') + 1);
    }

    private static Problem missing(ClusterSnapshot snapshot, String namespace, String name) {
        return Problem.of(sentence(snapshot, namespace, name)).withRemedy(remedy(snapshot, namespace, name));
    }

    /** What was not read may exist. */
    private static String sentence(ClusterSnapshot snapshot, String namespace, String name) {
        Coverage coverage = snapshot.coverage();
        if (namespace.isEmpty()) {
            boolean all = coverage.of(ResourceKind.SERVICE) instanceof Coverage.Everything;
            return "There is no Service " + name + (all ? "." : " among those that were read.");
        }
        if (!coverage.holds(ResourceKind.SERVICE, namespace)) {
            return "Whether there is a Service " + name + " in namespace " + namespace + " is not known: "
                    + (coverage.isPart(ResourceKind.SERVICE)
                            ? "not all of its Services were read."
                            : "its Services were not read.");
        }
        return "There is no Service " + name + " in namespace " + namespace
                + (isMissing(snapshot, namespace) ? ", which does not exist." : ".");
    }

    private static boolean isMissing(ClusterSnapshot snapshot, String namespace) {
        return snapshot.coverage().holds(ResourceKind.NAMESPACE, namespace)
                && !snapshot.namespaceNames().contains(namespace);
    }

    private static String remedy(ClusterSnapshot snapshot, String namespace, String name) {
        List<Service> elsewhere = named(snapshot, name);
        if (!elsewhere.isEmpty()) {
            return "There is " + joined(elsewhere) + ".";
        }
        if (!namespace.isEmpty() && !snapshot.coverage().holds(ResourceKind.SERVICE, namespace)) {
            return "";
        }
        return alike(snapshot, namespace, name)
                .map(id -> "Did you mean " + id + "?")
                .orElseGet(() -> !namespace.isEmpty() && isMissing(snapshot, namespace)
                        ? Failures.meant(namespace, snapshot.namespaceNames()).strip()
                        : "");
    }

    /** The Service that may have been meant: what was typed is its name in the DNS, or spelled alike, in that namespace first. */
    private static Optional<NamespacedName> alike(ClusterSnapshot snapshot, String namespace, String name) {
        String[] labels = name.split("\\.", -1);
        if (labels.length > 1) {
            return snapshot.service(new NamespacedName(labels[1], labels[0])).map(Service::id);
        }
        return Stream.of(snapshot.servicesIn(namespace).stream(), snapshot.services())
                .flatMap(there -> alike(there.map(Service::id).toList(), name))
                .findFirst();
    }

    /** Those whose names are spelled alike, the nearest first. */
    static Stream<NamespacedName> alike(List<NamespacedName> there, String name) {
        List<String> names = there.stream().map(NamespacedName::name).distinct().toList();
        return Spelling.alike(name, names).stream()
                .flatMap(each -> there.stream().filter(id -> id.name().equals(each)));
    }

    private static List<Service> named(ClusterSnapshot snapshot, String name) {
        return snapshot.services()
                .filter(service -> service.id().name().equals(name))
                .toList();
    }

    private static String joined(List<Service> services) {
        String first = services.stream()
                .limit(MOST_NAMED)
                .map(service -> service.id().toString())
                .collect(Collectors.joining(", "));
        int more = services.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
