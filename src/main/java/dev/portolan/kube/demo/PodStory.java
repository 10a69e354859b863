// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodContainers;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What happens to pods, as the kubelet would report it. */
final class PodStory {

    private static final Set<String> ABOUT_READINESS = Set.of("Ready", "ContainersReady");

    private PodStory() {}

    /** The pod's readiness probes pass. */
    static Pod ready(Pod pod, Instant now) {
        return readiness(pod, "True", now);
    }

    /** The readiness probe of the pod's last container fails. */
    static Pod unready(Pod pod, Instant now) {
        return readiness(pod, "False", now);
    }

    /** Somebody deleted the pod; it goes on serving until it ends. */
    static Pod deleted(Pod pod, Instant now) {
        return new Pod(
                pod.id(), pod.labels(), new PodLifetime(pod.lifetime().created(), now), pod.spec(), pod.status());
    }

    /** A pod like that one, just created by the same controller under this name; not yet ready. */
    static Pod created(Pod like, String name, String node, String ip, Instant now) {
        PodSpec spec = new PodSpec(
                node,
                like.spec().hostname(),
                like.spec().subdomain(),
                like.spec().dns(),
                like.spec().ports());
        List<ContainerStatus> containers = like.status().containers().stream()
                .map(c -> new ContainerStatus(c.name(), true, 0, "running", ""))
                .toList();
        List<PodCondition> conditions = like.status().conditions().stream()
                .map(c -> new PodCondition(c.type(), "True", "", "", now))
                .toList();
        Pod pod = new Pod(
                new NamespacedName(like.id().namespace(), name),
                like.labels(),
                new PodLifetime(now, null),
                spec,
                new PodStatus("Running", ip, List.of(ip), conditions, containers));
        return unready(pod, now);
    }

    private static Pod readiness(Pod pod, String status, Instant now) {
        boolean ready = status.equals("True");
        List<ContainerStatus> before = pod.status().containers();
        String failing = before.isEmpty() ? "" : before.getLast().name();
        List<ContainerStatus> containers = new ArrayList<>();
        for (ContainerStatus c : before) {
            containers.add(new ContainerStatus(c.name(), ready || !c.name().equals(failing), c.restarts(), c.state()));
        }
        String reason = ready ? "" : "ContainersNotReady";
        String message = ready ? "" : "containers with unready status: [" + failing + "]";
        List<PodCondition> conditions = pod.status().conditions().stream()
                .map(c -> ABOUT_READINESS.contains(c.type())
                        ? new PodCondition(c.type(), status, reason, message, now)
                        : c)
                .toList();
        PodContainers all = pod.status().allContainers();
        PodStatus told = new PodStatus(
                pod.status().phase(),
                pod.status().podIp(),
                pod.status().podIps(),
                conditions,
                new PodContainers(containers, all.init(), all.sidecars(), all.started()));
        return new Pod(pod.id(), pod.labels(), pod.lifetime(), pod.spec(), told);
    }
}
