// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.NamespacedName;

/** Where an alias leads. */
public sealed interface AliasTarget {

    /** The target as the Service spells it, without a final dot. */
    String host();

    /**
     * A name outside the cluster's own zone. Its addresses are the business of other servers and not known here.
     *
     * @param host the name
     */
    record Outside(String host) implements AliasTarget {}

    /**
     * The name of a Service of this cluster.
     *
     * @param host the name
     * @param service the Service that it names
     */
    record InCluster(String host, NamespacedName service) implements AliasTarget {}

    /**
     * A target that CoreDNS answers nothing for.
     *
     * @param host the target
     * @param why a clause: {@code an address is not a name}
     */
    record Nowhere(String host, String why) implements AliasTarget {}
}
