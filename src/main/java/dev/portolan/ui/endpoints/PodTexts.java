// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Initializing;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.route.PodFacts;
import dev.portolan.route.Reason;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.ui.fx.Messages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cells say of a pod. A pod that was not read is unknown; where no pod stands behind, nothing is said. */
final class PodTexts {

    private final boolean wereRead;
    private final Moments moments;

    PodTexts(ClusterSnapshot snapshot, String namespace, Moments moments) {
        // What is read on demand may be on its way still.
        wereRead = snapshot.coverage().holdsAll(ResourceKind.POD, namespace);
        this.moments = moments;
    }

    EndpointCells.PodCells of(RouteEndpoint state, @Nullable Pod pod) {
        Reason reason = state.readiness().reason();
        if (pod != null) {
            return of(pod, state.readiness().since(), reason.brief());
        }
        PodFacts facts = state.pod();
        if (facts == null) {
            return new EndpointCells.PodCells(EndpointCells.Times.NONE, "", "", "", "");
        }
        String unknown = wereRead ? Messages.text("endpoints.pod.gone") : Messages.text("endpoints.unknown");
        return new EndpointCells.PodCells(
                new EndpointCells.Times(unknown, unknown, unknown), unknown, unknown, unknown, reason.brief());
    }

    EndpointCells.PodCells of(Pod pod) {
        PodCondition ready = pod.status().condition("Ready").orElse(null);
        return of(pod, ready == null ? null : ready.since(), Reason.of(pod).brief());
    }

    private EndpointCells.PodCells of(Pod pod, @Nullable Instant since, String reason) {
        List<ContainerStatus> containers = pod.status().countedContainers();
        long ready = containers.stream().filter(ContainerStatus::ready).count();
        return new EndpointCells.PodCells(
                times(pod, since),
                phase(pod),
                containers.isEmpty() ? Messages.text("endpoints.unknown") : ready + "/" + containers.size(),
                containers.isEmpty()
                        ? Messages.text("endpoints.unknown")
                        : Integer.toString(pod.status().restarts()),
                reason);
    }

    /** The phase, as kubectl refines it while a pod is not through its init containers. */
    static String phase(Pod pod) {
        return pod.status()
                .initializing()
                .map(Initializing::text)
                .orElse(pod.status().phase());
    }

    private EndpointCells.Times times(Pod pod, @Nullable Instant since) {
        String unknown = Messages.text("endpoints.unknown");
        return since == null
                ? new EndpointCells.Times(unknown, unknown, age(pod))
                : new EndpointCells.Times(moments.time(since), moments.since(since), age(pod));
    }

    private String age(Pod pod) {
        Instant created = pod.lifetime().created();
        return created == null ? Messages.text("endpoints.unknown") : moments.age(created);
    }
}
