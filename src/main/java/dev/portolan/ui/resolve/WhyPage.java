// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Question;
import dev.portolan.resolve.walk.Try;
import dev.portolan.resolve.why.Check;
import dev.portolan.resolve.why.Explainer;
import dev.portolan.resolve.why.Explanation;
import dev.portolan.resolve.why.WalkExplanation;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * Why a name is answered as it is, or not at all.
 *
 * @param summary what happened, in whole sentences
 * @param checks the rules in their order
 * @param nearest names to try instead, as one would type them
 * @param commands commands that show the cause in the cluster
 * @param remarks what else is worth knowing, whole sentences
 */
record WhyPage(String summary, List<Check> checks, List<String> nearest, List<String> commands, List<String> remarks) {

    WhyPage {
        checks = List.copyOf(checks);
        nearest = List.copyOf(nearest);
        commands = List.copyOf(commands);
        remarks = List.copyOf(remarks);
    }

    /** That of one name of an outcome: of the one that decides with all that concerns the walk. */
    static WhyPage of(Outcome outcome, int index) {
        if (index == outcome.decisive()) {
            WalkExplanation why = outcome.why();
            return new WhyPage(
                    why.summary(),
                    why.explanation().map(Explanation::checks).orElse(List.of()),
                    outcome.nearest(),
                    why.explanation().map(one -> commands(one, outcome)).orElse(List.of()),
                    why.remarks());
        }
        Try tried = outcome.walk().tries().get(index);
        Name name = tried.name();
        int type = outcome.walk().types().getFirst();
        Explanation one = new Explainer(outcome.resolver(tried)).explain(Question.of(name, type));
        return new WhyPage(
                Messages.text("resolve.why.name", name),
                one.checks(),
                outcome.shortened(one.guidance().nearest()),
                commands(one, outcome),
                one.guidance().remarks());
    }

    private static List<String> commands(Explanation one, Outcome outcome) {
        return one.guidance().commands().stream()
                .map(command -> command.on(outcome.occasion().source()))
                .toList();
    }

    /** Everything as text, for the clipboard. */
    Stream<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(plain(summary));
        checks.forEach(check -> lines.add((check.passed() ? "+ " : "- ") + plain(check.sentence()) + " ("
                + check.shown().text() + ")"));
        list(lines, Messages.text("resolve.why.nearest"), nearest);
        list(lines, Messages.text("resolve.why.commands"), commands);
        list(lines, Messages.text("resolve.why.remarks"), remarks);
        return lines.stream();
    }

    private static void list(List<String> lines, String heading, List<String> each) {
        if (!each.isEmpty()) {
            lines.add("");
            lines.add(heading);
            each.forEach(line -> lines.add("  " + plain(line)));
        }
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }
}
