// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Service;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ServiceRecords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.xbill.DNS.Type;

/** A report for a wiki or a pull request: GitHub's Markdown, tables only, no HTML. */
final class MarkdownReport {

    private final Report report;

    MarkdownReport(Report report) {
        this.report = report;
    }

    void write(Writer out, Steps steps) throws IOException {
        out.write("# " + MarkdownText.plain(report.title()) + "\n\n");
        for (Heading.Fact fact : Heading.of(report)) {
            out.write("- " + fact.label() + ": " + MarkdownText.plain(fact.value()) + "\n");
        }
        gaps(new Gaps(report).sentences(), out);
        summary(report.summary(), out);
        for (Service service : report.services().toList()) {
            section(service, out);
            steps.next();
        }
        out.flush();
    }

    private static void gaps(List<String> gaps, Writer out) throws IOException {
        if (gaps.isEmpty()) {
            return;
        }
        out.write("\n" + Gaps.LEAD + "\n\n");
        for (String gap : gaps) {
            out.write("- " + MarkdownText.plain(gap) + "\n");
        }
    }

    private void summary(Summary summary, Writer out) throws IOException {
        out.write("\n## Summary\n\n");
        out.write("| Service | Type | Address | Ports | Ready | Records |\n|---|---|---|---|---:|---:|\n");
        for (Summary.Row row : summary.rows()) {
            ServiceFacts facts = row.facts();
            out.write(row(
                    MarkdownText.plain(label(facts)),
                    facts.type(),
                    MarkdownText.code(facts.address()),
                    MarkdownText.plain(facts.portList()),
                    facts.ready().text(),
                    String.valueOf(row.records())));
        }
        out.write(row("Total", summary.types(), "", "", summary.ready(), String.valueOf(summary.records())));
    }

    private String label(ServiceFacts facts) {
        return report.scope() instanceof ReportScope.OfCluster
                ? facts.id().toString()
                : facts.id().name();
    }

    private void section(Service service, Writer out) throws IOException {
        ServiceRecords records = report.zone().records(service);
        ServiceFacts facts = ServiceFacts.of(report.zone().snapshot(), service);
        out.write("\n## " + MarkdownText.plain(label(facts)) + "\n\n");
        out.write(MarkdownText.plain(Lead.of(service, facts, records.main().size())) + "\n");
        if (!records.main().isEmpty()) {
            out.write("\n| Name | TTL | Type | Data | From |\n|---|---:|---|---|---|\n");
            for (DerivedRecord record : records.main()) {
                out.write(row(record));
            }
        }
        notGenerated(records.notGenerated(), out);
    }

    private static void notGenerated(List<MissingRecord> missing, Writer out) throws IOException {
        if (missing.isEmpty()) {
            return;
        }
        out.write("\nNot generated:\n\n| Name | Type | Answer | Reason |\n|---|---|---|---|\n");
        for (MissingRecord record : missing) {
            out.write(row(
                    MarkdownText.code(record.name().toString()),
                    Type.string(record.type()),
                    Outcomes.text(record.outcome()),
                    MarkdownText.plain(record.reason())));
        }
    }

    private String row(DerivedRecord record) {
        return row(
                MarkdownText.code(record.name().toString()),
                String.valueOf(record.data().getTTL()),
                Type.string(record.type()),
                MarkdownText.code(record.data().rdataToString()),
                MarkdownText.plain(from(record)));
    }

    private String from(DerivedRecord record) {
        return From.of(report.zone().snapshot(), record.derivation()).toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
