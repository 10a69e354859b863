// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.TargetRef;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What an endpoint's pod says of itself. */
final class PodReader {

    /** The label that the StatefulSet controller puts on its pods (Kubernetes 1.28 and later). */
    private static final String POD_INDEX = "apps.kubernetes.io/pod-index";

    /** The label that it has always put on them. */
    private static final String STATEFUL_SET_POD = "statefulset.kubernetes.io/pod-name";

    private PodReader() {}

    static PodFacts facts(TargetRef target, @Nullable Pod pod, Endpoint endpoint) {
        List<ContainerStatus> containers =
                pod == null ? List.of() : pod.status().countedContainers();
        int ready = (int) containers.stream().filter(ContainerStatus::ready).count();
        return new PodFacts(
                target.name(),
                ordinal(target.name(), pod, endpoint).orElse(PodFacts.NO_ORDINAL),
                ready,
                containers.size());
    }

    /** When the endpoint came into its state: the Ready condition's last transition, if it speaks of that state. */
    static @Nullable Instant since(@Nullable Pod pod, EndpointState state) {
        if (pod == null || state == EndpointState.UNKNOWN) {
            return null;
        }
        PodCondition ready = pod.status().condition("Ready").orElse(null);
        return ready != null && ready.holds() == (state == EndpointState.READY) ? ready.since() : null;
    }

    private static OptionalInt ordinal(String name, @Nullable Pod pod, Endpoint endpoint) {
        if (pod == null) {
            // Only a governing Service writes the pod's own name into the endpoint, and only StatefulSets number pods.
            return endpoint.hostname().equals(name) ? suffix(name) : OptionalInt.empty();
        }
        String index = pod.labels().get(POD_INDEX);
        if (index != null) {
            return number(index);
        }
        return pod.labels().containsKey(STATEFUL_SET_POD) ? suffix(name) : OptionalInt.empty();
    }

    private static OptionalInt suffix(String name) {
        return number(name.substring(name.lastIndexOf('-') + 1));
    }

    private static OptionalInt number(String digits) {
        return digits.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
