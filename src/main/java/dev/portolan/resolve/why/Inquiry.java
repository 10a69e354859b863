// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.KubectlCommand;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** An explanation while it is being made. */
final class Inquiry {

    private static final int MOST_NEAREST = 5;

    private final Resolver resolver;
    private final Answer answer;
    private final List<Check> checks = new ArrayList<>();
    private final Set<Name> nearest = new LinkedHashSet<>();
    private final Set<KubectlCommand> commands = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    Inquiry(Resolver resolver, Question question) {
        this.resolver = resolver;
        answer = resolver.resolve(question);
    }

    Resolver resolver() {
        return resolver;
    }

    Answer answer() {
        return answer;
    }

    Question question() {
        return answer.question();
    }

    Name name() {
        return question().name();
    }

    int type() {
        return question().type();
    }

    boolean asksAddress() {
        return type() == Type.A || type() == Type.AAAA;
    }

    void pass(String sentence, Exhibit shown) {
        checks.add(new Check(true, sentence, shown));
    }

    Cause fail(Cause cause, String sentence, Exhibit shown) {
        checks.add(new Check(false, sentence, shown));
        return cause;
    }

    /** It leads to names that were not read, while its own objects were. */
    Cause fail(Answer.Unknown behind) {
        return fail(
                Cause.NOT_READ,
                "It leads to a name of which nobody can tell: not all " + behind.kinds() + " were read.",
                Exhibit.rule("the picture"));
    }

    /** A name that may have been meant; left out if it does not exist. */
    void near(@Nullable Name name) {
        if (name != null && nearest.size() < MOST_NEAREST && !name.equals(name()) && exists(name)) {
            nearest.add(name);
        }
    }

    /** An alias exists wherever it leads. */
    private boolean exists(Name name) {
        Answer found = resolver.resolve(Question.of(name, Type.CNAME));
        return found.isFound() || found instanceof Answer.NoData;
    }

    void show(KubectlCommand command) {
        commands.add(command);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    Explanation conclude(Cause decided) {
        Cause cause = decided;
        if (decided == Cause.ANSWERED && !answer.isFound() && !(answer instanceof Answer.Outside)) {
            cause = fail(Cause.UNEXPLAINED, "The picture does not show why.", Exhibit.rule("the answer itself"));
        } else if (decided != Cause.ANSWERED && answer.isFound()) {
            pass("`fallthrough` hands the question on, and it is answered there.", Exhibit.corefile("fallthrough"));
            cause = Cause.ANSWERED;
        }
        Guidance guidance = new Guidance(List.copyOf(nearest), List.copyOf(commands), List.copyOf(remarks));
        return new Explanation(answer, cause, checks, guidance);
    }
}
