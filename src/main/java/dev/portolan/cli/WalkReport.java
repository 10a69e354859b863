// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Caveat;
import dev.portolan.resolve.walk.Try;
import dev.portolan.resolve.walk.Walk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;

/** The names of a walk and the records of answers, as tables and as JSON. */
final class WalkReport {

    private WalkReport() {}

    /** The names that were asked. */
    static Table tried(Walk walk) {
        Table tried = new Table(List.of("Name tried", "Type", "Answer"), Set.of());
        for (Try one : walk.asked()) {
            for (Answer answer : one.answers()) {
                tried.add(one.name().toString(), Type.string(answer.question().type()), told(answer));
            }
        }
        return tried;
    }

    /** One answer in a few words. */
    static String told(Answer answer) {
        int count = answer.records().size();
        return switch (answer) {
            case Answer.Found _, Answer.NoData _ -> "NOERROR, " + count + (count == 1 ? " answer" : " answers");
            case Answer.NameError _ -> "NXDOMAIN";
            case Answer.Unsent _ -> "no reply";
            case Answer.Outside _ -> "outside the cluster's zones, not asked";
            case Answer.Unknown unknown -> "not known, " + unknown.kinds() + " not read";
            case Answer.ServerFailure _, Answer.Refused _ -> rcode(answer);
        };
    }

    /** As a message has it; none has {@code NOREPLY}. */
    static String rcode(Answer answer) {
        return answer instanceof Answer.Unsent
                ? "NOREPLY"
                : Rcode.string(answer.exchange().message().getRcode());
    }

    static void records(List<Record> records, Terminal terminal) {
        Table table = new Table(List.of("Name", "TTL", "Type", "Data"), Set.of(1));
        for (Record record : records) {
            table.add(
                    record.getName().toString(),
                    String.valueOf(record.getTTL()),
                    Type.string(record.getType()),
                    record.rdataToString());
        }
        terminal.out().println();
        table.print(terminal);
    }

    /** What of the Corefile may change any of the answers; each sentence once. */
    static Set<String> caveats(Walk walk) {
        return walk.asked().stream()
                .flatMap(one -> one.answers().stream())
                .flatMap(answer -> answer.exchange().caveats().stream())
                .map(Caveat::sentence)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What each name that was asked answered, one element for each type. */
    static void tried(JsonGenerator json, Walk walk) {
        json.writeName("tried").writeStartArray();
        for (Try one : walk.asked()) {
            for (Answer answer : one.answers()) {
                json.writeStartObject();
                json.writeStringProperty("name", one.name().toString());
                json.writeStringProperty("type", Type.string(answer.question().type()));
                json.writeStringProperty("rcode", rcode(answer));
                json.writeNumberProperty("answers", answer.records().size());
                if (answer instanceof Answer.Unknown unknown) {
                    texts(json, "unread", unread(unknown));
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static List<String> unread(Answer.Unknown unknown) {
        return unknown.unread().stream().sorted().map(ResourceKind::kind).toList();
    }

    static void section(JsonGenerator json, String property, List<Record> records) {
        json.writeName(property).writeStartArray();
        for (Record record : records) {
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

    static void texts(JsonGenerator json, String property, Iterable<String> texts) {
        json.writeName(property).writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** From where it was asked, with the resolver configuration that this means. */
    static void vantage(JsonGenerator json, Walk walk) {
        json.writeName("client").writeStartObject();
        json.writeStringProperty("library", walk.stub().label());
        texts(json, "nameservers", walk.standpoint().conf().nameservers());
        texts(json, "searches", walk.standpoint().conf().searches());
        json.writeNumberProperty("ndots", walk.standpoint().conf().ndots());
        json.writeBooleanProperty("asksCluster", walk.standpoint().asksCluster());
        json.writeEndObject();
    }
}
