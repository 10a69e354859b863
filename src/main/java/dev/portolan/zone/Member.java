// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.TargetRef;
import dev.portolan.zone.Derivation.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address of one endpoint of a Service: what DNS counts.
 *
 * @param slice where it stands
 * @param endpoint the endpoint
 * @param text the address as written
 * @param address the same as an address, null if it is none
 * @param label the label of its own name
 */
record Member(
        Slice slice,
        Endpoint endpoint,
        String text,
        @Nullable IpLiteral address,
        String label) {

    /**
     * What a member's records tell of the slice that holds it. Not the slice itself: whoever keeps a record would keep all its
     * other endpoints.
     */
    record Slice(NamespacedName id, List<EndpointPort> ports) {}

    private static final List<EndpointPort> PORTLESS =
            List.of(new EndpointPort("", Protocol.TCP, EndpointPort.UNNUMBERED));

    private static final Comparator<Member> BY_ADDRESS =
            Comparator.comparing(Member::address, Comparator.nullsLast(Comparator.naturalOrder()));

    /** All members of a Service, ready or not, by address number. */
    static List<Member> of(ClusterZone zone, NamespacedName service) {
        List<Member> members = new ArrayList<>();
        for (EndpointSlice slice : zone.visible().slicesOf(service)) {
            Slice place = new Slice(slice.id(), slice.ports());
            for (Endpoint endpoint : slice.endpoints()) {
                for (String text : endpoint.addresses()) {
                    members.add(new Member(place, endpoint, text, IpLiteral.parse(text), zone.label(endpoint, text)));
                }
            }
        }
        members.sort(BY_ADDRESS);
        return members;
    }

    /** The slice's ports; one without name and number if it lists none. */
    List<EndpointPort> ports() {
        return slice.ports().isEmpty() ? PORTLESS : slice.ports();
    }

    /** {@code quiz-2}, or the address if no pod is behind it. */
    String called() {
        TargetRef target = endpoint.target();
        return target != null && target.isPod() ? target.name() : text;
    }

    String field() {
        return "endpoint " + text;
    }

    String evidence() {
        return Wording.address(slice.id(), text);
    }

    /** That it counts, and why. */
    Step readyStep() {
        TargetRef target = endpoint.target();
        String pod = target != null && target.isPod() ? ", pod " + target.name() + "," : "";
        String sentence = endpoint.conditions().ready() == Condition.UNSET
                ? "Its endpoint `" + text + "`" + pod + " says nothing about `ready`, which means ready."
                : "Its endpoint `" + text + "`" + pod + " is ready.";
        return new Step(sentence, evidence());
    }

    /** Where its own name comes from. */
    Step labelStep() {
        TargetRef target = endpoint.target();
        if (!endpoint.hostname().isEmpty()) {
            return new Step(
                    "The endpoint has the hostname `" + label + "`.",
                    "EndpointSlice " + slice.id().name() + ", hostname " + label);
        }
        if (target != null && target.name().equals(label)) {
            return new Step(
                    "It has no hostname, so the pod's name is its label.", "Corefile kubernetes endpoint_pod_names");
        }
        return new Step("It has no hostname, so its address with dashes is its label.", evidence());
    }
}
