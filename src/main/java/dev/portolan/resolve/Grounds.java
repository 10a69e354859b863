// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.StartOfAuthority;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a picture a reply about one Service rests on. In each picture that holds the same, the reply is the same.
 *
 * @param id the Service that was asked for
 * @param place its namespace
 * @param service the object, null if there is none
 * @param slices its slices
 * @param serial that of the zone; null if the reply does not tell it
 */
record Grounds(
        NamespacedName id,
        Place place,
        @Nullable Service service,
        List<EndpointSlice> slices,
        @Nullable Long serial) {

    /**
     * What is known of a namespace.
     *
     * @param object null if there is none
     * @param read of which kinds there would be objects if they existed
     */
    private record Place(@Nullable Namespace object, Set<ResourceKind> read) {

        private static final Set<ResourceKind> KINDS =
                EnumSet.of(ResourceKind.NAMESPACE, ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);

        static Place of(ClusterSnapshot snapshot, String name) {
            Coverage coverage = snapshot.coverage();
            Set<ResourceKind> read = EnumSet.copyOf(KINDS);
            read.removeIf(kind -> !coverage.holdsAll(kind, name));
            return new Place(snapshot.namespace(name).orElse(null), read);
        }
    }

    /**
     * The grounds of a reply about a Service; null if it may rest on other objects too.
     *
     * @param tellsSerial whether the reply holds the SOA
     */
    static @Nullable Grounds of(ClusterSnapshot snapshot, NamespacedName id, boolean tellsSerial) {
        Service service = snapshot.service(id).orElse(null);
        return service instanceof ExternalNameService || leadsElsewhere(snapshot.slicesOf(id))
                ? null
                : new Grounds(
                        id,
                        Place.of(snapshot, id.namespace()),
                        service,
                        List.copyOf(snapshot.slicesOf(id)),
                        tellsSerial ? StartOfAuthority.serial(snapshot) : null);
    }

    /** Whether some endpoint is a name, which is answered like an alias. */
    private static boolean leadsElsewhere(Collection<EndpointSlice> slices) {
        for (EndpointSlice slice : slices) {
            for (Endpoint endpoint : slice.endpoints()) {
                for (String address : endpoint.addresses()) {
                    if (IpLiteral.parse(address) == null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a picture holds the same. What a change left alone is the same object in the next picture, so this is quick. */
    boolean holdIn(ClusterSnapshot snapshot) {
        return Objects.equals(service, snapshot.service(id).orElse(null))
                && areSlices(snapshot.slicesOf(id))
                && place.equals(Place.of(snapshot, id.namespace()))
                && (serial == null || serial == StartOfAuthority.serial(snapshot));
    }

    private boolean areSlices(Collection<EndpointSlice> others) {
        if (others.size() != slices.size()) {
            return false;
        }
        Iterator<EndpointSlice> other = others.iterator();
        for (EndpointSlice slice : slices) {
            if (!slice.equals(other.next())) {
                return false;
            }
        }
        return true;
    }
}
