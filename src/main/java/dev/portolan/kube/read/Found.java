// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import java.util.List;

/** What one object of the API turned out to be. */
public sealed interface Found {

    /**
     * An object of the picture.
     *
     * @param object the object
     * @param resourceVersion {@code metadata.resourceVersion}, empty in a manifest that was not applied yet
     */
    record Present(ClusterObject object, String resourceVersion) implements Found {}

    /**
     * An Endpoints object, as the slices that the mirroring controller would make of it.
     *
     * @param service the Service of the same name
     * @param slices the slices, one for each subset and address family; empty where the controller would mirror nothing
     */
    record Mirrored(NamespacedName service, List<EndpointSlice> slices) implements Found {
        public Mirrored {
            slices = List.copyOf(slices);
        }
    }

    /**
     * An object of a kind that no picture holds.
     *
     * @param kind its kind, empty if it has none
     */
    record Other(String kind) implements Found {}

    /**
     * An object that could not be read.
     *
     * @param kind what it would have been; for Endpoints {@link ResourceKind#ENDPOINT_SLICE}
     * @param id its identity, as far as it has one: without a name where none was read, and without a namespace where it is not
     *     known whether one would have followed
     * @param field the wrong field
     * @param message what is wrong with it: {@code is "eighty", not a number}
     * @param line where it stands, 0 if unknown
     */
    record Broken(ResourceKind kind, NamespacedName id, String field, String message, int line) implements Found {}
}
