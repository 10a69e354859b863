// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.Placement;
import dev.portolan.ui.fx.NameParts;

/**
 * What a row shows. A text is empty where there is nothing to say, and says "unknown" where something was not read.
 *
 * @param place where it is
 * @param conditions how its slice calls it
 * @param dns its own name
 * @param pod what its pod says
 */
record EndpointCells(Place place, Conditions conditions, DnsName dns, PodCells pod) {

    /**
     * Where an endpoint is.
     *
     * @param address its address, empty if it has none
     * @param pod the pod's name, empty if no pod stands behind it
     * @param placement node and zone
     */
    record Place(String address, String pod, Placement placement) {}

    /** The conditions of an endpoint. */
    record Conditions(Answer ready, Answer serving, Answer terminating) {}

    /**
     * The name of an endpoint below its Service.
     *
     * @param name the name, empty if none can be formed
     * @param answered whether the cluster DNS answers it with this address
     */
    record DnsName(NameParts name, boolean answered) {

        static final DnsName NONE = new DnsName(NameParts.whole(""), false);
    }

    /**
     * What a pod says of itself.
     *
     * @param times since when it is as it is
     * @param phase its phase
     * @param containers {@code 1/2} ready containers
     * @param restarts how often its containers were restarted
     * @param reason why it is not ready, in the API's words
     */
    record PodCells(Times times, String phase, String containers, String restarts, String reason) {}

    /**
     * Since when a pod is as it is.
     *
     * @param moment when its readiness last changed
     * @param since the same, and how long ago
     * @param age how long it exists
     */
    record Times(String moment, String since, String age) {

        static final Times NONE = new Times("", "", "");
    }

    EndpointCells withoutAges() {
        return new EndpointCells(
                place,
                conditions,
                dns,
                new PodCells(Times.NONE, pod.phase(), pod.containers(), pod.restarts(), pod.reason()));
    }
}
