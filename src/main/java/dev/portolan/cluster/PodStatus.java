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
 * @param allContainers what became of its containers
 */
public record PodStatus(
        String phase, String podIp, List<String> podIps, List<PodCondition> conditions, PodContainers allContainers) {

    public PodStatus {
        podIps = List.copyOf(podIps);
        conditions = List.copyOf(conditions);
    }

    /** The status of a pod without init containers. */
    public PodStatus(
            String phase,
            String podIp,
            List<String> podIps,
            List<PodCondition> conditions,
            List<ContainerStatus> containers) {
        this(phase, podIp, podIps, conditions, PodContainers.of(containers));
    }

    /** {@code status.containerStatuses}. */
    public List<ContainerStatus> containers() {
        return allContainers.main();
    }

    /** The containers that are counted as kubectl counts them: the main ones and those that run beside them. */
    public List<ContainerStatus> countedContainers() {
        return allContainers.lasting();
    }

    /** How often containers were restarted, counted as kubectl does: the init containers while they run, then the others. */
    public int restarts() {
        List<ContainerStatus> counted = initializing().isPresent() ? allContainers.init() : allContainers.lasting();
        return counted.stream().mapToInt(ContainerStatus::restarts).sum();
    }

    /** The init container for which the pod waits; empty if it waits for none. */
    public Optional<Initializing> initializing() {
        return condition("Initialized").map(PodCondition::holds).orElse(false)
                ? Optional.empty()
                : allContainers.initializing();
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
