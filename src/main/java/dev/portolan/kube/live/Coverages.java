// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what of the cluster is known, from how the reflectors stand. */
final class Coverages {

    private static final String NOT_TRIED = "Portolan tries " + Narrowing.MOST_TRIED
            + " namespaces by itself, asks the server about others, and reads " + Narrowing.MOST_READ
            + " of them; name another one to have it tried.";

    private final Map<Scope, Line> lines;
    private final Set<Scope> complete;
    private final Set<Scope> questions;
    private final @Nullable Set<String> namespaces;
    private final Untried untried;

    /**
     * @param lines how each reflector stands, in the order in which they began
     * @param complete the scopes that were listed to their end
     * @param questions the scopes of which is yet to be found out what is read instead of them
     * @param namespaces all namespaces that there are, null if they are not known
     * @param untried what is not listed of the namespaces
     */
    Coverages(
            Map<Scope, Line> lines,
            Set<Scope> complete,
            Set<Scope> questions,
            @Nullable Set<String> namespaces,
            Untried untried) {
        this.lines = lines;
        this.complete = complete;
        this.questions = questions;
        this.namespaces = namespaces;
        this.untried = untried;
    }

    /** What is known now, where that was known before. */
    Coverage after(Coverage before) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(ResourceKind.class);
        List.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.NAMESPACE)
                .forEach(kind -> access.put(kind, isKept(kind) ? before.of(kind) : access(kind)));
        access.put(ResourceKind.POD, pods(before.of(ResourceKind.POD)));
        access.put(ResourceKind.NODE, selected(ResourceKind.NODE));
        access.put(ResourceKind.SERVICE_IMPORT, new Coverage.Nothing("ServiceImports are not read."));
        return new Coverage(access);
    }

    /** Whether what a connection before read of it counts, until the answer is there whether all of it may be read now. */
    private boolean isKept(ResourceKind kind) {
        Scope everywhere = Scope.everywhere(kind);
        return !(lines.get(everywhere) instanceof Line.Refused)
                && !complete.contains(everywhere)
                && lines.entrySet().stream()
                        .anyMatch(one -> one.getKey().kind() == kind && one.getValue() instanceof Line.Kept);
    }

    private Coverage.Access access(ResourceKind kind) {
        Scope everywhere = Scope.everywhere(kind);
        if (lines.get(everywhere) instanceof Line.Refused(var problem)) {
            return partly(kind, text(problem));
        }
        return complete.contains(everywhere) ? new Coverage.Everything() : unread(kind, everywhere);
    }

    private Coverage.Access partly(ResourceKind kind, String why) {
        Set<String> read = new HashSet<>();
        // In the order in which they were asked for: the one of the context, which says most to a person, came first.
        Map<String, String> refused = new LinkedHashMap<>();
        Set<String> asked = new HashSet<>();
        Scope listing = null;
        for (Map.Entry<Scope, Line> one : lines.entrySet()) {
            Scope scope = one.getKey();
            if (scope.kind() == kind && !scope.namespace().isEmpty()) {
                asked.add(scope.namespace());
                if (one.getValue() instanceof Line.Refused(var problem)) {
                    refused.put(scope.namespace(), text(problem));
                } else if (complete.contains(scope)) {
                    read.add(scope.namespace());
                } else {
                    listing = scope;
                }
            }
        }
        untried.denied().forEach((scope, denial) -> {
            if (scope.kind() == kind && asked.add(scope.namespace())) {
                refused.put(scope.namespace(), denial);
            }
        });
        if (namespaces != null) {
            refused.keySet().retainAll(namespaces);
            if (namespaces.stream().allMatch(n -> read.contains(n) || refused.containsKey(n))) {
                return refused.isEmpty() ? new Coverage.Everything() : new Coverage.Except(refused);
            }
        }
        boolean all = !untried.others() || (namespaces != null && asked.containsAll(namespaces));
        if (!read.isEmpty()) {
            return new Coverage.Only(read, all ? why : andNotTried(why), refused);
        }
        if (listing != null) {
            return unread(kind, listing);
        }
        String first = refused.values().stream().findFirst().orElse(why);
        return new Coverage.Nothing(all ? first : andNotTried(first));
    }

    private static String andNotTried(String why) {
        return why + (why.endsWith(".") ? " " : ". ") + NOT_TRIED;
    }

    /**
     * All Pods may be wanted and not be read as a whole: then it is said what the namespaces come to once it is known which there
     * are and each of them has answered, or failed too often to be waited for. A namespace that comes later takes nothing of that
     * back.
     */
    private Coverage.Access pods(Coverage.Access before) {
        if (isKept(ResourceKind.POD)) {
            return before;
        }
        if (!(lines.get(Scope.everywhere(ResourceKind.POD)) instanceof Line.Refused(var problem))) {
            return selected(ResourceKind.POD);
        }
        boolean isAwaited = !questions.isEmpty() || lines.entrySet().stream().anyMatch(this::isAwaitedForPods);
        return isAwaited && before instanceof Coverage.Selected ? before : podsOfNamespaces(text(problem));
    }

    private boolean isAwaitedForPods(Map.Entry<Scope, Line> one) {
        return (one.getKey().kind() == ResourceKind.POD || OpenServer.NAMING.contains(one.getKey()))
                && !complete.contains(one.getKey())
                && switch (one.getValue()) {
                    case Line.Lost lost -> lost.attempt() < Standing.ENOUGH;
                    case Line.Listing _, Line.Following _, Line.Kept _ -> true;
                    case Line.Refused _ -> false;
                };
    }

    /** Where several namespaces refuse, none of them says more than the refusal of all. */
    private Coverage.Access podsOfNamespaces(String why) {
        List<Scope> scopes = lines.keySet().stream()
                .filter(scope ->
                        scope.kind() == ResourceKind.POD && !scope.namespace().isEmpty())
                .toList();
        if (scopes.stream().anyMatch(complete::contains)) {
            return partly(ResourceKind.POD, why);
        }
        return new Coverage.Nothing(
                scopes.size() == 1 && lines.get(scopes.getFirst()) instanceof Line.Refused(var problem)
                        ? text(problem)
                        : why);
    }

    /**
     * A kind of which only some are read, for the Service that is looked at, unless all were wanted. Then what its namespaces say
     * holds for as long as all together are refused.
     */
    private Coverage.Access selected(ResourceKind kind) {
        Scope everywhere = Scope.everywhere(kind);
        for (Map.Entry<Scope, Line> one : lines.entrySet()) {
            boolean counts =
                    one.getKey().kind() == kind && (one.getKey().equals(everywhere) || !lines.containsKey(everywhere));
            if (counts && one.getValue() instanceof Line.Refused(var problem)) {
                return new Coverage.Nothing(text(problem));
            }
        }
        return complete.contains(everywhere) ? new Coverage.Everything() : new Coverage.Selected();
    }

    private Coverage.Access unread(ResourceKind kind, Scope scope) {
        return new Coverage.Nothing(
                lines.get(scope) instanceof Line.Lost(var problem, var _, var _, var _)
                        ? text(problem)
                        : "The " + kind.kinds() + " are being listed.");
    }

    /** Whether only some of the kind are read, for the selected Service. */
    static boolean isSelective(ResourceKind kind) {
        return kind == ResourceKind.POD || kind == ResourceKind.NODE;
    }

    /** What the API said, or what is said of it. */
    static String text(Problem problem) {
        return problem.quoted().isEmpty() ? problem.line() : problem.quoted();
    }

    /** Whether an object belongs to a scope, as far as its identity tells. */
    static boolean holds(Scope scope, NamespacedName id) {
        return holds(scope, id.namespace());
    }

    /** Whether what lies in a namespace, empty for all of them, belongs to a scope of its kind. */
    static boolean holds(Scope scope, String namespace) {
        return scope.namespace().isEmpty() || scope.namespace().equals(namespace);
    }
}
