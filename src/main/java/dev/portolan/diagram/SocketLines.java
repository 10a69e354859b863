// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.RouteEndpoint;
import java.util.List;
import java.util.stream.Stream;

/** Addresses with their ports as they are written below each other. What is too long for a line breaks into several: it is never cut. */
final class SocketLines {

    /** A pane as wide as that has room for the longest address. */
    private static final double ROOMY_PANE = 640;

    private static final int SHORT_LINE = 20;

    /** Digits between two colons. */
    private static final int LONGEST_GROUP = 4;

    private SocketLines() {}

    /** The lines of an endpoint: one for each of its addresses, more for IPv6 where a pane is narrow. */
    static List<String> of(RouteEndpoint endpoint, Frame frame) {
        boolean narrow = frame.sheet() == Sheet.PANE && frame.width() < ROOMY_PANE;
        return endpoint.addresses().stream()
                .map(address -> RouteEndpoint.socket(address, endpoint.ports()))
                .flatMap(socket -> narrow && socket.startsWith("[") ? halved(socket) : Stream.of(socket))
                .toList();
    }

    private static Stream<String> halved(String socket) {
        return broken(socket, Math.max(SHORT_LINE, socket.length() / 2 + LONGEST_GROUP));
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
