// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.kube.config.Host;
import dev.portolan.testing.KubeconfigText;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of which not all may be read, by a context whose own namespace is {@code namespace-2}. */
abstract class NarrowedCluster extends AgainstFakeServer {

    static final String WIDE = "services is forbidden at the cluster scope";

    void open(String namespace) {
        open(namespace, LiveFixture.FAST);
    }

    void open(String namespace, Pace pace) {
        connection = new LiveSource(
                        kubeconfig("namespace-2"),
                        new Choice("test", null, namespace),
                        InstantSource.system(),
                        Consent.GIVEN,
                        pace)
                .open(heard);
    }

    Host kubeconfig(String namespace) {
        return KubeconfigText.of(server.url()).namespace(namespace).write(folder);
    }

    void forbidAllBut(String... allowed) {
        forbid("/api/v1/services", WIDE);
        forbid("/apis/discovery.k8s.io/v1/endpointslices", "slices is forbidden at the cluster scope");
        forbid("/api/v1/namespaces", "namespaces is forbidden");
        IntStream.range(0, 5)
                .mapToObj(i -> "namespace-" + i)
                .filter(name -> !List.of(allowed).contains(name))
                .forEach(name -> {
                    forbid("/api/v1/namespaces/" + name + "/services", "not in " + name);
                    forbid("/apis/discovery.k8s.io/v1/namespaces/" + name + "/endpointslices", "no slices in " + name);
                });
    }

    void forbid(String path, String message) {
        server.faults().forbid(request -> request.path().equals(path), message);
    }

    boolean asked(String path) {
        return server.requests().stream().anyMatch(request -> request.path().equals(path));
    }

    Coverage.Access services() {
        return heard.snapshot().coverage().of(ResourceKind.SERVICE);
    }

    Set<String> namespaces() {
        return heldNamespaces(heard.snapshot().services());
    }

    static Set<String> heldNamespaces(java.util.stream.Stream<Service> services) {
        return services.map(service -> service.id().namespace()).collect(Collectors.toCollection(TreeSet::new));
    }
}
