// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.PodsMode;
import dev.portolan.resolve.RecordRequest.Shape;
import dev.portolan.zone.VisibleCluster;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a denial hangs on and the picture does not hold. A server whose lists have not come yet is the model: it fails where it
 * cannot deny.
 */
final class Evidence {

    private final VisibleCluster cluster;
    private final PodsMode pods;
    private final Matching matching;
    private final Set<ResourceKind> partial;

    Evidence(VisibleCluster cluster, KubernetesBlock block, Matching matching) {
        this.cluster = cluster;
        this.matching = matching;
        pods = block.pods();
        partial = EnumSet.of(ResourceKind.SERVICE, endpoints());
        if (pods == PodsMode.VERIFIED) {
            partial.add(ResourceKind.POD);
        }
        if (!block.zones().multicluster().isEmpty()) {
            partial.addAll(EnumSet.of(ResourceKind.SERVICE_IMPORT, ResourceKind.ENDPOINT_SLICE));
        }
        partial.removeIf(kind -> coverage().of(kind) instanceof Coverage.Everything);
    }

    /** Whether nothing that the block reads is missing of the whole cluster, so that no name needs to be looked at. */
    boolean isWhole() {
        return partial.isEmpty();
    }

    /** What is missing to say that no Service and no endpoint of any namespace matches, or has an address. */
    Set<ResourceKind> missingAnywhere() {
        return missingAnywhere(ResourceKind.SERVICE, endpoints());
    }

    private Set<ResourceKind> missingAnywhere(ResourceKind first, ResourceKind... others) {
        Set<ResourceKind> missing = EnumSet.of(first, others);
        missing.retainAll(partial);
        return missing;
    }

    /** What is missing to say that a name of Services or Pods of the cluster itself does not exist. */
    Set<ResourceKind> missingFor(RecordRequest request) {
        boolean anywhere = isWildcard(request.namespace);
        if (request.shape != Shape.NAMED || (!anywhere && !cluster.exposes(request.namespace))) {
            return Set.of();
        }
        if (request.pod && pods != PodsMode.VERIFIED) {
            return Set.of();
        }
        if (anywhere) {
            return request.pod ? missingAnywhere(ResourceKind.POD) : missingAnywhere();
        }
        if (request.pod) {
            return missing(request.namespace, ResourceKind.POD);
        }
        if (isWildcard(request.service)) {
            return missing(request.namespace, ResourceKind.SERVICE, endpoints());
        }
        return missingForService(request);
    }

    /** What is missing to say that a name of imported Services does not exist. */
    Set<ResourceKind> missingForImport(RecordRequest request) {
        return request.shape != Shape.NAMED || request.pod || !cluster.exposes(request.namespace)
                ? Set.of()
                : missing(request.namespace, ResourceKind.SERVICE_IMPORT, ResourceKind.ENDPOINT_SLICE);
    }

    private Set<ResourceKind> missingForService(RecordRequest request) {
        Service service = cluster.snapshot()
                .service(new NamespacedName(request.namespace, request.service))
                .orElse(null);
        if (service == null) {
            return missing(request.namespace, ResourceKind.SERVICE);
        }
        boolean hangsOnEndpoints =
                service instanceof HeadlessService || !request.endpoint.isEmpty() || cluster.hidesAsEmpty(service);
        return hangsOnEndpoints && !(service instanceof ExternalNameService) && cluster.selects(service)
                ? missing(request.namespace, endpoints())
                : Set.of();
    }

    /** Where no endpoint is looked at, none is missed: the Services then stand for both. */
    private ResourceKind endpoints() {
        return cluster.hidesEndpoints() ? ResourceKind.SERVICE : ResourceKind.ENDPOINT_SLICE;
    }

    private Set<ResourceKind> missing(String namespace, ResourceKind first, ResourceKind... others) {
        Set<ResourceKind> missing = EnumSet.of(first, others);
        missing.removeIf(kind -> holds(kind, namespace));
        return missing;
    }

    /** Of Pods that are read for one Service only, any other may be missing. */
    private boolean holds(ResourceKind kind, String namespace) {
        return coverage().holds(kind, namespace) && !(coverage().of(kind) instanceof Coverage.Selected);
    }

    private boolean isWildcard(String label) {
        return matching == Matching.WILDCARD && Matching.isWildcard(label);
    }

    private Coverage coverage() {
        return cluster.snapshot().coverage();
    }
}
