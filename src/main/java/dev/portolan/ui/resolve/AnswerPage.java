// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Caveat;
import dev.portolan.resolve.walk.Try;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one name in one form.
 *
 * @param form how it is written
 * @param lines the text; empty for a table
 * @param rows the table; empty for a text
 * @param caveats what of the Corefile might make the cluster's own answer another one, whole sentences
 * @param footer where it comes from, where the text itself does not tell
 */
record AnswerPage(AnswerForm form, List<TextLine> lines, List<AnswerRow> rows, List<String> caveats, String footer) {

    static final AnswerPage NOTHING = new AnswerPage(AnswerForm.DIG, List.of(), List.of(), List.of(), "");

    AnswerPage {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        caveats = List.copyOf(caveats);
    }

    /** Writes the answer of one name of an outcome; nothing for null. Not on the FX thread. */
    static AnswerPage of(@Nullable Outcome outcome, int index, AnswerForm form) {
        if (outcome == null || index < 0 || index >= outcome.walk().tries().size()) {
            return NOTHING;
        }
        Try one = outcome.walk().tries().get(index);
        List<String> caveats = one.answers().stream()
                .flatMap(answer -> answer.exchange().caveats().stream())
                .map(Caveat::sentence)
                .distinct()
                .toList();
        if (one.isOutside()) {
            return new AnswerPage(form, outside(one), List.of(), caveats, "");
        }
        ToolText text = new ToolText(outcome, one);
        String footer = Messages.text("resolve.answer.footer", outcome.server());
        return switch (form) {
            case DIG -> new AnswerPage(form, text.dig(), List.of(), caveats, "");
            case NSLOOKUP -> new AnswerPage(form, text.nslookup(), List.of(), caveats, footer);
            case HOST -> new AnswerPage(form, text.host(), List.of(), caveats, footer);
            case TABLE -> new AnswerPage(form, List.of(), rows(outcome, one), caveats, footer);
        };
    }

    private static List<AnswerRow> rows(Outcome outcome, Try one) {
        String domain = outcome.zone().profile().clusterDomain();
        return one.answers().stream()
                .flatMap(answer -> AnswerRow.of(answer, domain).stream())
                .toList();
    }

    private static List<TextLine> outside(Try one) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.plain(Messages.text("resolve.outside.name", one.name())));
        String resolvers = one.answers().stream()
                .filter(Answer.Outside.class::isInstance)
                .flatMap(answer -> ((Answer.Outside) answer).resolvers().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!resolvers.isEmpty()) {
            lines.add(TextLine.muted(Messages.text("resolve.outside.forwarded", resolvers)));
        }
        lines.add(TextLine.muted(Messages.text("resolve.outside.unasked")));
        return lines;
    }

    /** What is copied. */
    String text() {
        return (form == AnswerForm.TABLE && !rows.isEmpty()
                        ? rows.stream().map(AnswerRow::line)
                        : lines.stream().map(TextLine::text))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
