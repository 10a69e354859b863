// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Service;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;

/** The records of a report, one a line. */
final class CsvReport {

    private final Report report;

    CsvReport(Report report) {
        this.report = report;
    }

    void write(Writer out, Steps steps) throws IOException {
        RecordList.csv(
                report.services().flatMap(service -> records(service, steps)).iterator(), out);
    }

    private Stream<ListedRecord> records(Service service, Steps steps) {
        steps.next();
        return report.zone().records(service).main().stream().map(record -> new ListedRecord(service.id(), record));
    }
}
