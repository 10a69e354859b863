// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.Derivation.Step;
import java.util.List;

/** The wording of derivations: how steps name objects, fields, ports and sources. */
final class Wording {

    static final String COREDNS = "CoreDNS, not in the specification";

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Wording() {}

    static String section(String number) {
        return "Kubernetes DNS specification 1.1.0, section " + number;
    }

    static String field(NamespacedName service, String field) {
        return service + " " + field;
    }

    static String address(NamespacedName slice, String address) {
        return "EndpointSlice " + slice.name() + ", address " + address;
    }

    static ObjectRef ref(Service service) {
        return new ObjectRef(ResourceKind.SERVICE, service.id());
    }

    static ObjectRef slice(NamespacedName id) {
        return new ObjectRef(ResourceKind.ENDPOINT_SLICE, id);
    }

    static Step rule(String sentence, String section) {
        return new Step(sentence, section(section));
    }

    static Step coreDns(String sentence) {
        return new Step(sentence, COREDNS);
    }

    /** {@code http 80/TCP}, or {@code 80/TCP} for a port without a name. */
    static String port(String name, int number, Protocol protocol) {
        return (name.isEmpty() ? "" : name + " ") + number + "/" + protocol;
    }

    static String port(EndpointPort port) {
        return port.number() == EndpointPort.UNNUMBERED
                ? port.name() + " without a number"
                : port(port.name(), port.number(), port.protocol());
    }

    /** {@code one port}, {@code two ports}, {@code 14 ports}. */
    static String count(int number, String noun) {
        String word = number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
        return word + " " + noun + (number == 1 ? "" : "s");
    }
}
