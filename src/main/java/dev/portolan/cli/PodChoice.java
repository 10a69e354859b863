// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pod that a person names with {@code --pod}. */
final class PodChoice {

    private PodChoice() {}

    /** That there is none, and which one may be meant; empty if there is one, or nobody can tell. */
    static Optional<Problem> absence(ClusterSnapshot snapshot, NamespacedName pod) {
        if (snapshot.pod(pod).isPresent() || !snapshot.coverage().holdsAll(ResourceKind.POD, pod.namespace())) {
            return Optional.empty();
        }
        return Optional.of(NamespaceChoice.absence(snapshot, pod.namespace())
                .orElseGet(() -> Problem.of("There is no pod " + pod + ".").withRemedy(remedy(snapshot.pods(), pod))));
    }

    /** A pod of that name in another namespace, else one that is spelled alike, in the same namespace first. */
    private static String remedy(Collection<Pod> pods, NamespacedName pod) {
        List<NamespacedName> there = pods.stream().map(Pod::id).sorted().toList();
        Optional<NamespacedName> elsewhere =
                there.stream().filter(id -> id.name().equals(pod.name())).findFirst();
        if (elsewhere.isPresent()) {
            return "There is " + elsewhere.get() + ".";
        }
        return Stream.of(there.stream().filter(id -> id.namespace().equals(pod.namespace())), there.stream())
                .flatMap(ids -> ServiceChoice.alike(ids.toList(), pod.name()))
                .findFirst()
                .map(id -> "Did you mean " + id + "?")
                .orElse("");
    }
}
