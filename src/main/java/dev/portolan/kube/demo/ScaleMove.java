// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * As many pods of {@code quote} as wanted: those of the beginning first, then more like them.
 *
 * @param beginning the pods of the beginning, ordered by name
 * @param wanted how many
 */
record ScaleMove(List<Pod> beginning, int wanted) implements Move {

    private static final int FIRST_FREE_HOST = 20;

    ScaleMove {
        beginning = List.copyOf(beginning);
    }

    @Override
    public String label() {
        return "Scale quote to " + (wanted == 0 ? "no" : Integer.toString(wanted)) + " pods";
    }

    @Override
    public boolean possible(ClusterSnapshot scene) {
        return present(scene).size() != wanted;
    }

    @Override
    public List<ClusterChange> changes(ClusterSnapshot scene, Instant now) {
        List<Pod> target = target(now);
        List<NamespacedName> names = target.stream().map(Pod::id).toList();
        List<ClusterChange> changes = present(scene).stream()
                .filter(pod -> !names.contains(pod.id()))
                .<ClusterChange>map(pod -> new ClusterChange.Removed(ResourceKind.POD, pod.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        target.stream()
                .filter(pod -> scene.pod(pod.id()).isEmpty())
                .map(ClusterChange.Put::new)
                .forEach(changes::add);
        return changes;
    }

    private List<Pod> present(ClusterSnapshot scene) {
        Pod like = beginning.getFirst();
        return scene.podsIn(like.id().namespace()).stream()
                .filter(pod -> pod.labels().getOrDefault("app", "").equals("quote"))
                .toList();
    }

    private List<Pod> target(Instant now) {
        List<Pod> target = new ArrayList<>(beginning.subList(0, Math.min(wanted, beginning.size())));
        target.replaceAll(pod ->
                start(pod, pod.id().name(), pod.spec().node(), pod.status().podIp(), now));
        for (int i = target.size(); i < wanted; i++) {
            boolean first = i % 2 == 0;
            String node = first ? "kind-worker" : "kind-worker2";
            String ip = "10.244." + (first ? 1 : 2) + "." + (FIRST_FREE_HOST + i);
            target.add(start(beginning.getFirst(), String.format(Locale.ROOT, "quote-%03d", i), node, ip, now));
        }
        return target;
    }

    private static Pod start(Pod like, String name, String node, String ip, Instant now) {
        return PodStory.ready(PodStory.created(like, name, node, ip, now), now);
    }
}
