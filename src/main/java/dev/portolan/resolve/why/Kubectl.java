// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Commands that show in a cluster what an explanation says. All of them only read. */
final class Kubectl {

    static final String COREFILE = "kubectl get configmap coredns -n kube-system -o yaml";

    private Kubectl() {}

    static String namespace(String name) {
        return "kubectl get namespace " + name + " --show-labels";
    }

    static String service(NamespacedName id) {
        return "kubectl get service " + id.name() + " -n " + id.namespace() + " -o yaml";
    }

    static String services(String namespace) {
        return "kubectl get services -n " + namespace;
    }

    static String serviceEverywhere(String name) {
        return "kubectl get services -A --field-selector metadata.name=" + name;
    }

    static String serviceImport(NamespacedName id) {
        return "kubectl get serviceimport " + id.name() + " -n " + id.namespace() + " -o yaml";
    }

    static String slices(NamespacedName service) {
        return "kubectl get endpointslices -n " + service.namespace() + " -l kubernetes.io/service-name="
                + service.name() + " -o yaml";
    }

    static String importedSlices(NamespacedName imported) {
        return "kubectl get endpointslices -n " + imported.namespace() + " -l "
                + EndpointSlice.MULTICLUSTER_SERVICE_NAME + "=" + imported.name() + " -o yaml";
    }

    static String pods(Service service) {
        Map<String, String> selector = new TreeMap<>(service.metadata().selector());
        String labels = selector.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        return "kubectl get pods -n " + service.id().namespace() + (labels.isEmpty() ? "" : " -l " + labels)
                + " -o wide";
    }

    static String pod(NamespacedName id) {
        return "kubectl get pod " + id.name() + " -n " + id.namespace()
                + " -o jsonpath='{.spec.hostname} {.spec.subdomain} {.status.podIP}'";
    }

    static String podsWithAddress(String address) {
        return "kubectl get pods -A -o wide --field-selector status.podIP=" + address;
    }
}
