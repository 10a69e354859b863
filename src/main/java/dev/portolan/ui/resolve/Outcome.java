// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Surroundings;
import dev.portolan.resolve.walk.Try;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.zone.ClusterZone;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What an ask led to, out of one picture.
 *
 * @param ask what was asked
 * @param walk the names tried
 * @param resolver answers out of that picture, with addresses in the order of this outcome
 * @param seed decides about that order, and is the id of the messages
 * @param at when it was asked
 */
record Outcome(Ask ask, Walk walk, Resolver resolver, long seed, ZonedDateTime at) {

    private static final int IDS = 0x10000;

    /** Asks. Not on the FX thread: an answer may hold thousands of records. */
    static Outcome of(Ask ask, ClusterZone zone, long seed, ZonedDateTime at) {
        Surroundings surroundings = Surroundings.offline().withRandom(() -> new SplittableRandom(seed));
        Resolver resolver = new Resolver(zone, surroundings);
        Walk walk = Walk.of(resolver, ask.standpoint(zone), ask.stub(), ask.name(), ask.types());
        return new Outcome(ask, walk, resolver, seed, at);
    }

    /** The same ask put to another picture. */
    Outcome in(ClusterZone zone) {
        return of(ask, zone, seed, at);
    }

    ClusterZone zone() {
        return resolver.zone();
    }

    /** The id of its messages, 0 to 65535. */
    int id() {
        return (int) Math.floorMod(seed, (long) IDS);
    }

    /** Whether what was typed can be a name at all. */
    boolean isName() {
        return !walk.tries().isEmpty();
    }

    /** The place of the name that decides: the one with the answer, else the first that exists, else the last one asked. */
    int decisive() {
        List<Try> tries = walk.tries();
        return walk.answered()
                .or(() ->
                        walk.asked().stream().filter(one -> !one.isNameError()).findFirst())
                .map(tries::indexOf)
                .orElse(walk.asked().size() - 1);
    }

    /** The names as they are listed. */
    List<TryRow> rows() {
        String domain = zone().profile().clusterDomain();
        List<Try> tries = walk.tries();
        return IntStream.range(0, tries.size())
                .mapToObj(i -> TryRow.of(i + 1, tries.get(i), domain))
                .toList();
    }

    /** The nameserver that such a client asks; the address of nothing in particular where it is not known. */
    String server() {
        return walk.standpoint().conf().nameservers().stream().findFirst().orElse("0.0.0.0");
    }

    /** Whether both say the same: the same names with the same records, in whatever order. */
    boolean saysTheSame(Outcome other) {
        List<Try> mine = walk.asked();
        List<Try> others = other.walk.asked();
        return mine.size() == others.size()
                && IntStream.range(0, mine.size()).allMatch(i -> same(mine.get(i), others.get(i)));
    }

    private static boolean same(Try one, Try other) {
        return one.name().equals(other.name())
                && one.answers().size() == other.answers().size()
                && IntStream.range(0, one.answers().size())
                        .allMatch(
                                i -> same(one.answers().get(i), other.answers().get(i)));
    }

    private static boolean same(Answer one, Answer other) {
        return one.getClass().equals(other.getClass())
                && new HashSet<>(one.records()).equals(new HashSet<>(other.records()));
    }
}
