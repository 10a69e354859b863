// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

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
     * A name in the cluster's own zone.
     *
     * @param host the name
     * @param kind what has the name, or what the name is below of: {@code Service}, {@code Pod}, {@code Name server}
     * @param owner which of them that is: {@code kiada/quote}, {@code 10-244-1-7 in kiada}
     */
    record InCluster(String host, String kind, String owner) implements AliasTarget {

        /** {@code Service kiada/quote}. */
        public String owned() {
            return kind + " " + owner;
        }
    }

    /**
     * A target that CoreDNS answers nothing for.
     *
     * @param host the target
     * @param why a clause: {@code an address is not a name}
     */
    record Nowhere(String host, String why) implements AliasTarget {}
}
