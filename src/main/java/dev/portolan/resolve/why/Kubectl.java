// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.KubectlCommand;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Commands that show in a cluster what an explanation says. All of them only read. */
final class Kubectl {

    static final KubectlCommand COREFILE = get("configmap", new NamespacedName("kube-system", "coredns"), "-o", "yaml");

    static final KubectlCommand POLICIES = everywhere(ResourceKind.POD)
            .and("-o", "custom-columns=NAME:.metadata.name,POLICY:.spec.dnsPolicy,HOST:.spec.hostNetwork");

    private Kubectl() {}

    static KubectlCommand namespace(String name) {
        return KubectlCommand.of("get", "namespace", name, "--show-labels");
    }

    static KubectlCommand everywhere(ResourceKind kind) {
        return KubectlCommand.of("get", kind.plural(), "-A");
    }

    static KubectlCommand in(String namespace, ResourceKind kind) {
        return KubectlCommand.of("get", kind.plural(), "-n", namespace);
    }

    static KubectlCommand service(NamespacedName id) {
        return get("service", id, "-o", "yaml");
    }

    static KubectlCommand serviceEverywhere(String name) {
        return everywhere(ResourceKind.SERVICE).and("--field-selector", "metadata.name=" + name);
    }

    static KubectlCommand serviceImport(NamespacedName id) {
        return get("serviceimport", id, "-o", "yaml");
    }

    static KubectlCommand slices(NamespacedName service) {
        return slices(service, "kubernetes.io/service-name");
    }

    static KubectlCommand importedSlices(NamespacedName imported) {
        return slices(imported, EndpointSlice.MULTICLUSTER_SERVICE_NAME);
    }

    private static KubectlCommand slices(NamespacedName owner, String label) {
        return in(owner.namespace(), ResourceKind.ENDPOINT_SLICE).and("-l", label + "=" + owner.name(), "-o", "yaml");
    }

    static KubectlCommand slicesHolding(String address) {
        return everywhere(ResourceKind.ENDPOINT_SLICE).through("grep -wF " + address);
    }

    static KubectlCommand pods(Service service) {
        Map<String, String> selector = new TreeMap<>(service.metadata().selector());
        String labels = selector.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        KubectlCommand all = in(service.id().namespace(), ResourceKind.POD);
        return (labels.isEmpty() ? all : all.and("-l", labels)).and("-o", "wide");
    }

    static KubectlCommand pod(NamespacedName id) {
        return get("pod", id, "-o", "jsonpath={.spec.hostname} {.spec.subdomain} {.status.podIP}");
    }

    static KubectlCommand podDescribed(NamespacedName id) {
        return KubectlCommand.of("describe", "pod", id.name(), "-n", id.namespace());
    }

    static KubectlCommand podsWithAddress(String address) {
        return everywhere(ResourceKind.POD).and("-o", "wide", "--field-selector", "status.podIP=" + address);
    }

    private static KubectlCommand get(String kind, NamespacedName id, String... more) {
        return KubectlCommand.of("get", kind, id.name(), "-n", id.namespace()).and(more);
    }
}
