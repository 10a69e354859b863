// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cli.QuestionOptions.Walked;
import dev.portolan.report.JsonOutput;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.walk.ShortName;
import dev.portolan.resolve.walk.Try;
import dev.portolan.resolve.walk.Walk;
import dev.portolan.resolve.why.Explainer;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What a question led to.
 *
 * @param typed what was typed
 * @param namespace where it was asked from, empty for none in particular
 * @param phrase the same in words that follow "from"
 * @param walk the names tried, at least one
 */
record ResolveOutcome(TypedName typed, String namespace, String phrase, Walk walk) {

    /**
     * The answer that decides: the one with records, else the first that nobody can tell, else the first of a name that exists,
     * else the last one.
     */
    Answer decisive() {
        List<Answer> answers =
                walk.asked().stream().flatMap(one -> one.answers().stream()).toList();
        return answers.stream()
                .filter(Answer::isFound)
                .findFirst()
                .or(walk::unknown)
                .or(() -> answers.stream()
                        .filter(answer -> answer instanceof Answer.NoData)
                        .findFirst())
                .orElse(answers.getLast());
    }

    /** Whether the name exists; an answer without records is an answer. */
    boolean isAnswered() {
        return decisive().isFound() || decisive() instanceof Answer.NoData;
    }

    void table(Terminal terminal) {
        WalkReport.tried(walk).print(terminal);
        List<Record> records = decisive().records();
        if (!records.isEmpty()) {
            WalkReport.records(records, terminal);
        }
        SequencedSet<String> notes = new LinkedHashSet<>(WalkReport.caveats(walk));
        if (walk.standpoint().asksCluster()) {
            notes.addAll(walk.standpoint().remarks());
        }
        if (!notes.isEmpty()) {
            terminal.out().println();
            notes.forEach(terminal.out()::println);
        }
    }

    /** Why there is no answer and what may have been meant, in sentences; empty if there is one. */
    Optional<String> complaint(Walked walked) {
        if (isAnswered()) {
            return Optional.empty();
        }
        if (!walk.standpoint().asksCluster()) {
            return Optional.of("From " + phrase + " the cluster's DNS is not asked. "
                    + String.join(" ", walk.standpoint().remarks()));
        }
        if (decisive() instanceof Answer.Unknown unknown) {
            return Optional.of("Whether " + typed.text() + " is found from " + phrase + " is not known: not all "
                    + unknown.kinds() + " were read.");
        }
        if (decisive() instanceof Answer.Unsent unsent) {
            return Optional.of(new Explainer(walked.resolver())
                    .explain(unsent.question())
                    .decisive()
                    .sentence());
        }
        long missed = walk.asked().stream().filter(Try::isNameError).count();
        if (missed == 0) {
            return Optional.of(
                    decisive().question().name() + " is outside the cluster's zones. Portolan asks no server outside.");
        }
        return Optional.of(typed.text() + " was not found from " + phrase + ". Tried " + missed
                + (missed == 1 ? " name" : " names") + " of the cluster, all NXDOMAIN." + meant(walked));
    }

    private static String meant(Walked walked) {
        String domain = walked.view().profile().clusterDomain();
        return new Explainer(walked.resolver())
                .explain(walked.walk()).nearest().stream()
                        .findFirst()
                        .map(name -> " Did you mean " + ShortName.of(name, domain, walked.vantage()) + "?")
                        .orElse("");
    }

    void json(Writer out) throws IOException {
        Answer answer = decisive();
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("name", typed.text());
            json.writeStringProperty("type", Type.string(answer.question().type()));
            if (!namespace.isEmpty()) {
                json.writeStringProperty("namespace", namespace);
            }
            WalkReport.vantage(json, walk);
            json.writeStringProperty("rcode", WalkReport.rcode(answer));
            WalkReport.tried(json, walk);
            json.writeNumberProperty("wasted", walk.wasted());
            WalkReport.section(json, "answer", answer.records());
            WalkReport.section(json, "authority", answer.exchange().message().getSection(Section.AUTHORITY));
            WalkReport.section(json, "additional", answer.exchange().message().getSection(Section.ADDITIONAL));
            WalkReport.texts(json, "caveats", WalkReport.caveats(walk));
            WalkReport.texts(json, "remarks", walk.remarks());
            json.writeEndObject();
        });
    }
}
