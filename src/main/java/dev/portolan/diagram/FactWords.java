// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.PathFacts;

/** The facts of a path in words. */
final class FactWords {

    private FactWords() {}

    static String chosenBy(PathFacts.Chooser chooser) {
        return switch (chooser) {
            case KUBE_PROXY -> "kube-proxy, for each connection";
            case KUBE_PROXY_BY_CLIENT -> "kube-proxy, the same pod for the same client (sessionAffinity: ClientIP)";
            case KUBE_PROXY_ON_NODE ->
                "kube-proxy, for each connection, on the client’s node (internalTrafficPolicy: Local)";
            case CLIENT -> "the client, for each lookup (usually the first address)";
        };
    }

    static String whenNotReady(PathFacts.WhenNotReady consequence, int ttl) {
        return switch (consequence) {
            case NO_NEW_CONNECTIONS -> "no new connections; the answer does not change";
            case RECORD_REMOVED -> "its record is removed; cached answers live up to " + ttl + " s";
            case STAYS_PUBLISHED -> "its record stays (publishNotReadyAddresses: true)";
            case UNWATCHED -> "nothing changes: no probe watches a manual endpoint";
        };
    }
}
