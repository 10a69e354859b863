// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.Unread;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.UnmodelledPlugin;
import dev.portolan.session.SessionView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells what of a source could not be read, so that what is missing is not taken for what does not exist. */
final class LeftOut {

    private static final int MOST_SENTENCES = 20;

    /** Refusals of namespaces are all alike. */
    private static final int MOST_REFUSALS = 3;

    private static final int MOST_NAMES = 10;
    private static final String ASSUMED = "kubeadm's default: ";

    private static final List<ResourceKind> NEEDED =
            List.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.NAMESPACE);

    private LeftOut() {}

    static void tell(SessionView view, Consumer<String> told) {
        if (view.source().kind() == SourceDescription.Kind.CONTEXT
                && view.profile().origin().startsWith(ASSUMED)) {
            told.accept("The DNS profile is " + view.profile().origin() + ".");
        }
        view.profile().notes().forEach(told);
        List<ReadIssue> issues = view.issues();
        issues.stream().limit(MOST_SENTENCES).map(ReadIssue::sentence).forEach(told);
        if (issues.size() > MOST_SENTENCES) {
            told.accept("And " + (issues.size() - MOST_SENTENCES) + " more could not be read.");
        }
        for (ResourceKind kind : NEEDED) {
            tell(kind, view.snapshot().coverage(), told);
        }
        if (!view.profile().kubernetes().filter().namespaceLabels().isEverything()
                && !view.snapshot().coverage().unread(ResourceKind.NAMESPACE).isEmpty()) {
            told.accept(
                    "The Corefile selects namespaces by their labels (`namespace_labels`): those that were not read are"
                            + " taken as selected, and may have no names.");
        }
        if (view.profile().verifiesPods()) {
            tell(ResourceKind.POD, view.snapshot().coverage(), told);
        }
    }

    /** Tells which plugins may answer otherwise than is answered here: on the wire no answer can say so of itself. */
    static void tellUnmodelled(DnsProfile profile, Terminal terminal) {
        profile.servers().stream()
                .flatMap(server -> server.plugins(UnmodelledPlugin.class))
                .map(plugin -> "`" + plugin.name() + "` in line " + plugin.line()
                        + " of the Corefile may change answers and is not taken into account.")
                .distinct()
                .forEach(terminal::complain);
    }

    /**
     * Fails if no Services at all may be read: an empty list would say that there are none.
     *
     * @param namespace the one that was named, in which alone they were looked for; empty if none
     * @throws ProblemException with the API's own text
     */
    static void demandServices(SessionView view, String namespace) throws ProblemException {
        Optional<String> why = view.whyNone(ResourceKind.SERVICE);
        if (why.isPresent()) {
            boolean named = !namespace.isEmpty();
            throw new ProblemException(Problem.of(
                            "You may not list Services in " + (named ? "namespace " + namespace : "this cluster") + ".")
                    .withRemedy((named ? "Name another namespace" : "Name a namespace that you may read")
                            + " with -n, or ask for a Role that lets you list and watch Services and"
                            + " EndpointSlices.")
                    .quoting(why.get()));
        }
    }

    private static void tell(ResourceKind kind, Coverage coverage, Consumer<String> told) {
        List<Unread> unread = coverage.unread(kind);
        tell(unread.stream().filter(one -> !one.partly()).toList(), "Nor were those in ", told);
        tell(unread.stream().filter(Unread::partly).toList(), "Nor were all of those in ", told);
    }

    private static void tell(List<Unread> unread, String others, Consumer<String> told) {
        unread.stream().limit(MOST_REFUSALS).map(Unread::sentence).forEach(told);
        List<String> names =
                unread.stream().skip(MOST_REFUSALS).map(Unread::namespace).toList();
        if (!names.isEmpty()) {
            String named = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            told.accept(others + named + more(names.size() - MOST_NAMES) + ".");
        }
    }

    private static String more(int count) {
        if (count <= 0) {
            return "";
        }
        return count == 1 ? " and one more namespace" : " and " + count + " more namespaces";
    }
}
