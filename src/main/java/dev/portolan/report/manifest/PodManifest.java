// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import dev.portolan.cluster.ContainerPort;
import dev.portolan.cluster.ContainerState;
import dev.portolan.cluster.ContainerStatus;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodContainers;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pods as the API spells them, without anything that is not networking. */
final class PodManifest {

    private PodManifest() {}

    static Map<String, Object> of(Pod pod) {
        Map<String, Object> metadata = Metadata.of(
                pod.id(),
                pod.labels(),
                fields -> fields.time("creationTimestamp", pod.lifetime().created())
                        .time("deletionTimestamp", pod.lifetime().deletion()));
        return Metadata.head("v1", "Pod", metadata)
                .object("spec", spec(pod))
                .object("status", status(pod.status()))
                .map();
    }

    private static Map<String, Object> spec(Pod pod) {
        PodSpec spec = pod.spec();
        Fields fields = new Fields()
                .text("nodeName", spec.node())
                .text("hostname", spec.hostname())
                .text("subdomain", spec.subdomain())
                .text("dnsPolicy", spec.dns().policy());
        if (spec.dns().hostNetwork()) {
            fields.truth("hostNetwork", true);
        }
        return fields.object("dnsConfig", dnsConfig(spec.dns()))
                .list("initContainers", initContainers(pod.status().allContainers()))
                .list("containers", containers(pod))
                .map();
    }

    private static Map<String, Object> dnsConfig(PodDns dns) {
        List<Map<String, Object>> options = new ArrayList<>();
        new TreeMap<>(dns.options())
                .forEach((name, value) -> options.add(
                        new Fields().text("name", name).text("value", value).map()));
        return new Fields()
                .list("nameservers", dns.nameservers())
                .list("searches", dns.searches())
                .list("options", options)
                .map();
    }

    private static List<Map<String, Object>> containers(Pod pod) {
        List<String> names =
                pod.status().containers().stream().map(ContainerStatus::name).toList();
        List<Map<String, Object>> ports =
                pod.spec().ports().stream().map(PodManifest::port).toList();
        if (names.isEmpty() && ports.isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> containers = new ArrayList<>();
        containers.add(new Fields()
                .text("name", names.isEmpty() ? pod.id().name() : names.getFirst())
                .list("ports", ports)
                .map());
        names.stream()
                .skip(1)
                .forEach(name -> containers.add(new Fields().text("name", name).map()));
        return containers;
    }

    private static List<Map<String, Object>> initContainers(PodContainers all) {
        return all.init().stream()
                .map(container -> new Fields()
                        .text("name", container.name())
                        .text("restartPolicy", all.sidecars().contains(container.name()) ? "Always" : "")
                        .map())
                .toList();
    }

    private static List<Map<String, Object>> initStatuses(PodContainers all) {
        return all.init().stream()
                .map(container -> {
                    Fields fields = container(container);
                    return all.started().contains(container.name())
                            ? fields.truth("started", true).map()
                            : fields.map();
                })
                .toList();
    }

    private static Map<String, Object> port(ContainerPort port) {
        return new Fields()
                .text("name", port.name())
                .number("containerPort", port.number())
                .text("protocol", port.protocol().name())
                .map();
    }

    private static Map<String, Object> status(PodStatus status) {
        return new Fields()
                .text("phase", status.phase())
                .text("podIP", status.podIp())
                .list(
                        "podIPs",
                        status.podIps().stream()
                                .map(ip -> new Fields().text("ip", ip).map())
                                .toList())
                .list(
                        "conditions",
                        status.conditions().stream().map(PodManifest::condition).toList())
                .list("initContainerStatuses", initStatuses(status.allContainers()))
                .list(
                        "containerStatuses",
                        status.containers().stream()
                                .map(container -> container(container).map())
                                .toList())
                .map();
    }

    private static Map<String, Object> condition(PodCondition condition) {
        return new Fields()
                .text("type", condition.type())
                .text("status", condition.status())
                .text("reason", condition.reason())
                .text("message", condition.message())
                .time("lastTransitionTime", condition.since())
                .map();
    }

    private static Fields container(ContainerStatus container) {
        ContainerState state = container.state();
        Map<String, Object> inside = new Fields()
                .text("reason", state.reason())
                .text("message", state.message())
                .map();
        Fields fields = new Fields()
                .text("name", container.name())
                .truth("ready", container.ready())
                .number("restartCount", container.restarts());
        return state.name().isEmpty() ? fields : fields.object("state", Map.of(state.name(), inside));
    }
}
