// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.PodsMode;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import dev.portolan.resolve.RecordRequest.Shape;
import dev.portolan.zone.VisibleCluster;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.Type;

/**
 * What a denial hangs on and the picture does not hold. A server whose lists have not come yet is the model: it fails where it
 * cannot deny. Here a denial is any answer that would be another one if there were more objects: that a name does not exist,
 * that it holds nothing of a type, and a transfer, whose reader denies whatever it does not tell.
 */
final class Evidence {

    private final KubernetesPlugin plugin;
    private final VisibleCluster cluster;
    private final PodsMode pods;
    private final Matching matching;
    private final Set<ResourceKind> partial;

    Evidence(KubernetesPlugin plugin, Matching matching) {
        this.plugin = plugin;
        this.matching = matching;
        cluster = plugin.cluster();
        KubernetesBlock block = plugin.block();
        pods = block.pods();
        partial = EnumSet.of(ResourceKind.NAMESPACE, ResourceKind.SERVICE, endpoints());
        if (pods == PodsMode.VERIFIED) {
            partial.add(ResourceKind.POD);
        }
        if (!block.zones().multicluster().isEmpty()) {
            partial.addAll(EnumSet.of(ResourceKind.SERVICE_IMPORT, ResourceKind.ENDPOINT_SLICE));
        }
        partial.removeIf(kind -> coverage().of(kind) instanceof Coverage.Everything);
    }

    /** What is missing to deny a name, or that it holds records of the type; empty if nothing is. */
    Set<ResourceKind> missing(Zoned asked, int type) {
        // Most often all is read, and no name needs to be looked at.
        if (partial.isEmpty()) {
            return Set.of();
        }
        boolean imported = plugin.isMulticluster(asked.zone());
        if (type == Type.AXFR || type == Type.IXFR) {
            return imported
                    ? missingAnywhere(ResourceKind.SERVICE_IMPORT, ResourceKind.ENDPOINT_SLICE)
                    : missingAnywhere();
        }
        String[] labels = asked.labels();
        if (holdsNameServers(asked, labels, type)) {
            boolean none = plugin.profile().addresses().filter(List::isEmpty).isPresent();
            return none ? Set.of() : missingAnywhere();
        }
        if (ReverseName.isReverse(asked.name())) {
            boolean pointing = type == Type.PTR && ReverseName.address(asked.name()) != null;
            return pointing ? missingAnywhere() : Set.of();
        }
        RecordRequest request = RecordRequest.parse(labels, plugin.dialect(asked.zone()));
        Set<ResourceKind> objects = imported && !request.pod ? missingForImport(request) : missingFor(request);
        // There is no name to who asks for text but where an object or an address is.
        boolean certain = type == Type.TXT && !PodLookup.isAddress(request.service);
        if (certain || !isInDoubt(request)) {
            return objects;
        }
        Set<ResourceKind> missing = EnumSet.of(ResourceKind.NAMESPACE);
        missing.addAll(objects);
        return missing;
    }

    /** The same for a name that an alias leads to, of which nothing but its records counts: a namespace has none. */
    Set<ResourceKind> missingBehind(Zoned asked, int type) {
        Set<ResourceKind> missing = missing(asked, type);
        RecordRequest request = RecordRequest.parse(asked.labels(), plugin.dialect(asked.zone()));
        return PodLookup.isAddress(request.service)
                ? missing
                : missing.stream()
                        .filter(kind -> kind != ResourceKind.NAMESPACE)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a request is for a name that exists where its namespace does, whatever lies there, and it is open if it does. */
    boolean isInDoubt(RecordRequest request) {
        return isOfNamespace(request) && !isWildcard(request.namespace) && cluster.isInDoubt(request.namespace);
    }

    private boolean isOfNamespace(RecordRequest request) {
        return switch (request.shape) {
            case EMPTY, INVALID -> false;
            case NAMESPACE -> !request.pod || pods != PodsMode.DISABLED;
            case NAMED ->
                (request.pod && pods != PodsMode.VERIFIED)
                        ? pods == PodsMode.INSECURE && PodLookup.isAddress(request.service)
                        : isWildcard(request.service);
        };
    }

    /** Whether nothing can be missing. */
    boolean isWhole() {
        return partial.isEmpty();
    }

    /** The names that a name is an alias of, as far as addresses are told through them. */
    List<WireName> targets(Zoned asked, int type) {
        return isAddress(type)
                ? plugin.find(asked, type).list().stream()
                        .filter(Match::isAlias)
                        .map(match -> WireName.absolute(match.host()))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private static boolean holdsNameServers(Zoned asked, String[] labels, int type) {
        return isAddress(type)
                ? KubernetesPlugin.isNameServerName(labels, asked)
                : type == Type.NS && labels.length == 0;
    }

    private static boolean isAddress(int type) {
        return type == Type.A || type == Type.AAAA;
    }

    /** To say that no Service and no endpoint of any namespace matches, or has an address. */
    private Set<ResourceKind> missingAnywhere() {
        return missingAnywhere(ResourceKind.SERVICE, endpoints());
    }

    private Set<ResourceKind> missingAnywhere(ResourceKind first, ResourceKind... others) {
        Set<ResourceKind> missing = EnumSet.of(first, others);
        missing.retainAll(partial);
        return missing;
    }

    /** For a name of Services or Pods of the cluster itself. */
    private Set<ResourceKind> missingFor(RecordRequest request) {
        boolean anywhere = isWildcard(request.namespace);
        if (request.shape != Shape.NAMED || (!anywhere && !cluster.exposes(request.namespace))) {
            return Set.of();
        }
        if (request.pod) {
            return missingForPod(request, anywhere);
        }
        if (anywhere) {
            return missingAnywhere();
        }
        if (isWildcard(request.service)) {
            return missing(request.namespace, ResourceKind.SERVICE, endpoints());
        }
        return missingForService(request);
    }

    private Set<ResourceKind> missingForPod(RecordRequest request, boolean anywhere) {
        // No Pod has a wildcard for its address.
        if (pods != PodsMode.VERIFIED || isWildcard(request.service)) {
            return Set.of();
        }
        return anywhere ? missingAnywhere(ResourceKind.POD) : missing(request.namespace, ResourceKind.POD);
    }

    private Set<ResourceKind> missingForService(RecordRequest request) {
        Service service = cluster.snapshot().service(id(request)).orElse(null);
        if (service == null) {
            return missing(request.namespace, ResourceKind.SERVICE);
        }
        if (cluster.hidesEndpoints()) {
            return Set.of();
        }
        boolean hangsOnEndpoints =
                service instanceof HeadlessService || !request.endpoint.isEmpty() || cluster.hidesAsEmpty(service);
        return hangsOnEndpoints && !(service instanceof ExternalNameService) && cluster.selects(service)
                ? missing(request.namespace, ResourceKind.ENDPOINT_SLICE)
                : Set.of();
    }

    /** For a name of imported Services. */
    private Set<ResourceKind> missingForImport(RecordRequest request) {
        if (request.shape != Shape.NAMED || !cluster.exposes(request.namespace)) {
            return Set.of();
        }
        ServiceImport imported = cluster.snapshot().serviceImport(id(request)).orElse(null);
        if (imported == null) {
            return missing(request.namespace, ResourceKind.SERVICE_IMPORT);
        }
        boolean hangsOnEndpoints = imported.headless() || !request.endpoint.isEmpty() || cluster.hidesAsEmpty(imported);
        return hangsOnEndpoints && cluster.selects(imported)
                ? missing(request.namespace, ResourceKind.ENDPOINT_SLICE)
                : Set.of();
    }

    private static NamespacedName id(RecordRequest request) {
        return new NamespacedName(request.namespace, request.service);
    }

    /** Where no endpoint is looked at, none is missed: the Services then stand for both. */
    private ResourceKind endpoints() {
        return cluster.hidesEndpoints() ? ResourceKind.SERVICE : ResourceKind.ENDPOINT_SLICE;
    }

    private Set<ResourceKind> missing(String namespace, ResourceKind first, ResourceKind... others) {
        Set<ResourceKind> missing = EnumSet.of(first, others);
        missing.removeIf(kind -> coverage().holdsAll(kind, namespace));
        return missing;
    }

    private boolean isWildcard(String label) {
        return matching == Matching.WILDCARD && Matching.isWildcard(label);
    }

    private Coverage coverage() {
        return cluster.snapshot().coverage();
    }
}
