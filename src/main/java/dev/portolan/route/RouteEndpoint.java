// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where connections arrive: a pod, or an address that somebody wrote down.
 *
 * @param addresses its addresses in numeric order, IPv4 first, at least one
 * @param ports the ports on which it serves any of the Services in view
 * @param pod the pod, null if no slice names one
 * @param placement its node and zone; the zone is the slice's, else the node's
 * @param readiness its state, with the reason
 */
public record RouteEndpoint(
        List<String> addresses,
        List<EndpointPort> ports,
        @Nullable PodFacts pod,
        Placement placement,
        Readiness readiness) {

    public RouteEndpoint {
        addresses = List.copyOf(addresses);
        ports = List.copyOf(ports);
    }

    /** What tells it from all others in view: the pod's name, else the address. Stays the same when its state changes. */
    public String key() {
        return pod == null ? address() : pod.name();
    }

    /** The address that stands for it. */
    public String address() {
        return addresses.getFirst();
    }

    /** The state. */
    public EndpointState state() {
        return readiness.state();
    }

    /** Whether it is ready. */
    public boolean isReady() {
        return state() == EndpointState.READY;
    }

    /** Address and ports as one text: {@code 10.244.1.11:80, 443}; the address alone if no port is known. */
    public String socket() {
        return socket(address(), ports);
    }

    /** An address and its ports as one text, of many ports the first, IPv6 in brackets (RFC 3986). */
    public static String socket(String address, List<EndpointPort> ports) {
        String numbers = PortNumbers.text(ports.stream()
                .map(EndpointPort::number)
                .filter(number -> number != EndpointPort.UNNUMBERED)
                .distinct()
                .toList());
        if (numbers.isEmpty()) {
            return address;
        }
        return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + numbers;
    }
}
