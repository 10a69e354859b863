// SPDX-License-Identifier: Apache-2.0
package dev.portolan.serve;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A loopback address and a port to listen on.
 *
 * @param address a loopback address
 * @param port 0 to 65535; 0 lets the system choose
 */
public record ListenAddress(InetAddress address, int port) {

    /** Where {@code portolan serve} listens if nothing else is said. */
    public static final String USUAL = "127.0.0.1:1053";

    private static final int HIGHEST_PORT = 65_535;

    public ListenAddress {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException(address.getHostAddress() + " is not a loopback address");
        }
    }

    /**
     * Reads {@code 127.0.0.1:1053}, {@code [::1]:1053} or {@code localhost:1053}.
     *
     * @throws ProblemException if it is not an address and a port, or if the address is not loopback
     */
    public static ListenAddress parse(String text) throws ProblemException {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        return new ListenAddress(loopback(host.equals("localhost") ? "127.0.0.1" : host, text), port(text, colon));
    }

    /** {@code 127.0.0.1:1053}, or {@code [::1]:1053}. */
    @Override
    public String toString() {
        return format(new InetSocketAddress(address, port));
    }

    static String format(InetSocketAddress socket) {
        String host = IpLiteral.of(socket.getAddress()).canonical();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + socket.getPort();
    }

    private static InetAddress loopback(String host, String text) throws ProblemException {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(unreadable(text), e);
        }
        if (!address.isLoopbackAddress()) {
            throw new ProblemException(new Problem(
                    "Portolan does not listen on " + host + ".",
                    "Other machines could ask it, and the answers are those of your cluster.",
                    "Give a loopback address such as " + USUAL + ".",
                    ""));
        }
        return address;
    }

    private static int port(String text, int colon) throws ProblemException {
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(unreadable(text), e);
        }
        throw new ProblemException(unreadable(text));
    }

    private static Problem unreadable(String text) {
        return Problem.of("\"" + text + "\" is not an address and a port.").withRemedy("Write it like " + USUAL + ".");
    }
}
