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
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Changes of records, as scripts read them. */
public final class ChangeLines {

    private ChangeLines() {}

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
