// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** Services as a bare list, in the forms that scripts read. */
public final class ServiceList {

    private ServiceList() {}

    /** An array with one object for each Service. */
    public static void json(Iterator<Summary.Row> rows, Writer out) throws IOException {
        JsonOutput.write(out, json -> {
            JsonShapes shapes = new JsonShapes(json);
            json.writeStartArray();
            while (rows.hasNext()) {
                Summary.Row row = rows.next();
                shapes.object(() -> {
                    shapes.facts(row.facts());
                    json.writeNumberProperty("records", row.records());
                });
            }
            json.writeEndArray();
        });
    }

    /** One Service a line, with a heading. */
    public static void csv(Iterator<Summary.Row> rows, Writer out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.line("namespace", "name", "type", "addresses", "ports", "endpoints_ready", "endpoints_total", "records");
        while (rows.hasNext()) {
            Summary.Row row = rows.next();
            csv.line(cells(row.facts(), row.records()));
        }
        csv.end();
    }

    private static String[] cells(ServiceFacts facts, int records) {
        return new String[] {
            facts.id().namespace(),
            facts.id().name(),
            facts.type(),
            String.join(" ", facts.addresses()),
            facts.ports().isEmpty() ? "" : facts.portList(),
            known(facts, facts.ready().ready()),
            known(facts, facts.ready().total()),
            String.valueOf(records)
        };
    }

    /** An alias has no endpoints to count. */
    private static String known(ServiceFacts facts, int count) {
        return facts.ready().isCounted() ? String.valueOf(count) : "";
    }
}
