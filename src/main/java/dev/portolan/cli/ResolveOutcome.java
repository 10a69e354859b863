// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Service;
import dev.portolan.report.JsonOutput;
import dev.portolan.session.SessionView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;

/**
 * What a question led to.
 *
 * @param name the name as it was typed
 * @param type the type that was asked for
 * @param namespace where it was asked from
 * @param tries the names tried, at least one
 */
record ResolveOutcome(String name, int type, String namespace, List<NamesTried.Try> tries) {

    /** The try that decides: the one with an answer, else the first name that exists, else the last one. */
    private NamesTried.Try decisive() {
        return tries.stream()
                .filter(NamesTried.Try::hasAnswer)
                .findFirst()
                .or(() -> tries.stream()
                        .filter(one -> one.answer().getRcode() == Rcode.NOERROR)
                        .findFirst())
                .orElse(tries.getLast());
    }

    /** Whether the name exists; an answer without records is an answer. */
    boolean isAnswered() {
        return decisive().answer().getRcode() == Rcode.NOERROR;
    }

    void table(Terminal terminal) {
        Table tried = new Table(List.of("Name tried", "Type", "Answer"), Set.of());
        tries.forEach(one -> tried.add(one.name().toString(), Type.string(type), told(one)));
        tried.print(terminal);
        List<Record> records = decisive().records(Section.ANSWER);
        if (!records.isEmpty()) {
            Table answer = new Table(List.of("Name", "TTL", "Type", "Data"), Set.of(1));
            records.forEach(record -> answer.add(cells(record)));
            terminal.out().println();
            answer.print(terminal);
        }
    }

    private static String told(NamesTried.Try one) {
        int count = one.records(Section.ANSWER).size();
        return switch (one.answer().getRcode()) {
            case Rcode.NOERROR -> "NOERROR, " + count + (count == 1 ? " answer" : " answers");
            case Rcode.NXDOMAIN -> "NXDOMAIN";
            default -> "outside the cluster's zones, not asked";
        };
    }

    private static String[] cells(Record record) {
        return new String[] {
            record.getName().toString(),
            String.valueOf(record.getTTL()),
            Type.string(record.getType()),
            record.rdataToString()
        };
    }

    /** Why there is no answer, in a sentence; empty if there is one. */
    Optional<String> complaint(SessionView view) {
        if (isAnswered()) {
            return Optional.empty();
        }
        long missed = tries.stream().filter(NamesTried.Try::isNameError).count();
        if (missed == 0) {
            return Optional.of(decisive().name() + " is outside the cluster's zones. Portolan asks no server outside.");
        }
        return Optional.of(name + " was not found from namespace " + namespace + ". Tried " + missed
                + (missed == 1 ? " name" : " names") + " of the cluster, all NXDOMAIN." + elsewhere(view));
    }

    private String elsewhere(SessionView view) {
        String found = view.snapshot()
                .services()
                .map(Service::id)
                .filter(id -> id.name().equals(name) && !id.namespace().equals(namespace))
                .map(id -> id.name() + "." + id.namespace())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : " It exists elsewhere: use " + found + ".";
    }

    void json(Writer out) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("type", Type.string(type));
            json.writeStringProperty("namespace", namespace);
            json.writeStringProperty("rcode", Rcode.string(decisive().answer().getRcode()));
            json.writeName("tried").writeStartArray();
            tries.forEach(one -> tried(json, one));
            json.writeEndArray();
            section(json, "answer", Section.ANSWER);
            section(json, "authority", Section.AUTHORITY);
            section(json, "additional", Section.ADDITIONAL);
            json.writeEndObject();
        });
    }

    private static void tried(JsonGenerator json, NamesTried.Try one) {
        json.writeStartObject();
        json.writeStringProperty("name", one.name().toString());
        json.writeStringProperty("rcode", Rcode.string(one.answer().getRcode()));
        json.writeNumberProperty("answers", one.records(Section.ANSWER).size());
        json.writeEndObject();
    }

    private void section(JsonGenerator json, String property, int section) {
        json.writeName(property).writeStartArray();
        for (Record record : decisive().records(section)) {
            json.writeStartObject();
            json.writeStringProperty("name", record.getName().toString());
            json.writeNumberProperty("ttl", record.getTTL());
            json.writeStringProperty("class", DClass.string(record.getDClass()));
            json.writeStringProperty("type", Type.string(record.getType()));
            json.writeStringProperty("data", record.rdataToString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
