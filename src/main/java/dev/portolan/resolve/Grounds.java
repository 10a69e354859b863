// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a picture a reply about one Service rests on. In each picture that holds the very same, the reply is the same.
 *
 * @param id the Service that was asked for
 * @param place its namespace
 * @param service the object, null if there is none
 * @param slices its slices
 * @param changed the moment that became the serial of the zone; null if the reply does not tell it
 */
record Grounds(
        NamespacedName id,
        Place place,
        @Nullable Service service,
        List<EndpointSlice> slices,
        @Nullable Optional<Instant> changed) {

    /**
     * What is known of a namespace.
     *
     * @param object null if there is none
     * @param wasRead whether there would be an object if it existed
     */
    private record Place(@Nullable Namespace object, boolean wasRead) {

        static Place of(ClusterSnapshot snapshot, String name) {
            return new Place(
                    snapshot.namespace(name).orElse(null), snapshot.coverage().holds(ResourceKind.NAMESPACE, name));
        }

        boolean isIn(ClusterSnapshot snapshot, String name) {
            return snapshot.namespace(name).orElse(null) == object
                    && snapshot.coverage().holds(ResourceKind.NAMESPACE, name) == wasRead;
        }
    }

    /**
     * The grounds of a reply about a Service; null if it may rest on other objects too.
     *
     * @param tellsSerial whether the reply holds the SOA
     */
    static @Nullable Grounds of(ClusterSnapshot snapshot, NamespacedName id, boolean tellsSerial) {
        Service service = snapshot.service(id).orElse(null);
        return service instanceof ExternalNameService
                ? null
                : new Grounds(
                        id,
                        Place.of(snapshot, id.namespace()),
                        service,
                        List.copyOf(snapshot.slicesOf(id)),
                        tellsSerial ? snapshot.changed() : null);
    }

    /** Whether a picture holds the very same. Objects that a change left alone are the same ones in the next picture. */
    boolean holdIn(ClusterSnapshot snapshot) {
        return snapshot.service(id).orElse(null) == service
                && areSame(snapshot.slicesOf(id))
                && place.isIn(snapshot, id.namespace())
                && (changed == null || changed.equals(snapshot.changed()));
    }

    private boolean areSame(Collection<EndpointSlice> others) {
        if (others.size() != slices.size()) {
            return false;
        }
        Iterator<EndpointSlice> other = others.iterator();
        for (EndpointSlice slice : slices) {
            if (other.next() != slice) {
                return false;
            }
        }
        return true;
    }
}
