// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells changes from repetitions, in their order: an object may come and go within one batch. */
final class Differences {

    private record Key(ResourceKind kind, NamespacedName id) {}

    private final ClusterSnapshot snapshot;
    private final Map<Key, Optional<? extends ClusterObject>> later = new HashMap<>();

    Differences(ClusterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Those that make the picture another one. */
    List<ClusterChange> among(List<ClusterChange> changes) {
        return changes.stream().filter(this::differs).toList();
    }

    private boolean differs(ClusterChange change) {
        Key key = new Key(change.kind(), change.id());
        Optional<? extends ClusterObject> before = later.containsKey(key) ? later.get(key) : there(key);
        Optional<? extends ClusterObject> after = switch (change) {
            case ClusterChange.Put(var object) -> Optional.of(object);
            case ClusterChange.Removed _ -> Optional.empty();
        };
        later.put(key, after);
        return !after.equals(before);
    }

    private Optional<? extends ClusterObject> there(Key key) {
        return switch (key.kind()) {
            case SERVICE -> snapshot.service(key.id());
            case ENDPOINT_SLICE -> snapshot.slice(key.id());
            case NAMESPACE -> snapshot.namespace(key.id().name());
            case POD -> snapshot.pod(key.id());
            case NODE -> snapshot.node(key.id().name());
            case SERVICE_IMPORT -> snapshot.serviceImport(key.id());
        };
    }
}
