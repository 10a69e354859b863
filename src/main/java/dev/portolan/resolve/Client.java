// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpLiteral;
import java.net.InetAddress;

/**
 * Who asks, and how.
 *
 * @param transport how the question arrives
 * @param address where it comes from; it decides about zone transfers and, over UDP, about the size at which names are
 *     compressed
 */
public record Client(Transport transport, InetAddress address) {

    /** Somebody on this machine. */
    public static Client local(Transport transport) {
        return new Client(
                transport, IpLiteral.ofOctets(new byte[] {127, 0, 0, 1}).address());
    }
}
