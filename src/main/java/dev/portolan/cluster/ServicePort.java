// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * A port that a Service declares.
 *
 * @param name the name, empty if the port has none; only a named port has an SRV name of its own
 * @param protocol its protocol
 * @param port the port that clients of the cluster IP connect to, 1 to 65535
 * @param targetPort the container's port as written, a number or a name; empty if it equals {@code port}
 * @param nodePort the port opened on every node, 0 if none
 */
public record ServicePort(String name, Protocol protocol, int port, String targetPort, int nodePort) {

    /** A port that is declared with a name, protocol and number only. */
    public static ServicePort of(String name, Protocol protocol, int port) {
        return new ServicePort(name, protocol, port, "", 0);
    }

    /** {@code http 80/TCP}, or {@code 80/TCP} for a port without a name. */
    public String text() {
        return (name.isEmpty() ? "" : name + " ") + port + "/" + protocol;
    }
}
