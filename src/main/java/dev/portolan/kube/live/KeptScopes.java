// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces that a connection before read by themselves. They count as they were until all of their kind was listed, or it is
 * known which of them are read again: each of a picture that is connected anew, from what it was given, which others change.
 */
final class KeptScopes {

    private final Map<Scope, Line> lines;
    private final Set<Scope> complete;

    /**
     * @param lines how each reflector stands
     * @param complete the scopes that were listed to their end
     */
    KeptScopes(Map<Scope, Line> lines, Set<Scope> complete) {
        this.lines = lines;
        this.complete = complete;
    }

    /** Keeps what was read by itself of kinds that were not read as a whole. */
    void keep() {
        complete.stream()
                .filter(scope ->
                        !scope.namespace().isEmpty() && scope.selector().isEmpty())
                .filter(scope -> !complete.contains(Scope.everywhere(scope.kind())))
                .forEach(scope -> lines.putIfAbsent(scope, new Line.Kept()));
    }

    /** A scope is read, again or for the first time. */
    void expect(Scope scope) {
        lines.merge(scope, new Line.Listing(0), (old, fresh) -> old instanceof Line.Kept ? fresh : old);
    }

    /** Those of a kind that are kept. */
    List<Scope> of(ResourceKind kind) {
        return lines.entrySet().stream()
                .filter(one -> one.getKey().kind() == kind && one.getValue() instanceof Line.Kept)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Keeps none any more that belongs to that scope. */
    void end(Scope whole) {
        List<Scope> ended = of(whole.kind()).stream()
                .filter(one -> Coverages.holds(whole, one.namespace()))
                .filter(one -> !one.equals(whole))
                .toList();
        ended.forEach(lines::remove);
        ended.forEach(complete::remove);
    }

    /**
     * The kinds of which some are kept that nobody will read again: all of it is refused, and which namespaces are read instead
     * is known.
     *
     * @param questions the scopes of which that is yet to be found out
     */
    List<Scope> over(Set<Scope> questions) {
        // What is listed of them is not yet made use of while it is in question.
        boolean awaitsNames = questions.contains(AccessReviews.QUESTION)
                || OpenServer.NAMING.stream()
                        .anyMatch(naming -> questions.contains(naming) || isAwaited(lines.get(naming)));
        return refusedAsAWhole()
                .map(scope -> Scope.everywhere(scope.kind()))
                .distinct()
                .filter(all -> !awaitsNames && questions.stream().noneMatch(question -> question.kind() == all.kind()))
                .toList();
    }

    /** Those whose kind may not be read as a whole: they are read again by themselves, or not at all. */
    Stream<Scope> refusedAsAWhole() {
        return lines.entrySet().stream()
                .filter(one -> one.getValue() instanceof Line.Kept)
                .map(Map.Entry::getKey)
                .filter(scope -> lines.get(Scope.everywhere(scope.kind())) instanceof Line.Refused);
    }

    private static boolean isAwaited(@Nullable Line line) {
        return line instanceof Line.Listing || line instanceof Line.Lost;
    }
}
