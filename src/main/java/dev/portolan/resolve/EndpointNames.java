// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The endpoints of a picture by their labels. A slice is indexed when it is first asked for a label, so that a new picture
 * costs nothing until then. Safe for any thread.
 */
final class EndpointNames {

    /** An endpoint by one of its addresses. */
    record Named(Endpoint endpoint, String address) {}

    private final VisibleCluster cluster;
    private final Map<NamespacedName, Map<String, List<Named>>> slices = new ConcurrentHashMap<>();

    EndpointNames(VisibleCluster cluster) {
        this.cluster = cluster;
    }

    /** The endpoints of a slice of the picture that count and have that label, in the order of the slice. */
    List<Named> of(EndpointSlice slice, String label) {
        return slices.computeIfAbsent(slice.id(), _ -> index(slice)).getOrDefault(folded(label), List.of());
    }

    private Map<String, List<Named>> index(EndpointSlice slice) {
        Map<String, List<Named>> labels = HashMap.newHashMap(slice.endpoints().size());
        for (Endpoint endpoint : slice.endpoints()) {
            if (cluster.counts(endpoint)) {
                for (String address : endpoint.addresses()) {
                    labels.computeIfAbsent(folded(cluster.label(endpoint, address)), _ -> new ArrayList<>(1))
                            .add(new Named(endpoint, address));
                }
            }
        }
        return labels;
    }

    /** The same text for all that {@link String#equalsIgnoreCase} takes for equal. */
    private static String folded(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (fold(c) != c) {
                return foldedFrom(i, label.toCharArray());
            }
        }
        return label;
    }

    private static String foldedFrom(int first, char[] label) {
        for (int i = first; i < label.length; i++) {
            label[i] = fold(label[i]);
        }
        return new String(label);
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
