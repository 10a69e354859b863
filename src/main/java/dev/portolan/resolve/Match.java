// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.IpLiteral;
import org.jspecify.annotations.Nullable;

/**
 * One address, or alias, with one port that a question matches.
 *
 * @param host the address or name as the object writes it
 * @param address the same as an address, null if it is a name
 * @param port the port, {@link EndpointPort#UNNUMBERED} where there is none
 * @param owner whose it is; an SRV record points to it
 */
record Match(String host, @Nullable IpLiteral address, int port, Owner owner) {

    Match(String host, int port, Owner owner) {
        this(host, IpLiteral.parse(host), port, owner);
    }

    boolean isAlias() {
        return address == null;
    }
}
