// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a picture of what was gathered. */
final class Assembly {

    private final Gathering gathering;
    private final String what;

    /**
     * @param what what the whole is called: a file, a folder, or a number of files
     */
    Assembly(Gathering gathering, String what) {
        this.gathering = gathering;
        this.what = what;
    }

    /** The picture as of that time, or why there is none. */
    SnapshotReading assemble(Instant at) {
        List<ReadIssue> issues = new ArrayList<>();
        gathering.complaints().forEach(complaint -> issues.add(issue(complaint)));
        if (gathering.isEmpty()) {
            return new SnapshotReading(ClusterSnapshot.EMPTY, issues, nothing(issues));
        }
        if (!gathering.others().isEmpty()) {
            issues.add(new ReadIssue(what, "", "holds more than a picture shows, not read: " + others() + "."));
        }
        ClusterSnapshot snapshot = ClusterSnapshot.of(gathering.objects(), coverage(), at);
        return new SnapshotReading(snapshot, issues, null);
    }

    /** No picture, because the reading was ended. */
    SnapshotReading refused(Problem why) {
        return new SnapshotReading(ClusterSnapshot.EMPTY, List.of(), why);
    }

    private ReadIssue issue(Complaint complaint) {
        String where =
                complaint.place().told(gathering.documentsOf(complaint.place().file()));
        ResourceKind kind = complaint.leftOut();
        if (kind == null) {
            return new ReadIssue(where, complaint.field(), complaint.message());
        }
        int read = gathering.counts().getOrDefault(kind, 0);
        String rest = switch (read) {
            case 0 -> "";
            case 1 -> "; 1 other was read";
            default -> String.format(Locale.ROOT, "; %,d others were read", read);
        };
        String message = complaint.message() + ". The " + kind.kind() + " was left out" + rest + ".";
        return new ReadIssue(where, complaint.field(), message);
    }

    private Coverage coverage() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(ResourceKind.class);
        for (ResourceKind kind : ResourceKind.values()) {
            access.put(kind, gathering.tellsOf(kind) ? gathering.access(kind) : new Coverage.Nothing(missing(kind)));
        }
        return new Coverage(access);
    }

    private static String missing(ResourceKind kind) {
        return switch (kind) {
            case NAMESPACE -> "The snapshot holds no Namespaces; those of its Services are taken as existing.";
            case SERVICE -> "The snapshot holds no Services.";
            case ENDPOINT_SLICE -> "The snapshot holds no EndpointSlices, so which pods are ready is unknown.";
            case POD -> "The snapshot holds no Pods: reasons and readiness of containers are missing.";
            case NODE -> "The snapshot holds no Nodes: their zones are missing.";
            case SERVICE_IMPORT -> "The snapshot holds no ServiceImports.";
        };
    }

    private Problem nothing(List<ReadIssue> issues) {
        String remedy = "Write one with kubectl get svc,endpointslices,pods,nodes,ns -A -o yaml and open that.";
        if (!issues.isEmpty()) {
            return new Problem(what + " could not be read.", issues.getFirst().sentence(), remedy, "");
        }
        String happened = "There is no Service, EndpointSlice, Namespace, Pod or Node in " + what + ".";
        String meaning = gathering.others().isEmpty() ? "" : "It holds " + others() + ".";
        return new Problem(happened, meaning, remedy, "");
    }

    private String others() {
        return gathering.others().entrySet().stream()
                .map(e -> String.format(
                        Locale.ROOT, "%,d %s", e.getValue(), e.getKey().isEmpty() ? "without a kind" : e.getKey()))
                .collect(Collectors.joining(", "));
    }
}
