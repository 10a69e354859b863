// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.report.JsonOutput;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.why.Check;
import dev.portolan.resolve.why.Exhibit;
import dev.portolan.resolve.why.Explanation;
import dev.portolan.resolve.why.WalkExplanation;
import dev.portolan.zone.ObjectRef;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;

/**
 * An explanation as text and as JSON.
 *
 * @param typed the name and the types
 * @param why the explanation
 * @param source of which cluster
 */
record ExplainOutcome(TypedName typed, WalkExplanation why, SourceDescription source) {

    private static final String INDENT = "  ";

    /** Whether there are records. */
    boolean isAnswered() {
        return why.explanation().map(each -> each.answer().isFound()).orElse(false);
    }

    void text(Terminal terminal) {
        terminal.out().println(why.summary());
        why.explanation().ifPresent(each -> explanation(each, terminal));
        list(
                "Nearest names that exist",
                why.nearest().stream().map(Name::toString).toList(),
                terminal);
        list("See it in the cluster", commands(), terminal);
        list("Good to know", why.remarks(), terminal);
        terminal.out().println();
        WalkReport.tried(why.walk()).print(terminal);
    }

    private List<String> commands() {
        return why.explanation().stream()
                .flatMap(each -> each.guidance().commands().stream())
                .map(command -> command.on(source))
                .toList();
    }

    private static void explanation(Explanation explanation, Terminal terminal) {
        Answer answer = explanation.answer();
        terminal.out().println();
        terminal.out()
                .println(answer.question().name() + " "
                        + Type.string(answer.question().type()) + ": " + WalkReport.told(answer));
        Table checks = new Table(List.of("Check", "", "Shown by"), Set.of());
        for (Check check : explanation.checks()) {
            checks.add(List.of(
                    new Table.Cell(check.passed() ? "passed" : "failed", !check.passed()),
                    new Table.Cell(check.sentence(), false),
                    new Table.Cell(check.shown().text(), false)));
        }
        checks.print(terminal);
    }

    private static void list(String heading, List<String> lines, Terminal terminal) {
        if (!lines.isEmpty()) {
            terminal.out().println();
            terminal.out().println(heading.toUpperCase(Locale.ROOT));
            lines.forEach(line -> terminal.out().println(INDENT + line));
        }
    }

    void json(Writer out, String namespace) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("name", typed.text());
            if (!namespace.isEmpty()) {
                json.writeStringProperty("namespace", namespace);
            }
            WalkReport.vantage(json, why.walk());
            json.writeBooleanProperty("answered", isAnswered());
            json.writeStringProperty("cause", why.cause().name());
            json.writeStringProperty("summary", why.summary());
            why.explanation().ifPresent(each -> decisive(json, each));
            WalkReport.tried(json, why.walk());
            json.writeNumberProperty("wasted", why.walk().wasted());
            WalkReport.texts(
                    json, "nearest", why.nearest().stream().map(Name::toString).toList());
            WalkReport.texts(json, "commands", commands());
            WalkReport.texts(json, "caveats", WalkReport.caveats(why.walk()));
            WalkReport.texts(json, "remarks", why.remarks());
            json.writeEndObject();
        });
    }

    private static void decisive(JsonGenerator json, Explanation explanation) {
        Answer answer = explanation.answer();
        json.writeName("decisive").writeStartObject();
        json.writeStringProperty("name", answer.question().name().toString());
        json.writeStringProperty("type", Type.string(answer.question().type()));
        json.writeStringProperty("rcode", WalkReport.rcode(answer));
        json.writeNumberProperty("answers", answer.records().size());
        json.writeEndObject();
        json.writeName("checks").writeStartArray();
        for (Check check : explanation.checks()) {
            json.writeStartObject();
            json.writeBooleanProperty("passed", check.passed());
            json.writeStringProperty("sentence", check.sentence());
            shown(json, check.shown());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void shown(JsonGenerator json, Exhibit shown) {
        @Nullable ObjectRef object = shown.object();
        json.writeName("shownBy").writeStartObject();
        if (object != null) {
            json.writeStringProperty("kind", object.kind().kind());
            if (!object.id().namespace().isEmpty()) {
                json.writeStringProperty("namespace", object.id().namespace());
            }
            json.writeStringProperty("name", object.id().name());
        }
        json.writeStringProperty("field", shown.field());
        json.writeEndObject();
    }
}
