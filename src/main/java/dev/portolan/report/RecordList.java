// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.zone.Derivation;
import dev.portolan.zone.DerivedRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;

/** Records as a bare list, in the forms that scripts read. */
public final class RecordList {

    private RecordList() {}

    /** One record a line, with a heading (RFC 4180, lines ended by LF). */
    public static void csv(Iterator<ListedRecord> records, Writer out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.line(
                "namespace", "service", "name", "ttl", "class", "type", "data", "from_kind", "from_name", "from_field");
        while (records.hasNext()) {
            csv.line(cells(records.next()));
        }
        csv.end();
    }

    /** An array with one object for each record. */
    public static void json(Iterator<ListedRecord> records, Writer out) throws IOException {
        JsonOutput.write(out, json -> {
            JsonShapes shapes = new JsonShapes(json);
            json.writeStartArray();
            while (records.hasNext()) {
                ListedRecord listed = records.next();
                shapes.object(() -> {
                    json.writeStringProperty("service", listed.service().toString());
                    shapes.record(listed.record());
                });
            }
            json.writeEndArray();
        });
    }

    /** One record a line, as in a master file (RFC 1035, section 5.1), with absolute names. */
    public static void zone(Iterator<ListedRecord> records, Writer out) throws IOException {
        while (records.hasNext()) {
            out.write(MasterLine.of(records.next().record().data()));
        }
    }

    private static String[] cells(ListedRecord listed) {
        DerivedRecord record = listed.record();
        Derivation from = record.derivation();
        return new String[] {
            listed.service().namespace(),
            listed.service().name(),
            record.name().toString(),
            String.valueOf(record.data().getTTL()),
            DClass.string(record.data().getDClass()),
            Type.string(record.type()),
            record.data().rdataToString(),
            from.object().kind().kind(),
            from.object().id().name(),
            from.field()
        };
    }
}
