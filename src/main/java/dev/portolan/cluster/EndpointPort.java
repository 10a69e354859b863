// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * A port of an EndpointSlice: the number that the endpoints themselves listen on.
 *
 * @param name the name of the Service port that it serves, empty if unnamed
 * @param protocol its protocol
 * @param number the port number, or {@link #UNNUMBERED} where the slice leaves it out
 */
public record EndpointPort(String name, Protocol protocol, int number) {

    /** "All ports": the slice names no number. DNS generates no SRV record from it, but counts it in the weight. */
    public static final int UNNUMBERED = -1;
}
