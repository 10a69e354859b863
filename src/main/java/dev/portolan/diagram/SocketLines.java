// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.cluster.IpFamily;
import dev.portolan.route.RouteEndpoint;
import java.util.List;
import java.util.stream.Stream;

/** Addresses with their ports as they are written below each other. What is too long for a line breaks into several: it is never cut. */
final class SocketLines {

    /** A pane as wide as that has room for the longest address. */
    private static final double ROOMY_PANE = 640;

    /** In a pane as wide as that the longest address fits in two lines, in a narrower one in three. */
    private static final double FAIR_PANE = 480;

    /** Digits between two colons. */
    private static final int LONGEST_GROUP = 4;

    private SocketLines() {}

    /** The lines of an endpoint: one for each of its addresses, more for IPv6 where a pane is narrow. */
    static List<String> of(RouteEndpoint endpoint, Frame frame) {
        return endpoint.addresses().stream()
                .map(address -> RouteEndpoint.socket(address, endpoint.ports()))
                .flatMap(socket -> socket.startsWith("[") ? fitting(socket, frame) : Stream.of(socket))
                .toList();
    }

    /** The lines of an address in an answer: more than one for IPv6 where a pane is narrow. */
    static List<String> of(String address, Frame frame) {
        return IpFamily.ofAddress(address) == IpFamily.IPV6
                ? fitting(address, frame).toList()
                : List.of(address);
    }

    private static Stream<String> fitting(String text, Frame frame) {
        if (frame.sheet() != Sheet.PANE || frame.width() >= ROOMY_PANE) {
            return Stream.of(text);
        }
        return frame.width() >= FAIR_PANE ? parted(text, 2, 20) : parted(text, 3, 16);
    }

    private static Stream<String> parted(String text, int parts, int shortLine) {
        return broken(text, Math.max(shortLine, text.length() / parts + LONGEST_GROUP));
    }

    /** That text in lines of so many characters at most, broken after colons and spaces alone. */
    static Stream<String> broken(String text, int most) {
        if (text.length() <= most) {
            return Stream.of(text);
        }
        int at = Math.max(text.lastIndexOf(':', most - 1), text.lastIndexOf(' ', most - 1)) + 1;
        return at == 0
                ? Stream.of(text)
                : Stream.concat(Stream.of(text.substring(0, at).strip()), broken(text.substring(at), most));
    }
}
