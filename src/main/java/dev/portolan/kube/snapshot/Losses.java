// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Of which kinds, and in which namespaces, the files held objects that are not in the picture. */
final class Losses {

    private static final String CUT = "A file or folder could not be read to its end.";
    private static final String CHUNK = "A list says that there are more items, which it does not hold.";
    private static final String BROKEN = "An object was left out that could not be read.";

    private final Map<ResourceKind, Coverage.Part> lost = new EnumMap<>(ResourceKind.class);

    /** An object could not be read. Of one that lies in a namespace only what hangs on that is missing. */
    void lose(Found.Broken broken) {
        String namespace = broken.id().namespace();
        lose(broken.kind(), namespace.isEmpty() ? Set.of() : Set.of(namespace), BROKEN);
    }

    /** What follows in a file could not be read, whatever it was. */
    void loseRest() {
        for (ResourceKind kind : ResourceKind.values()) {
            lose(kind, Set.of(), CUT);
        }
    }

    /** A list is not the whole list: the rest is of its own kind, or of any if it has none. */
    void loseRestOf(ObjectReader.Document chunk) {
        for (ResourceKind kind : ResourceKind.values()) {
            if (chunk.itemKind().isEmpty() || kind == chunk.items()) {
                lose(kind, Set.of(), CHUNK);
            }
        }
    }

    /** How much of a kind that the files tell of is in the picture. */
    Coverage.Access access(ResourceKind kind) {
        Coverage.Part part = lost.get(kind);
        return part == null ? new Coverage.Everything() : part;
    }

    private void lose(ResourceKind kind, Set<String> namespaces, String why) {
        lost.merge(kind, new Coverage.Part(namespaces, why), Losses::both);
    }

    /** Without a namespace it is any, and the reason is told that weighs more. */
    private static Coverage.Part both(Coverage.Part first, Coverage.Part second) {
        if (first.namespaces().isEmpty()) {
            return first;
        }
        if (second.namespaces().isEmpty()) {
            return second;
        }
        Set<String> namespaces = new HashSet<>(first.namespaces());
        namespaces.addAll(second.namespaces());
        return new Coverage.Part(namespaces, first.why());
    }
}
