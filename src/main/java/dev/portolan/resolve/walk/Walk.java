// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * What a resolver library makes of a name that somebody types.
 *
 * @param typed what was typed
 * @param types the types asked for each name: A and AAAA for a connection, one for a tool
 * @param stub the library
 * @param standpoint from where
 * @param tries the names, asked ones first; empty if what was typed is no name
 */
public record Walk(String typed, List<Integer> types, Stub stub, Standpoint standpoint, List<Try> tries) {

    public Walk {
        types = List.copyOf(types);
        tries = List.copyOf(tries);
    }

    /** Walks the search list. */
    public static Walk of(Resolver resolver, Standpoint standpoint, Stub stub, String typed, List<Integer> types) {
        return of(resolver, resolver, standpoint, stub, typed, types);
    }

    /**
     * Walks the search list.
     *
     * @param unasked tells what the names would have answered that are not asked; one that asks nobody outside, where the
     *     other does
     */
    public static Walk of(
            Resolver resolver, Resolver unasked, Standpoint standpoint, Stub stub, String typed, List<Integer> types) {
        List<Try> tries = new ArrayList<>();
        boolean stopped = false;
        for (Name name : stub.candidates(typed, standpoint.conf())) {
            Resolver asked = stopped ? unasked : resolver;
            List<Answer> answers = types.stream()
                    .map(type -> answer(asked, standpoint, Question.of(name, type)))
                    .toList();
            Try one = new Try(name, !stopped, answers);
            tries.add(one);
            // Nobody outside was asked: a name as typed is taken to exist there, one with a suffix is not.
            stopped = stopped || (one.isOutside() ? isAsTyped(name, typed) : stub.stopsAt(answers));
        }
        return new Walk(typed, types, stub, standpoint, tries);
    }

    private static Answer answer(Resolver resolver, Standpoint standpoint, Question question) {
        return standpoint.asksCluster()
                ? resolver.resolve(question)
                : Answer.elsewhere(question, standpoint.conf().nameservers());
    }

    private static boolean isAsTyped(Name name, String typed) {
        return name.labels() == Stub.labelsAsTyped(typed);
    }

    /** The names that were asked. */
    public List<Try> asked() {
        return tries.stream().filter(Try::asked).toList();
    }

    /** The name that gave the answer; empty if none did. */
    public Optional<Try> answered() {
        return tries.stream().filter(each -> each.asked() && each.isFound()).findFirst();
    }

    /**
     * How many questions went out before the one that was of use, or in all if none was; those to a name of which nobody can tell
     * aside.
     */
    public int wasted() {
        long useless = asked().stream()
                .filter(each -> !each.isFound() && !each.isUnknown())
                .filter(each -> !(each.isOutside() && isAsTyped(each.name(), typed)))
                .count();
        return (int) useless * types.size();
    }

    /** The name outside the cluster that was meant, if the search list led to a name of the cluster instead. */
    public Optional<Name> captured() {
        boolean instead = answered().stream().anyMatch(each -> !isAsTyped(each.name(), typed));
        return tries.stream()
                .filter(each -> instead && !each.asked() && each.isOutside() && PublicNames.looksPublic(each.name()))
                .map(Try::name)
                .findFirst();
    }

    /** The name outside the cluster that the walk ends with, if it looks as if it was meant. */
    public Optional<Name> left() {
        return asked().stream()
                .filter(each -> each.isOutside() && isAsTyped(each.name(), typed))
                .map(Try::name)
                .filter(PublicNames::looksPublic)
                .findFirst();
    }

    /** What surprises about it, in whole sentences. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(standpoint.remarks());
        stub.remark(standpoint.conf()).ifPresent(remarks::add);
        answered()
                .filter(_ -> captured().isPresent())
                .map(each -> typed + " is a public name as well; " + each.name()
                        + " answered first. With a final dot the public name is asked.")
                .ifPresent(remarks::add);
        if (unknown().isPresent()) {
            unknown()
                    .filter(_ -> answered().isPresent() || left().isPresent())
                    .map(Walk::mayAnswer)
                    .ifPresent(remarks::add);
        } else if (answered().isEmpty()) {
            missed().map(each -> stub.label() + " stops at a name that exists without such records and never asks "
                            + each.name())
                    .ifPresent(remarks::add);
        }
        return remarks;
    }

    /** The first answer that nobody can tell, to a name that was asked and that is not known to have another. */
    public Optional<Answer.Unknown> unknown() {
        return asked().stream()
                .filter(each -> !each.isFound())
                .flatMap(each -> each.answers().stream())
                .filter(Answer.Unknown.class::isInstance)
                .map(Answer.Unknown.class::cast)
                .findFirst();
    }

    private static String mayAnswer(Answer.Unknown unknown) {
        return "Whether " + unknown.question().name() + " has an answer is not known: not all " + unknown.kinds()
                + " were read. If it has, it answers first.";
    }

    private Optional<Try> missed() {
        return tries.stream().filter(each -> !each.asked() && each.isFound()).findFirst();
    }

    /** Why the names come in this order: {@code 0 dots is fewer than ndots:5, search first}. */
    public String order() {
        int dots = Stub.dots(typed);
        if (typed.endsWith(".")) {
            return "a final dot, only as typed";
        }
        String count = dots == 1 ? "1 dot" : dots + " dots";
        int ndots = standpoint.conf().ndots();
        return dots < ndots
                ? count + " is fewer than ndots:" + ndots + ", search first"
                : count + " reaches ndots:" + ndots + ", as typed first";
    }
}
