// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Optional;

/**
 * What the cluster says about a pod.
 *
 * @param phase {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed}, {@code Unknown}, or empty
 * @param podIp {@code status.podIP}, empty while the pod has none; the only one that {@code pods verified} reads
 * @param podIps {@code status.podIPs}, the primary one first
 * @param conditions {@code status.conditions}
 * @param containers {@code status.containerStatuses}
 */
public record PodStatus(
        String phase,
        String podIp,
        List<String> podIps,
        List<PodCondition> conditions,
        List<ContainerStatus> containers) {

    public PodStatus {
        podIps = List.copyOf(podIps);
        conditions = List.copyOf(conditions);
        containers = List.copyOf(containers);
    }

    /** The condition of that type, such as {@code Ready}. */
    public Optional<PodCondition> condition(String type) {
        return conditions.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /** Whether the Ready condition is True. */
    public boolean isReady() {
        return condition("Ready").map(PodCondition::holds).orElse(false);
    }
}
