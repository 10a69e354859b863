// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadyCount;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/** Makes the sections of a page. */
final class HtmlSections {

    private final Report report;
    private final Map<NamespacedName, HtmlPage.Label> labels;
    private final String domain;
    private final Diagrams diagrams;

    HtmlSections(Report report, Map<NamespacedName, HtmlPage.Label> labels) {
        this.report = report;
        this.labels = labels;
        this.domain = report.zone().profile().clusterDomain();
        this.diagrams = new Diagrams(report);
    }

    HtmlPage.Group group(List<Service> services) {
        List<HtmlPage.Section> sections = services.stream().map(this::section).toList();
        String heading =
                sections.stream().map(section -> section.label().name()).collect(Collectors.joining(" and "));
        return new HtmlPage.Group(
                heading, services.size() > 1 ? together(services) : "", diagrams.of(services), sections);
    }

    private String together(List<Service> services) {
        ReadyCount count =
                ServiceFacts.of(report.zone().snapshot(), services.getFirst()).ready();
        return "The same " + (count.isCounted() ? pods(count.total()) : "pods")
                + ", two routes. A name with a cluster IP hides them behind one address; a headless name hands out their"
                + " addresses.";
    }

    private static String pods(int count) {
        return count == 1 ? "pod" : Words.count(count) + " pods";
    }

    private HtmlPage.Section section(Service service) {
        ServiceRecords records = report.zone().records(service);
        ServiceFacts facts = ServiceFacts.of(report.zone().snapshot(), service);
        return new HtmlPage.Section(
                Objects.requireNonNull(labels.get(service.id())),
                Lead.of(service, facts, records.main().size()),
                rows(records.main()),
                records.notGenerated().stream().map(this::missing).toList(),
                ends(service));
    }

    private List<HtmlPage.Row> rows(List<DerivedRecord> records) {
        List<HtmlPage.Row> rows = new ArrayList<>();
        DerivedRecord above = null;
        for (DerivedRecord record : records) {
            rows.add(row(record, above));
            above = record;
        }
        return rows;
    }

    private HtmlPage.Row row(DerivedRecord record, @Nullable DerivedRecord above) {
        boolean follows = above != null && above.name().equals(record.name()) && above.type() == record.type();
        return new HtmlPage.Row(
                HtmlName.of(record.name().toString(), domain),
                String.valueOf(record.data().getTTL()),
                Type.string(record.type()),
                HtmlName.of(record.data().rdataToString(), domain),
                new HtmlPage.Origin(From.of(report.zone().snapshot(), record.derivation()), follows));
    }

    private HtmlPage.Missing missing(MissingRecord record) {
        return new HtmlPage.Missing(
                HtmlName.of(record.name().toString(), domain),
                Type.string(record.type()),
                Outcomes.text(record.outcome()),
                record.reason());
    }

    private List<HtmlPage.End> ends(Service service) {
        return report.zone().snapshot().slicesOf(service.id()).stream()
                .flatMap(slice -> slice.endpoints().stream().flatMap(endpoint -> ends(service, slice, endpoint)))
                .toList();
    }

    private Stream<HtmlPage.End> ends(Service service, EndpointSlice slice, Endpoint endpoint) {
        TargetRef target = endpoint.target();
        EndpointConditions conditions = endpoint.conditions();
        HtmlPage.State state = new HtmlPage.State(
                word(conditions.ready(), conditions.isReady()),
                word(conditions.serving(), conditions.isServing()),
                word(conditions.terminating(), conditions.isTerminating()));
        HtmlName name = name(service, slice, endpoint);
        return endpoint.addresses().stream()
                .map(address -> new HtmlPage.End(
                        address,
                        target == null ? "" : target.name(),
                        endpoint.placement().node(),
                        state,
                        name));
    }

    /** The name that an endpoint has, which is none while DNS does not count it. */
    private HtmlName name(Service service, EndpointSlice slice, Endpoint endpoint) {
        ClusterZone zone = report.zone();
        return zone.hides(service) || !zone.counts(slice, endpoint)
                ? new HtmlName("no record", "")
                : zone.nameOf(slice, endpoint)
                        .map(own -> HtmlName.of(own.toString(), domain))
                        .orElse(new HtmlName("", ""));
    }

    private static String word(Condition said, boolean counts) {
        String word = counts ? "yes" : "no";
        return said == Condition.UNSET ? word + ", by default" : word;
    }
}
