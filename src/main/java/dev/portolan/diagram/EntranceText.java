// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Entrance;
import dev.portolan.route.PortNumbers;

/** A way in from outside as it is written: {@code 172.18.255.200:80, 443} or {@code any node:30080}. */
final class EntranceText {

    private EntranceText() {}

    static String of(Entrance entrance) {
        String ports = PortNumbers.text(entrance.ports());
        return ports.isEmpty() ? host(entrance) : host(entrance) + ":" + ports;
    }

    private static String host(Entrance entrance) {
        return entrance.host().isEmpty() ? Words.ANY_NODE : bracketed(entrance.host());
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
