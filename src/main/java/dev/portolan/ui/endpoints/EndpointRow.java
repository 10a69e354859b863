// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Pod;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.ui.fx.Mark;
import dev.portolan.ui.fx.Marked;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param key what it is known by
 * @param origin where it comes from
 * @param cells what it shows
 * @param mark what the last picture did to it
 */
record EndpointRow(Key key, Origin origin, EndpointCells cells, Mark mark) implements Marked<EndpointRow> {

    /**
     * What a row is known by.
     *
     * @param endpoint the pod's name, else the address
     * @param address the address, empty for a pod that no slice lists
     */
    record Key(String endpoint, String address) {}

    /** Where a row comes from. */
    sealed interface Origin {

        /** The pod, null if there is none or it was not read. */
        @Nullable
        Pod pod();
    }

    /**
     * An endpoint of a slice.
     *
     * @param slice the slice; where several list the address, one that calls it ready if there is one
     * @param endpoint the endpoint in it
     * @param state how it stands, and why
     */
    record Listed(
            EndpointSlice slice,
            Endpoint endpoint,
            RouteEndpoint state,
            @Nullable Pod pod) implements Origin {}

    /** A pod that the Service selects and no slice lists. */
    record Unlisted(Pod pod) implements Origin {}

    @Override
    public EndpointRow marked(Mark newMark) {
        return newMark == mark ? this : new EndpointRow(key, origin, cells, newMark);
    }

    /** Ages pass by themselves and are no change. */
    @Override
    public boolean showsTheSameAs(EndpointRow other) {
        return cells.withoutAges().equals(other.cells.withoutAges());
    }

    /** Whether both are the same row, maybe at different times. */
    boolean isSameAs(@Nullable EndpointRow other) {
        return other != null && key.equals(other.key);
    }

    /** What a person calls it: the pod's name, else the address. */
    String name() {
        return key.endpoint();
    }

    /** The hostname that its slice gives it; empty if it gives none. */
    String hostname() {
        return origin instanceof Listed listed ? listed.endpoint().hostname() : "";
    }

    /** Whether the cluster DNS and kube-proxy count it. */
    boolean isServed() {
        return origin instanceof Listed listed && listed.endpoint().isReady();
    }
}
