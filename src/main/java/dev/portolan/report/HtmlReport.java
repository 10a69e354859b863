// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/** A report as one HTML file. Its sections are made while the template asks for them. */
final class HtmlReport {

    private final Report report;

    HtmlReport(Report report) {
        this.report = report;
    }

    void write(Writer out, Steps steps) throws IOException {
        Summary totals = report.summary();
        Map<NamespacedName, HtmlPage.Label> labels = labels();
        HtmlSections sections = new HtmlSections(report, labels);
        List<List<Service>> groups = new SiblingGroups(report).groups();
        HtmlPage page = new HtmlPage(
                report.title(),
                Heading.of(report),
                new Gaps(report).sentences(),
                summary(totals, labels),
                () -> groups.stream()
                        .map(group -> {
                            group.forEach(_ -> steps.next());
                            return sections.group(group);
                        })
                        .iterator());
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, HtmlReport.class.getPackageName());
        try {
            engine.render("report.jte", page, new WriterOutput(out));
        } catch (TemplateException e) {
            throw cause(e);
        }
        out.flush();
    }

    /** The engine wraps what comes out of a template; who writes wants to know what it was. */
    private static IOException cause(TemplateException wrapped) {
        Throwable cause = wrapped.getCause();
        if (cause instanceof CancellationException cancelled) {
            throw cancelled;
        }
        if (cause instanceof UncheckedIOException failure) {
            return Objects.requireNonNull(failure.getCause());
        }
        throw wrapped;
    }

    private Map<NamespacedName, HtmlPage.Label> labels() {
        boolean several = report.scope() instanceof ReportScope.OfCluster;
        Map<NamespacedName, HtmlPage.Label> labels = new HashMap<>();
        for (Service service : report.services().toList()) {
            String name = several ? service.id().toString() : service.id().name();
            String type = ServiceFacts.of(report.zone().snapshot(), service).type();
            labels.put(service.id(), new HtmlPage.Label("s" + (labels.size() + 1), name, type, HtmlForm.of(service)));
        }
        return labels;
    }

    private static HtmlSummary summary(Summary totals, Map<NamespacedName, HtmlPage.Label> labels) {
        List<HtmlSummary.Row> rows = new ArrayList<>();
        Map<String, List<HtmlSummary.Row>> chapters = new LinkedHashMap<>();
        for (Summary.Row row : totals.rows()) {
            NamespacedName id = row.facts().id();
            HtmlPage.Label label = labels.get(id);
            if (label != null) {
                HtmlSummary.Row shown = new HtmlSummary.Row(label, row.facts(), row.records());
                rows.add(shown);
                chapters.computeIfAbsent(id.namespace(), _ -> new ArrayList<>()).add(shown);
            }
        }
        return new HtmlSummary(
                rows,
                chapters.entrySet().stream()
                        .map(entry -> new HtmlSummary.Chapter(entry.getKey(), entry.getValue()))
                        .toList(),
                totals);
    }
}
