// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.profile.LoadBalanceBlock;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Surroundings;
import dev.portolan.resolve.Upstream;
import dev.portolan.resolve.walk.ShortName;
import dev.portolan.resolve.walk.Try;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.resolve.why.Explainer;
import dev.portolan.resolve.why.Explanation;
import dev.portolan.resolve.why.WalkExplanation;
import dev.portolan.ui.fx.NameParts;
import dev.portolan.zone.ClusterZone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * What an ask led to, out of one picture.
 *
 * @param ask what was asked
 * @param why the names tried, and why they got what they got
 * @param resolver answers out of that picture, with addresses in the order of this occasion
 * @param outside what was seen outside of the cluster
 * @param occasion when it was asked
 */
record Outcome(Ask ask, WalkExplanation why, Resolver resolver, OutsideView outside, Occasion occasion) {

    /** Asks. Not on the FX thread: an answer may hold thousands of records, and resolvers outside may be slow. */
    static Outcome of(Ask ask, ClusterZone zone, Occasion occasion, OutsideNames names) {
        OutsideView outside = new OutsideView(names);
        Resolver resolver = resolver(zone, occasion, outside);
        Walk walk = walk(ask, resolver, resolver(zone, occasion, Upstream.NONE));
        return new Outcome(ask, new Explainer(resolver).explain(walk), resolver, outside, occasion);
    }

    private static Resolver resolver(ClusterZone zone, Occasion occasion, Upstream upstream) {
        return new Resolver(
                zone,
                Surroundings.offline()
                        .withRandom(() -> new SplittableRandom(occasion.seed()))
                        .withUpstream(upstream));
    }

    /** Names that are not asked are asked of nobody outside either. */
    private static Walk walk(Ask ask, Resolver resolver, Resolver unasked) {
        return Walk.of(resolver, unasked, ask.standpoint(resolver.zone()), ask.stub(), ask.name(), ask.types());
    }

    /** What answers for a name: one that was not asked is asked of nobody outside. */
    Resolver resolver(Try one) {
        return one.asked() ? resolver : resolver(zone(), occasion, Upstream.NONE);
    }

    /** The names tried. */
    Walk walk() {
        return why.walk();
    }

    ClusterZone zone() {
        return resolver.zone();
    }

    /** Whether the addresses of an answer come in another order with each answer. */
    boolean rotates(Try one) {
        boolean shuffled = zone().profile().servers().stream()
                .flatMap(server -> server.plugins(LoadBalanceBlock.class))
                .findAny()
                .isPresent();
        return shuffled
                && one.answers().stream()
                        .anyMatch(answer -> answer.records().stream()
                                        .filter(record -> record.getType()
                                                == answer.question().type())
                                        .filter(Outcome::isAddress)
                                        .count()
                                > 1);
    }

    private static boolean isAddress(Record record) {
        return record.getType() == Type.A || record.getType() == Type.AAAA;
    }

    /** Whether what was typed can be a name at all. */
    boolean isName() {
        return !walk().tries().isEmpty();
    }

    /** Whether there are records, or the name at least exists; an answer without records is an answer. */
    boolean isAnswered() {
        return why.explanation().map(Explanation::isAnswered).orElse(false);
    }

    /** The place of the name that decides. */
    int decisive() {
        List<Try> tries = walk().tries();
        Optional<Name> name =
                why.explanation().map(one -> one.answer().question().name());
        return IntStream.range(0, tries.size())
                .filter(i -> name.filter(tries.get(i).name()::equals).isPresent())
                .findFirst()
                .orElse(walk().asked().size() - 1);
    }

    /** Names that exist and may have been meant, as one would type them. */
    List<String> nearest() {
        return shortened(why.nearest());
    }

    List<String> shortened(List<Name> names) {
        String domain = zone().profile().clusterDomain();
        return names.stream()
                .map(name -> ShortName.of(name, domain, ask.vantage()))
                .toList();
    }

    /** What was typed, and what the search list made of it: so the names tell one from another where they are cut. */
    private NameParts parts(Name tried, String domain) {
        String full = tried.toString();
        int typed = ask.name().length();
        boolean completed = full.length() > typed + 1 && full.startsWith(ask.name()) && full.charAt(typed) == '.';
        return completed ? new NameParts(full.substring(0, typed), full.substring(typed)) : NameParts.of(tried, domain);
    }

    /** The names as they are listed. */
    List<TryRow> rows() {
        String domain = zone().profile().clusterDomain();
        List<Try> tries = walk().tries();
        return IntStream.range(0, tries.size())
                .mapToObj(i -> TryRow.of(i + 1, tries.get(i), parts(tries.get(i).name(), domain), outside))
                .toList();
    }

    /** The nameserver that such a client asks; the address of nothing in particular where it is not known. */
    String server() {
        return walk().standpoint().conf().nameservers().stream().findFirst().orElse("0.0.0.0");
    }

    /** Whether another picture says the same: the same names with the same records, in whatever order. Asks nobody outside. */
    boolean holdsIn(ClusterZone other) {
        List<Try> mine = offlineIn(zone());
        List<Try> others = offlineIn(other);
        return mine.size() == others.size()
                && IntStream.range(0, mine.size()).allMatch(i -> same(mine.get(i), others.get(i)));
    }

    private List<Try> offlineIn(ClusterZone zone) {
        Resolver offline = resolver(zone, occasion, Upstream.NONE);
        return walk(ask, offline, offline).asked();
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
