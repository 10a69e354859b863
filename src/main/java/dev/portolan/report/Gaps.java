// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report may lack because it was not read. A file is read long after it was made, by people who did not see what was
 * told beside it, so it says so itself. Of Services and EndpointSlices: all that is in a report is made of these.
 */
final class Gaps {

    static final String LEAD = "Not everything was read, so there may be more than is told here:";

    private static final int MOST_SENTENCES = 20;
    private static final List<ResourceKind> KINDS = List.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);

    private final Report report;

    Gaps(Report report) {
        this.report = report;
    }

    /** The objects of its scope that were not read. */
    List<Unread> unread() {
        ClusterSnapshot snapshot = report.zone().snapshot();
        Coverage coverage = snapshot.coverage();
        return switch (report.scope()) {
            case ReportScope.OfService(var id) -> unread(coverage, id.namespace());
            case ReportScope.OfNamespace(var name) -> unread(coverage, name);
            case ReportScope.OfCluster() ->
                KINDS.stream().flatMap(kind -> coverage.unread(kind).stream()).toList();
        };
    }

    private static List<Unread> unread(Coverage coverage, String namespace) {
        return KINDS.stream()
                .map(kind -> coverage.unread(kind, namespace))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The objects that were met and could not be made sense of, in sentences; those that are known to lie elsewhere are not. */
    List<String> leftOut() {
        return report.provenance().leftOut().stream()
                .filter(this::concerns)
                .map(ReadIssue::sentence)
                .toList();
    }

    private boolean concerns(ReadIssue issue) {
        ReadIssue.Subject about = issue.about();
        if (about == null) {
            return true;
        }
        NamespacedName id = about.id();
        return KINDS.contains(about.kind())
                && switch (report.scope()) {
                    case ReportScope.OfService(var service) ->
                        service.namespace().equals(id.namespace());
                    case ReportScope.OfNamespace(var name) -> name.equals(id.namespace());
                    case ReportScope.OfCluster() -> true;
                };
    }

    /** Both in sentences for a person; of very many the first. */
    List<String> sentences() {
        List<String> all = Stream.concat(unread().stream().map(Unread::sentence), leftOut().stream())
                .toList();
        List<String> told = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_SENTENCES)));
        if (all.size() > told.size()) {
            told.add("And " + (all.size() - told.size()) + " more.");
        }
        return told;
    }
}
