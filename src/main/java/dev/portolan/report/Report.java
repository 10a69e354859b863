// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xbill.DNS.Type;

/**
 * A report about one picture under one profile. Immutable, safe for any thread. The same report in the same format has the
 * same bytes, always.
 *
 * <p>Records are derived while they are written, so that a report about a large cluster needs no more memory than its summary.
 */
public final class Report {

    /** The order of a reader's interest; other types follow by number. */
    private static final List<Integer> TYPE_ORDER = List.of(Type.A, Type.AAAA, Type.SRV, Type.PTR, Type.CNAME);

    private final ClusterZone zone;
    private final ReportScope scope;
    private final Provenance provenance;

    /** A report about what that scope holds in that zone. */
    public Report(ClusterZone zone, ReportScope scope, Provenance provenance) {
        this.zone = zone;
        this.scope = scope;
        this.provenance = provenance;
    }

    public ClusterZone zone() {
        return zone;
    }

    public ReportScope scope() {
        return scope;
    }

    public Provenance provenance() {
        return provenance;
    }

    /** {@code DNS records of namespace kiada}. */
    public String title() {
        return "DNS records of "
                + switch (scope) {
                    case ReportScope.OfService(var id) -> "Service " + id.name() + " in namespace " + id.namespace();
                    case ReportScope.OfNamespace(var name) -> "namespace " + name;
                    case ReportScope.OfCluster() ->
                        "cluster " + provenance.source().name();
                };
    }

    /** A name for its file: {@code kiada-2026-03-17.html}; without a date if it is unknown when the picture was taken. */
    public String fileName(ReportFormat format) {
        String subject = switch (scope) {
            case ReportScope.OfService(var id) -> id.namespace() + "-" + id.name();
            case ReportScope.OfNamespace(var name) -> name;
            case ReportScope.OfCluster() -> provenance.source().name();
        };
        String date = provenance.takenAt() == null
                ? ""
                : "-" + provenance.takenAt().atZone(provenance.timeZone()).toLocalDate();
        return subject.replaceAll("[^A-Za-z0-9._-]+", "-") + date + "." + format.extension();
    }

    /** The Services in it, ordered by namespace and name. */
    public Stream<Service> services() {
        return scope.services(zone.snapshot());
    }

    /** What it says at its beginning. Derives every record once. */
    public Summary summary() {
        List<Summary.Row> rows = new ArrayList<>();
        Map<Integer, Integer> byType = new TreeMap<>(Report::compareTypes);
        services().forEach(service -> {
            List<DerivedRecord> main = zone.records(service).main();
            main.forEach(record -> byType.merge(record.type(), 1, Integer::sum));
            rows.add(new Summary.Row(ServiceFacts.of(zone.snapshot(), service), main.size()));
        });
        return new Summary(rows, byType);
    }

    /**
     * Writes it.
     *
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public void write(ReportFormat format, Writer out, Progress progress) throws IOException {
        Steps steps = new Steps(progress, (int) services().count());
        switch (format) {
            case CSV -> new CsvReport(this).write(out, steps);
            case JSON -> new JsonReport(this).write(out, steps);
            case MARKDOWN -> new MarkdownReport(this).write(out, steps);
            case HTML -> new HtmlReport(this).write(out, steps);
            case ZONE -> new ZoneFile(this).write(out, steps);
        }
    }

    /**
     * Writes it into a file, which is either whole afterwards or as it was before.
     *
     * @throws ProblemException if it could not be written
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public void save(ReportFormat format, Path file, Progress progress) throws ProblemException {
        AtomicFile.write(file, out -> write(format, out, progress));
    }

    private static int compareTypes(int one, int other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(int type) {
        int known = TYPE_ORDER.indexOf(type);
        return known < 0 ? TYPE_ORDER.size() + type : known;
    }
}
