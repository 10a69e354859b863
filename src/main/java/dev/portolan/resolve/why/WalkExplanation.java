// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.resolve.walk.Walk;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * Why a name that somebody typed is found or not.
 *
 * @param walk the names tried
 * @param explanation that of the name which decides: the one with an answer, else the one that came closest; empty if what was
 *     typed makes no name
 * @param summary what happened, in whole sentences
 * @param nearest names that exist and may have been meant, over all names tried, the likeliest first
 * @param remarks what else is worth knowing, whole sentences
 */
public record WalkExplanation(
        Walk walk, Optional<Explanation> explanation, String summary, List<Name> nearest, List<String> remarks) {

    public WalkExplanation {
        nearest = List.copyOf(nearest);
        remarks = List.copyOf(remarks);
    }

    /** The rule that failed first for the name which decides. */
    public Cause cause() {
        return explanation.map(Explanation::cause).orElse(Cause.NO_NAME);
    }

    /** Whether there are records. */
    public boolean isAnswered() {
        return cause() == Cause.ANSWERED;
    }
}
