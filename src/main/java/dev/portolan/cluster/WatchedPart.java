// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Comparator;

/**
 * What one list and watch covers. Ordered by kind, then by namespace.
 *
 * @param kind of which kind
 * @param namespace in which namespace, empty for all
 */
public record WatchedPart(ResourceKind kind, String namespace) implements Comparable<WatchedPart> {

    private static final Comparator<WatchedPart> ORDER =
            Comparator.comparing(WatchedPart::kind).thenComparing(WatchedPart::namespace);

    /** Whether objects of that kind in that namespace are among it. */
    public boolean holds(ResourceKind other, String place) {
        return kind == other && (namespace.isEmpty() || namespace.equals(place));
    }

    /** In the API's words: {@code EndpointSlices}, or {@code EndpointSlices in kiada}. */
    public String text() {
        return kind.kinds() + (namespace.isEmpty() ? "" : " in " + namespace);
    }

    @Override
    public int compareTo(WatchedPart other) {
        return ORDER.compare(this, other);
    }
}
