// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code metadata} of an object or a list, as far as it is kept. */
final class Metadata {

    private static final String LEADER = "control-plane.alpha.kubernetes.io/leader";

    private String name = "";
    private String namespace = "";
    private Map<String, String> labels = Map.of();
    private @Nullable Instant created;
    private @Nullable Instant deletion;
    private String resourceVersion = "";
    private boolean leaderElection;
    private String next = "";
    private boolean goesOn;

    void read(ObjectCursor in) throws WrongField {
        in.object(field -> read(field, in));
    }

    private void read(String field, ObjectCursor in) throws WrongField {
        switch (field) {
            case "name" -> name = in.text();
            case "namespace" -> namespace = in.word();
            case "labels" -> labels = in.map();
            case "creationTimestamp" -> created = in.time();
            case "deletionTimestamp" -> deletion = in.time();
            case "resourceVersion" -> resourceVersion = in.text();
            case "continue" -> next = in.text();
            case "remainingItemCount" -> goesOn |= in.number(0, Integer.MAX_VALUE, 0) > 0;
            case "annotations" -> in.object(key -> readAnnotation(key, in));
            default -> in.skip();
        }
    }

    private void readAnnotation(String key, ObjectCursor in) {
        leaderElection |= key.equals(LEADER);
        in.skip();
    }

    /** The identity; a manifest that names no namespace would be applied to {@code default}. */
    NamespacedName id(ResourceKind kind) {
        boolean clusterWide = kind == ResourceKind.NAMESPACE || kind == ResourceKind.NODE;
        return clusterWide
                ? NamespacedName.ofCluster(name)
                : new NamespacedName(namespace.isEmpty() ? "default" : namespace, name);
    }

    String name() {
        return name;
    }

    Map<String, String> labels() {
        return labels;
    }

    @Nullable
    Instant created() {
        return created;
    }

    @Nullable
    Instant deletion() {
        return deletion;
    }

    String resourceVersion() {
        return resourceVersion;
    }

    /** Whether it is that of a list whose server has more items, as it says by a token or their number. */
    boolean goesOn() {
        return goesOn || !next.isEmpty();
    }

    /** The token by which the next items of a list are asked for, empty if it has none. */
    String next() {
        return next;
    }

    /** Whether the object served to elect a leader, as client-go did with Endpoints. */
    boolean leaderElection() {
        return leaderElection;
    }
}
