// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Says what of the cluster is known, from how the reflectors stand. */
final class Coverages {

    private Coverages() {}

    static Coverage of(Map<Scope, Line> lines, Set<Scope> complete) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(ResourceKind.class);
        access.put(ResourceKind.POD, new Coverage.Selected());
        access.put(ResourceKind.NODE, new Coverage.Selected());
        access.put(ResourceKind.SERVICE_IMPORT, new Coverage.Nothing("ServiceImports are not read."));
        lines.forEach((scope, line) -> {
            // A namespace's own reflector says more than the refused one for all of them.
            if (!scope.namespace().isEmpty() || !access.containsKey(scope.kind()) || isSelective(scope.kind())) {
                access.put(scope.kind(), access(scope, line, complete.contains(scope), lines));
            }
        });
        return new Coverage(access);
    }

    private static Coverage.Access access(Scope scope, Line line, boolean complete, Map<Scope, Line> lines) {
        if (line instanceof Line.Refused(var problem)) {
            return new Coverage.Nothing(text(problem));
        }
        if (isSelective(scope.kind())) {
            return new Coverage.Selected();
        }
        if (!complete) {
            return new Coverage.Nothing(
                    line instanceof Line.Lost(var problem, var _, var _)
                            ? problem.line()
                            : "The " + scope.kind().kind() + "s are being listed.");
        }
        Line everywhere = lines.get(Scope.everywhere(scope.kind()));
        return !scope.namespace().isEmpty() && everywhere instanceof Line.Refused(var problem)
                ? new Coverage.Only(Set.of(scope.namespace()), text(problem))
                : new Coverage.Everything();
    }

    /** Whether only some of the kind are read, for the selected Service. */
    static boolean isSelective(ResourceKind kind) {
        return kind == ResourceKind.POD || kind == ResourceKind.NODE;
    }

    private static String text(Problem problem) {
        return problem.quoted().isEmpty() ? problem.line() : problem.quoted();
    }

    /** Whether an object belongs to a scope, as far as its identity tells. */
    static boolean holds(Scope scope, NamespacedName id) {
        return scope.namespace().isEmpty() || scope.namespace().equals(id.namespace());
    }
}
