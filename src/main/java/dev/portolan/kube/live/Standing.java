// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.WatchedPart;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which parts of the picture follow the cluster and which do not, from how the reflectors stand: at each call anew, from
 * what it was given, which others change.
 */
final class Standing {

    /** So often is tried to read what was never read before somebody is told. */
    static final int ENOUGH = 4;

    private static final Duration LONG = Duration.ofSeconds(5);

    private final Map<Scope, Line> lines;
    private final Set<Scope> complete;
    private final Map<Scope, Instant> heard;
    private final KeptScopes kept;

    /**
     * @param lines how each reflector stands
     * @param complete the scopes that were listed to their end
     * @param heard when each scope was last in sync
     */
    Standing(Map<Scope, Line> lines, Set<Scope> complete, Map<Scope, Instant> heard) {
        this.lines = lines;
        this.complete = complete;
        this.heard = heard;
        kept = new KeptScopes(lines, complete);
    }

    /** Whether nothing was listed to its end so far. */
    boolean hasNothing() {
        return complete.isEmpty();
    }

    /** The kinds without which a picture is not whole. */
    Stream<ResourceKind> needed() {
        return lines.keySet().stream().map(Scope::kind).distinct().filter(kind -> !Coverages.isSelective(kind));
    }

    /** When anything was heard last; empty if nothing was. */
    Optional<Instant> latest() {
        return heard.values().stream().max(Comparator.naturalOrder());
    }

    /** Whether something without which a picture is not whole is on its way for the first time. */
    boolean isListing() {
        return lines.isEmpty()
                || neededLines().anyMatch(one -> switch (one.getValue()) {
                    case Line.Listing _ -> true;
                    case Line.Lost _ -> told(one.getKey()).isEmpty();
                    case Line.Following _, Line.Refused _, Line.Kept _ -> false;
                });
    }

    /** Whether something without which a picture is not whole is lost that was never read. */
    boolean isFailing() {
        return neededLines().anyMatch(one -> told(one.getKey()).isPresent() && !isKnown(one.getKey()));
    }

    /** Whether something without which a picture is not whole was refused. */
    boolean lacks() {
        return neededLines().anyMatch(one -> one.getValue() instanceof Line.Refused);
    }

    /** What was lost of what a picture needs, by the attempt that will be made; the greatest. */
    Optional<Line.Lost> worst() {
        return neededLines()
                .map(Map.Entry::getValue)
                .filter(Line.Lost.class::isInstance)
                .map(Line.Lost.class::cast)
                .max(Comparator.comparingInt(Line.Lost::attempt));
    }

    /** What is not followed, in order. */
    List<Lag> lags() {
        Stream<Lag> lost =
                lines.keySet().stream().flatMap(scope -> told(scope).stream().map(line -> lag(scope, line)));
        return Stream.concat(lost, keptLags())
                .sorted(Comparator.comparing(Lag::part))
                .toList();
    }

    /** What a connection before read, while that is lost which tells whether it is read again. */
    private Stream<Lag> keptLags() {
        Optional<Line.Lost> naming = OpenServer.NAMING.stream()
                .flatMap(scope -> told(scope).stream())
                .max(Comparator.comparingInt(Line.Lost::attempt));
        return naming.stream().flatMap(lost -> kept.refusedAsAWhole().map(scope -> lag(scope, lost)));
    }

    /** What is followed, in order. */
    List<WatchedPart> followed() {
        return lines.entrySet().stream()
                .filter(one -> one.getValue() instanceof Line.Following)
                .map(one -> part(one.getKey()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether all is lost that a picture needs, and for one reason: it is the connection, and no part of the picture. */
    boolean isDown() {
        List<Problem> problems = neededLines()
                .map(Map.Entry::getValue)
                .filter(line -> !(line instanceof Line.Refused || line instanceof Line.Kept))
                .map(line -> line instanceof Line.Lost(var problem, var _, var _, var _) ? problem : Problem.of(""))
                .distinct()
                .toList();
        return problems.size() == 1 && !problems.getFirst().happened().isEmpty();
    }

    private Stream<Map.Entry<Scope, Line>> neededLines() {
        return lines.entrySet().stream()
                .filter(one -> !Coverages.isSelective(one.getKey().kind()));
    }

    /** How it was lost, unless it is only slow to come at first; a server that wants a long pause is lost for that long. */
    private Optional<Line.Lost> told(Scope scope) {
        return lines.get(scope) instanceof Line.Lost lost
                        && (isKnown(scope)
                                || lost.attempt() >= ENOUGH
                                || lost.pause().compareTo(LONG) > 0)
                ? Optional.of(lost)
                : Optional.empty();
    }

    /** Whether it was read once, as a whole or as far as a connection before could read it. */
    private boolean isKnown(Scope scope) {
        return complete.contains(scope) || !keptOf(scope).isEmpty();
    }

    private List<Scope> keptOf(Scope scope) {
        return scope.namespace().isEmpty() ? kept.of(scope.kind()) : List.of();
    }

    private Lag lag(Scope scope, Line.Lost lost) {
        return new Lag(part(scope), asOf(scope), lost.problem(), lost.attempt(), lost.nextTry());
    }

    private @Nullable Instant asOf(Scope scope) {
        return complete.contains(scope)
                ? heard.get(scope)
                : keptOf(scope).stream()
                        .map(heard::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static WatchedPart part(Scope scope) {
        return new WatchedPart(scope.kind(), scope.namespace());
    }
}
