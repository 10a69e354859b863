// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Caveat;
import dev.portolan.resolve.walk.Try;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one name in one form.
 *
 * @param content what is shown
 * @param caveats what of the Corefile might make the cluster's own answer another one, whole sentences
 * @param footer where it comes from, where the content itself does not tell; may be empty
 */
record AnswerPage(Content content, List<String> caveats, String footer) {

    static final AnswerPage NOTHING = new AnswerPage(new Text(List.of()), List.of(), "");

    /** What is shown of an answer. */
    sealed interface Content {

        /** What is copied. */
        Stream<String> copied();
    }

    /** As a tool prints it. */
    record Text(List<TextLine> lines) implements Content {
        Text {
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<String> copied() {
            return lines.stream().map(TextLine::text);
        }
    }

    /** As a table. */
    record Table(List<AnswerRow> rows) implements Content {
        Table {
            rows = List.copyOf(rows);
        }

        @Override
        public Stream<String> copied() {
            return rows.stream().map(AnswerRow::line);
        }
    }

    /** Why it is so. */
    record Why(WhyPage page) implements Content {
        @Override
        public Stream<String> copied() {
            return page.lines();
        }
    }

    AnswerPage {
        caveats = List.copyOf(caveats);
    }

    /** Writes the answer of one name of an outcome; nothing for null. Not on the FX thread. */
    static AnswerPage of(@Nullable Outcome outcome, int index, AnswerForm form) {
        if (outcome == null || index < 0 || index >= outcome.walk().tries().size()) {
            return NOTHING;
        }
        Try one = outcome.walk().tries().get(index);
        List<String> caveats = new ArrayList<>(outcome.outside().troubles(one));
        one.answers().stream()
                .flatMap(answer -> answer.exchange().caveats().stream())
                .map(Caveat::sentence)
                .distinct()
                .forEach(caveats::add);
        return new AnswerPage(content(outcome, index, form), caveats, footer(outcome, one, form));
    }

    private static String footer(Outcome outcome, Try one, AnswerForm form) {
        List<String> sentences = new ArrayList<>();
        if (outcome.outside().contributedTo(one)) {
            sentences.add(
                    Messages.text("resolve.answer.fromHere", outcome.outside().servers(one)));
        } else if (form != AnswerForm.DIG && form != AnswerForm.WHY && !one.isOutside()) {
            sentences.add(Messages.text("resolve.answer.footer", outcome.server()));
        }
        if (form != AnswerForm.WHY && outcome.rotates(one)) {
            sentences.add(Messages.text("resolve.answer.rotates"));
        }
        return String.join(" ", sentences);
    }

    private static Content content(Outcome outcome, int index, AnswerForm form) {
        Try one = outcome.walk().tries().get(index);
        if (form == AnswerForm.WHY) {
            return new Why(WhyPage.of(outcome, index));
        }
        if (one.isOutside()) {
            return new Text(outside(one));
        }
        ToolText text = new ToolText(outcome, one);
        return switch (form) {
            case DIG, WHY -> new Text(text.dig());
            case NSLOOKUP -> new Text(text.nslookup());
            case HOST -> new Text(text.host());
            case TABLE -> new Table(rows(outcome, one));
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

    /** What is copied; empty if there is nothing. */
    String text() {
        String text = content.copied().collect(Collectors.joining("\n"));
        return text.isEmpty() ? "" : text + "\n";
    }
}
