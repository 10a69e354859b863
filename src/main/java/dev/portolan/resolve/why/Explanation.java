// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.resolve.Answer;
import java.util.List;

/**
 * Why a question is answered as it is.
 *
 * @param answer the answer
 * @param cause the first rule that failed, {@link Cause#ANSWERED} if none did
 * @param checks the rules in the order in which CoreDNS applies them, at least one; the first that failed decides, and only what
 *     another plugin made of the question can follow it
 * @param guidance what to do next
 */
public record Explanation(Answer answer, Cause cause, List<Check> checks, Guidance guidance) {

    public Explanation {
        checks = List.copyOf(checks);
    }

    /** Whether there are records. */
    public boolean isAnswered() {
        return cause == Cause.ANSWERED;
    }

    /** The check that decides: the first one that failed, or the last one that passed. */
    public Check decisive() {
        return checks.stream().filter(check -> !check.passed()).findFirst().orElse(checks.getLast());
    }

    /** How many checks the question passed: how close it came. */
    int passed() {
        return (int) checks.stream().filter(Check::passed).count();
    }
}
