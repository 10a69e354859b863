// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that happens to one pod.
 *
 * @param pod the pod
 * @param what what happens
 */
record PodMove(NamespacedName pod, What what) implements Move {

    /** What can happen to a pod. */
    enum What {
        READY("Make %s ready"),
        UNREADY("Make %s unready"),
        DELETE("Delete %s, which goes on serving while it ends"),
        REPLACE("Let %s end and start again");

        private final String label;

        What(String label) {
            this.label = label;
        }
    }

    @Override
    public String label() {
        return String.format(Locale.ROOT, what.label, pod.name());
    }

    @Override
    public boolean possible(ClusterSnapshot scene) {
        return scene.pod(pod)
                .filter(there -> switch (what) {
                    case READY -> !there.status().isReady() && !there.lifetime().isTerminating();
                    case UNREADY -> there.status().isReady();
                    case DELETE -> !there.lifetime().isTerminating();
                    case REPLACE -> there.lifetime().isTerminating();
                })
                .isPresent();
    }

    @Override
    public List<ClusterChange> changes(ClusterSnapshot scene, Instant now) {
        return scene.pod(pod).map(there -> after(there, now)).stream()
                .<ClusterChange>map(ClusterChange.Put::new)
                .toList();
    }

    private Pod after(Pod there, Instant now) {
        return switch (what) {
            case READY -> PodStory.ready(there, now);
            case UNREADY -> PodStory.unready(there, now);
            case DELETE -> PodStory.deleted(there, now);
            case REPLACE ->
                PodStory.created(
                        there, pod.name(), there.spec().node(), there.status().podIp(), now);
        };
    }
}
