// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.RecordingListener;
import dev.portolan.testing.Recordings;
import dev.portolan.testing.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recorded stream of changes of a real API server, sent again over watches: after each step the live picture is the one of
 * which the answers are compared with the recorded ones elsewhere.
 */
class RecordedChangesTest {

    private static final List<ResourceKind> KINDS =
            List.of(ResourceKind.NAMESPACE, ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);

    @TempDir
    private Path folder;

    @Test
    @Timeout(90)
    void everyStepIsFollowedOverTheWire() {
        try (FakeApiServer server = FakeApiServer.plain()) {
            List<ClusterObject> initial = new ArrayList<>();
            for (ResourceKind kind : KINDS) {
                for (JsonNode item : Recordings.read("changes/initial/" + kind.plural() + ".json.gz")
                        .path("items")) {
                    initial.add(put(server, kind, item));
                }
            }
            ClusterSnapshot expected = ClusterSnapshot.of(initial, Coverage.COMPLETE, Snapshots.AT);
            RecordingListener heard = new RecordingListener();
            try (SourceConnection _ =
                    LiveFixture.open(KubeconfigText.of(server.url()).write(folder), heard)) {
                heard.await(SourceState.Live.class);
                for (JsonNode step : Recordings.read("changes/sequence.json.gz")) {
                    expected = expected.apply(sent(server, step.path("events")), Snapshots.AT);
                    LiveFixture.awaitPicture(heard, expected);
                }
            }
        }
    }

    @Test
    void recordedWorldIsTheSameOverTheWireAsFromItsFile() {
        try (FakeApiServer server = FakeApiServer.plain()) {
            for (JsonNode item : Recordings.read("snapshot/all.json.gz").path("items")) {
                ObjectNode listed = (ObjectNode) item.deepCopy();
                ResourceKind kind = kindNamed(item.path("kind").asString());
                // A list of one kind does not repeat it in each item.
                put(server, kind, listed.remove(List.of("kind", "apiVersion")));
            }
            RecordingListener heard = new RecordingListener();
            try (SourceConnection _ =
                    LiveFixture.open(KubeconfigText.of(server.url()).write(folder), heard)) {
                LiveFixture.awaitPicture(heard, Snapshots.resource("/conformance/snapshot/all.json.gz"));
                heard.await(SourceState.Live.class);
            }
        }
    }

    private static List<ClusterChange> sent(FakeApiServer server, JsonNode events) {
        List<ClusterChange> changes = new ArrayList<>();
        for (JsonNode one : events) {
            JsonNode object = one.path("event").path("object");
            ResourceKind kind = kind(one.path("resource").asString());
            switch (one.path("event").path("type").asString()) {
                case "BOOKMARK" -> server.state().bookmark();
                case "DELETED" -> {
                    ClusterObject gone = read(kind, object);
                    server.remove(kind, gone.id());
                    changes.add(new ClusterChange.Removed(kind, gone.id()));
                }
                default -> {
                    ClusterObject now = put(server, kind, object);
                    if (KINDS.contains(kind)) {
                        changes.add(new ClusterChange.Put(now));
                    }
                }
            }
        }
        return changes.stream().filter(change -> KINDS.contains(change.kind())).toList();
    }

    private static ClusterObject put(FakeApiServer server, ResourceKind kind, JsonNode object) {
        ClusterObject read = read(kind, object);
        ObjectNode copy = (ObjectNode) object.deepCopy();
        ((ObjectNode) copy.path("metadata")).put("resourceVersion", "$VERSION");
        server.state().putRaw(kind, read.id(), copy.toString());
        return read;
    }

    private static ClusterObject read(ResourceKind kind, JsonNode object) {
        ObjectNode whole = (ObjectNode) object.deepCopy();
        whole.put("kind", kind.kind());
        whole.put("apiVersion", kind == ResourceKind.ENDPOINT_SLICE ? "discovery.k8s.io/v1" : "v1");
        return ManifestWriter.objectsOf(Snapshots.of(whole.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static ResourceKind kind(String resource) {
        return Stream.of(ResourceKind.values())
                .filter(kind -> kind.plural().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    private static ResourceKind kindNamed(String name) {
        return Stream.of(ResourceKind.values())
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
