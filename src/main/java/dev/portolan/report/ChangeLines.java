// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.changes.Addresses;
import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.RecordChange;
import dev.portolan.changes.ServiceDifference;
import dev.portolan.changes.SideUnread;
import dev.portolan.changes.ZoneComparison;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import tools.jackson.core.JsonGenerator;

/** Changes of records, as lines for people and as scripts read them. */
public final class ChangeLines {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private ChangeLines() {}

    /**
     * One line for each record change of an entry: when, what became of the record, of which Service, why, and until when old answers
     * may be around.
     *
     * @param zone the time zone to write times in
     */
    public static Stream<String> text(ChangeEntry entry, ZoneId zone) {
        String at = moment(entry.at(), zone);
        String why = "  " + entry.service() + ": " + entry.cause()
                + (entry.staleFor().isZero()
                        ? ""
                        : "; old answers until "
                                + TIME.format(entry.staleUntil().atZone(zone)));
        return entry.changes().stream().map(change -> printable(at + " " + text(change) + why));
    }

    /** A moment to the second, as it stands in front of the lines. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    private static String text(RecordChange change) {
        String now = change.sign() + " " + text(change.record().data());
        return change instanceof RecordChange.Changed(var before, var _)
                ? now + " (was " + before.data().getTTL() + " " + before.data().rdataToString() + ")"
                : now;
    }

    private static String text(Record record) {
        return record.getName() + " " + record.getTTL() + " " + Type.string(record.getType()) + " "
                + record.rdataToString();
    }

    /** A line stays one, and a terminal obeys control characters: what objects are called comes from strangers. */
    private static String printable(String line) {
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }

    /**
     * One object for each record change of an entry, each on a line of its own: {@code {"at", "service", "cause", "change",
     * "record", "before", "oldAnswerUntil"}}.
     */
    public static void json(ChangeEntry entry, Writer out) throws IOException {
        for (RecordChange change : entry.changes()) {
            JsonOutput.line(out, json -> {
                JsonShapes shapes = new JsonShapes(json);
                shapes.object(() -> {
                    json.writeStringProperty("at", entry.at().toString());
                    json.writeStringProperty("service", entry.service().toString());
                    json.writeStringProperty("cause", entry.cause());
                    change(change, json, shapes);
                    json.writeStringProperty(
                            "oldAnswerUntil", entry.staleUntil().toString());
                });
            });
        }
    }

    /**
     * {@code {"first", "second", "ignored", "same", "services": [{"service", "change", "fields", "records", "notRead"}],
     * "notKnown": [{"service", "notRead"}], "notRead"}}.
     */
    public static void json(String first, String second, ZoneComparison comparison, Writer out) throws IOException {
        JsonOutput.write(out, json -> {
            JsonShapes shapes = new JsonShapes(json);
            shapes.object(() -> {
                json.writeStringProperty("first", first);
                json.writeStringProperty("second", second);
                shapes.texts("ignored", comparison.addresses() == Addresses.IGNORED ? List.of("addresses") : List.of());
                json.writeNumberProperty("same", comparison.same());
                shapes.array("services", comparison.differences(), one -> service(one, json, shapes));
                shapes.array("notKnown", comparison.notKnown(), one -> {
                    json.writeStringProperty("service", one.id().toString());
                    notRead(one.unread(), json, shapes);
                });
                notRead(comparison.unread(), json, shapes);
            });
        });
    }

    private static void service(ServiceDifference one, JsonGenerator json, JsonShapes shapes) {
        json.writeStringProperty("service", one.id().toString());
        json.writeStringProperty("change", one.kind().name().toLowerCase(Locale.ROOT));
        shapes.texts("fields", one.fields());
        shapes.array("records", one.records(), change -> change(change, json, shapes));
        notRead(one.unread(), json, shapes);
    }

    private static void notRead(List<SideUnread> unread, JsonGenerator json, JsonShapes shapes) {
        shapes.array("notRead", unread, one -> {
            json.writeStringProperty("side", one.side().name().toLowerCase(Locale.ROOT));
            shapes.unread(one.what());
        });
    }

    private static void change(RecordChange change, JsonGenerator json, JsonShapes shapes) {
        json.writeStringProperty(
                "change",
                switch (change) {
                    case RecordChange.Added _ -> "added";
                    case RecordChange.Removed _ -> "removed";
                    case RecordChange.Changed _ -> "changed";
                });
        shapes.object("record", () -> shapes.record(change.record()));
        if (change instanceof RecordChange.Changed(var before, var _)) {
            shapes.object("before", () -> shapes.record(before));
        }
    }
}
