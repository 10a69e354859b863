// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.Try;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameParts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name of the walk as it is listed.
 *
 * @param number from 1
 * @param name the whole name
 * @param seen where the answer comes from
 * @param verdicts one for each type; what it would have got, if it was not asked
 */
record TryRow(int number, NameParts name, Seen seen, List<Verdict> verdicts) {

    /** Where an answer comes from. */
    enum Seen {
        /** The name was not asked; the verdicts are what it would have got. */
        NOWHERE,
        /** Derived from the picture. */
        CLUSTER,
        /** Something of it was seen from this workstation rather than derived. */
        WORKSTATION
    }

    TryRow {
        verdicts = List.copyOf(verdicts);
    }

    static TryRow of(int number, Try one, NameParts name, OutsideView outside) {
        Seen seen = outside.contributedTo(one) ? Seen.WORKSTATION : Seen.CLUSTER;
        return new TryRow(
                number,
                name,
                one.asked() ? seen : Seen.NOWHERE,
                one.answers().stream().map(Verdict::of).toList());
    }

    /** Whether it was asked. */
    boolean asked() {
        return seen != Seen.NOWHERE;
    }

    /** Whether something of it was seen from this workstation. */
    boolean isFromHere() {
        return seen == Seen.WORKSTATION;
    }

    /** Whether some type has records. */
    boolean isFound() {
        return verdicts.stream().anyMatch(verdict -> verdict.mood() == Verdict.Mood.FOUND);
    }

    /** The code of all types, or the best of them: what history and notes say of the name. */
    Verdict foremost() {
        return verdicts.stream()
                .min((one, other) -> one.mood().compareTo(other.mood()))
                .orElseThrow();
    }

    String spoken() {
        String got = asked()
                ? verdicts.stream().map(Verdict::spoken).collect(Collectors.joining(", "))
                : Messages.text("resolve.try.unasked");
        String where = isFromHere() ? ", " + Messages.text("resolve.try.fromHere") : "";
        return number + " " + name.full() + " " + got + where;
    }
}
