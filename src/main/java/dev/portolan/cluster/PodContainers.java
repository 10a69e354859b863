// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of all containers of a pod.
 *
 * @param main {@code status.containerStatuses}
 * @param init {@code status.initContainerStatuses}, in the order in which they run
 * @param sidecars the names of the init containers that go on running beside the others ({@code restartPolicy: Always})
 * @param started the names of those sidecars that have started, so that nothing waits for them
 */
public record PodContainers(
        List<ContainerStatus> main, List<ContainerStatus> init, Set<String> sidecars, Set<String> started) {

    public PodContainers {
        main = List.copyOf(main);
        init = List.copyOf(init);
        sidecars = Set.copyOf(sidecars);
        started = Set.copyOf(started);
    }

    /** The containers of a pod without init containers. */
    static PodContainers of(List<ContainerStatus> main) {
        return new PodContainers(main, List.of(), Set.of(), Set.of());
    }

    /** Those that run as long as the pod does: the main ones and the sidecars. */
    List<ContainerStatus> lasting() {
        return Stream.concat(init.stream().filter(one -> sidecars.contains(one.name())), main.stream())
                .toList();
    }

    /** The init container for which the others wait; empty if all have done what they are for. */
    Optional<Initializing> initializing() {
        for (int i = 0; i < init.size(); i++) {
            ContainerStatus container = init.get(i);
            if (!container.state().isDone() && !started.contains(container.name())) {
                return Optional.of(new Initializing(container, i, init.size()));
            }
        }
        return Optional.empty();
    }
}
