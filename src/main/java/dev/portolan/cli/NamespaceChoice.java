// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import java.util.Optional;

/** The namespace that a person names with {@code -n}. */
final class NamespaceChoice {

    private NamespaceChoice() {}

    /** Why nothing can be said of it; empty if something can, or none was named. An empty namespace is one too. */
    static Optional<Problem> absence(ClusterSnapshot snapshot, String namespace) {
        Coverage coverage = snapshot.coverage();
        if (namespace.isEmpty() || snapshot.namespaceNames().contains(namespace)) {
            return Optional.empty();
        }
        if (coverage.holds(ResourceKind.NAMESPACE, namespace)) {
            return Optional.of(Problem.of(
                    "There is no namespace " + namespace + "." + Failures.meant(namespace, snapshot.namespaceNames())));
        }
        return coverage.holds(ResourceKind.SERVICE, namespace)
                ? Optional.empty()
                : Optional.of(Problem.of("Nothing is known of namespace " + namespace + ": "
                        + coverage.lack(ResourceKind.SERVICE, " of it") + "."));
    }
}
