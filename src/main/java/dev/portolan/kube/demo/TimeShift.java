// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServiceMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves all times of a picture by the same span. */
record TimeShift(Duration span) {

    ClusterSnapshot apply(ClusterSnapshot snapshot, Instant now) {
        List<ClusterObject> shifted = Stream.of(
                        snapshot.services(),
                        snapshot.slices().stream(),
                        snapshot.namespaces().stream(),
                        snapshot.nodes().stream(),
                        snapshot.pods().stream())
                .<ClusterObject>flatMap(objects -> objects.map(this::apply))
                .toList();
        return ClusterSnapshot.of(shifted, snapshot.coverage(), now);
    }

    private ClusterObject apply(ClusterObject object) {
        return switch (object) {
            case ClusterIpService service ->
                new ClusterIpService(
                        apply(service.metadata()),
                        service.ports(),
                        service.clusterIps(),
                        service.exposure(),
                        service.traffic());
            case HeadlessService service ->
                new HeadlessService(apply(service.metadata()), service.ports(), service.families(), service.traffic());
            case ExternalNameService service ->
                new ExternalNameService(apply(service.metadata()), service.ports(), service.externalName());
            case Pod pod -> apply(pod);
            case EndpointSlice slice -> slice;
            case Namespace namespace -> namespace;
            case Node node -> node;
            case ServiceImport imported -> imported;
        };
    }

    private ServiceMetadata apply(ServiceMetadata metadata) {
        return new ServiceMetadata(metadata.id(), metadata.labels(), metadata.selector(), apply(metadata.created()));
    }

    private Pod apply(Pod pod) {
        PodStatus status = pod.status();
        List<PodCondition> conditions = status.conditions().stream()
                .map(c -> new PodCondition(c.type(), c.status(), c.reason(), c.message(), apply(c.since())))
                .toList();
        return new Pod(
                pod.id(),
                pod.labels(),
                new PodLifetime(
                        apply(pod.lifetime().created()), apply(pod.lifetime().deletion())),
                pod.spec(),
                new PodStatus(status.phase(), status.podIp(), status.podIps(), conditions, status.allContainers()));
    }

    private @Nullable Instant apply(@Nullable Instant time) {
        return time == null ? null : time.plus(span);
    }
}
