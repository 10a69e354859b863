// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.AliasRoute;
import dev.portolan.route.AliasTarget;

/** The words of an alias. */
final class AliasWords {

    static final String OUTSIDE = "Outside the cluster";
    static final String ALIAS = "Alias from the Service";
    static final String ADDRESS = "Address from upstream";
    static final String ADDRESS_INSIDE = "Address from that name";
    static final String NOT_LOOKED_UP = "not looked up here";
    static final String UPSTREAM = "Upstream resolver";
    static final String ASKED_BY = "asked by the cluster DNS";
    static final String EXPECTS = "Expects to be called";
    static final String SENDS_ALIAS = "The client sends the alias";
    static final String SENDS_ALIAS_BRIEFLY = "Client sends the alias";

    private AliasWords() {}

    /** The place of the client, in the cluster of that name; the name may be empty. */
    static String cluster(String name) {
        return name.isEmpty() ? "Inside the cluster" : "Cluster " + name;
    }

    static String place(AliasTarget target) {
        return switch (target) {
            case AliasTarget.Outside _ -> "outside the cluster";
            case AliasTarget.InCluster inside -> inside.owned();
            case AliasTarget.Nowhere(var _, var why) -> why;
        };
    }

    static Spot.Speech target(Scene scene, AliasRoute way) {
        String host = way.target().host();
        return switch (way.target()) {
            case AliasTarget.Outside _ ->
                scene.speeches()
                        .plain(
                                host + ", outside the cluster",
                                host,
                                "Its addresses are the business of other servers. It expects to be called " + host
                                        + ".");
            case AliasTarget.InCluster inside ->
                scene.speeches()
                        .plain(
                                host + ", " + inside.owned(),
                                inside.owned(),
                                "The alias leads to another name of this cluster.");
            case AliasTarget.Nowhere(var _, var why) ->
                scene.speeches()
                        .plain(
                                host + ", leads nowhere: " + why,
                                "The alias leads nowhere",
                                "Cluster DNS answers " + way.lookup().outcome().label() + ": " + why + ".");
        };
    }
}
