// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.KubernetesFlag;
import dev.portolan.profile.LabelSelector;
import dev.portolan.profile.ObjectFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a picture the {@code kubernetes} plugin of a profile looks at: its namespace and label filters and the options
 * that hide objects, in one place for records and for answers. Immutable, safe for any thread.
 */
public final class VisibleCluster {

    private static final CoreDnsVersion READS_SLICES = new CoreDnsVersion(1, 8, 1);
    private static final CoreDnsVersion READS_READY = new CoreDnsVersion(1, 8, 4);

    private static final CoreDnsVersion POINTS_TO_HOSTNAMES_ONLY = new CoreDnsVersion(1, 11, 4);
    private static final CoreDnsVersion POINTS_TO_ALL_AGAIN = new CoreDnsVersion(1, 12, 1);

    private static final CoreDnsVersion CLUSTER_IPS_ONLY = new CoreDnsVersion(1, 9, 4);
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed", "Unknown");

    private final ClusterSnapshot snapshot;
    private final ObjectFilter filter;
    private final LabelSelector labels;
    private final boolean endpointsHidden;
    private final boolean emptyHidden;
    private final boolean unreadyCount;
    private final boolean hostnamesOnly;
    private final boolean slicesRead;
    private final EndpointLabel label;

    /** Of the slices that name no Service; null until somebody asks. */
    private volatile @Nullable Set<String> muted;

    /** Null where external addresses do not point back. */
    private final @Nullable ExternalAddresses external;

    /** The picture as a block of that release sees it. */
    public VisibleCluster(ClusterSnapshot snapshot, KubernetesBlock block, CoreDnsVersion version) {
        this.snapshot = snapshot;
        filter = block.filter();
        labels = filter.labels();
        endpointsHidden = block.has(KubernetesFlag.NOENDPOINTS);
        emptyHidden = block.has(KubernetesFlag.IGNORE_EMPTY_SERVICE);
        label = new EndpointLabel(block, version);
        external = version.compareTo(CLUSTER_IPS_ONLY) < 0 ? new ExternalAddresses(snapshot, labels) : null;
        hostnamesOnly = version.compareTo(POINTS_TO_HOSTNAMES_ONLY) >= 0 && version.compareTo(POINTS_TO_ALL_AGAIN) < 0;
        slicesRead = version.compareTo(READS_SLICES) >= 0;
        unreadyCount = slicesRead && version.compareTo(READS_READY) < 0;
    }

    /** The picture itself. */
    public ClusterSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Whether names below a namespace exist: the options allow it, and there is a Namespace object of that name that they
     * select. In a picture without Namespace objects every namespace is taken to exist.
     */
    public boolean exposes(String namespace) {
        if (!filter.allows(namespace)) {
            return false;
        }
        Optional<Namespace> found = snapshot.namespace(namespace);
        return found.isPresent()
                ? filter.namespaceLabels().selects(found.get().labels())
                : !snapshot.coverage().holds(ResourceKind.NAMESPACE, namespace);
    }

    /** Whether a namespace is taken to be one that {@code namespace_labels} selects, and its labels were not read. */
    public boolean takesAsSelected(String namespace) {
        return !filter.namespaceLabels().isEverything()
                && filter.allows(namespace)
                && snapshot.namespace(namespace).isEmpty()
                && !snapshot.coverage().holds(ResourceKind.NAMESPACE, namespace);
    }

    /**
     * Whether a namespace is taken to exist and may well not: Namespaces were not read, nor anything that lies in it. Names of
     * objects do not hang on that, since they are looked for themselves; its own name does, and whatever else stands for any
     * object.
     */
    public boolean isInDoubt(String namespace) {
        return !snapshot.coverage().holds(ResourceKind.NAMESPACE, namespace)
                && filter.allows(namespace)
                && !snapshot.showsNamespace(namespace);
    }

    /**
     * Whether reverse look-ups tell what lies in a namespace: anything, existing or not, unless the Corefile lists those that
     * it exposes.
     */
    public boolean allows(String namespace) {
        return filter.namespaces().isEmpty() || exposes(namespace);
    }

    /** The Service of that identity, null if there is none or it is not selected. */
    public @Nullable Service service(NamespacedName id) {
        Service service = snapshot.service(id).orElse(null);
        return service != null && selects(service) ? service : null;
    }

    /** Whether the {@code labels} option selects a Service. */
    public boolean selects(Service service) {
        return labels.isEverything() || labels.selects(service.metadata().labels());
    }

    /** Whether the {@code labels} option selects a Pod. */
    public boolean selects(Pod pod) {
        return labels.isEverything() || labels.selects(pod.labels());
    }

    /** Whether a Pod is one that {@code pods verified} knows by its address: it lives, has one, and is selected. */
    public boolean isVerified(Pod pod) {
        return !pod.lifetime().isTerminating()
                && !ENDED.contains(pod.status().phase())
                && !pod.status().podIp().isEmpty()
                && selects(pod);
    }

    /** Whether {@code ignore empty_service} hides a Service: it has a cluster IP and no endpoint that counts. */
    public boolean hidesAsEmpty(Service service) {
        return emptyHidden && service instanceof ClusterIpService && !anyCounts(slicesOf(service.id()));
    }

    /** Whether {@code ignore empty_service} hides a ServiceImport, likewise. */
    public boolean hidesAsEmpty(ServiceImport imported) {
        return emptyHidden && !imported.headless() && !anyCounts(importedSlicesOf(imported.id()));
    }

    /** Whether some endpoint of these slices counts. */
    private boolean anyCounts(Collection<EndpointSlice> slices) {
        return slices.stream().flatMap(slice -> slice.endpoints().stream()).anyMatch(this::counts);
    }

    /** Whether {@code noendpoints} keeps every endpoint out. */
    public boolean hidesEndpoints() {
        return endpointsHidden;
    }

    /** Whether an EndpointSlice of a Service is seen. */
    public boolean sees(EndpointSlice slice) {
        return !endpointsHidden && selects(slice);
    }

    /** The slices labelled with that Service; none with {@code noendpoints}. */
    public Collection<EndpointSlice> slicesOf(NamespacedName service) {
        return endpointsHidden ? List.of() : selected(snapshot.slicesOf(service));
    }

    /** Whether a ServiceImport is seen: CoreDNS holds {@code namespace_labels} against its own labels, by mistake. */
    public boolean selects(ServiceImport imported) {
        return filter.namespaceLabels().selects(imported.labels());
    }

    /** The slices imported for that ServiceImport; CoreDNS watches them apart, with {@code noendpoints} too. */
    public Collection<EndpointSlice> importedSlicesOf(NamespacedName serviceImport) {
        return selected(snapshot.importedSlicesOf(serviceImport));
    }

    /** The slices in which some endpoint, ready or not, has this address, compared as text. */
    public Collection<EndpointSlice> slicesHolding(String address) {
        return endpointsHidden ? List.of() : selected(snapshot.slicesHolding(address));
    }

    /**
     * The Services that a reverse question for this address is answered with one of, compared as text: those that have it as
     * a cluster IP, and up to CoreDNS 1.9.3 those that have it as an external one.
     */
    public Collection<Service> servicesPointedBack(String address) {
        Collection<Service> inside = servicesWithClusterIp(address);
        List<Service> outside = external == null ? List.of() : external.servicesWith(address);
        return outside.isEmpty() && filter.namespaces().isEmpty()
                ? inside
                : Stream.concat(inside.stream(), outside.stream())
                        .filter(service -> allows(service.id().namespace()))
                        .toList();
    }

    /**
     * Whether a reverse question for an address that is no cluster IP gets no reply: an endpoint that counts has it in a slice
     * that names no Service, and the name that CoreDNS makes of that cannot be sent. Before 1.8.1 it did not read slices.
     */
    public boolean isMuted(String address) {
        Set<String> known = muted;
        if (known == null) {
            known = endpointsHidden || !slicesRead ? Set.of() : addressesOfNobody();
            muted = known;
        }
        return known.contains(address);
    }

    private Set<String> addressesOfNobody() {
        return selected(snapshot.slicesOfNobody()).stream()
                .filter(slice -> allows(slice.id().namespace()))
                .flatMap(slice -> slice.endpoints().stream())
                .filter(endpoint -> counts(endpoint) && pointsBackTo(endpoint))
                .flatMap(endpoint -> endpoint.addresses().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a reverse question is answered with an endpoint that counts: CoreDNS 1.11.4 to 1.12.0 want a hostname. */
    public boolean pointsBackTo(Endpoint endpoint) {
        return !hostnamesOnly || !endpoint.hostname().isEmpty();
    }

    private Collection<Service> servicesWithClusterIp(String address) {
        Collection<Service> found = snapshot.servicesWithClusterIp(address);
        return labels.isEverything() || found.isEmpty()
                ? found
                : found.stream().filter(this::selects).toList();
    }

    /**
     * Whether an endpoint counts: it is ready, or nothing is said about it. CoreDNS 1.8.1 to 1.8.3 did not look at {@code
     * ready}.
     */
    public boolean counts(Endpoint endpoint) {
        return unreadyCount || endpoint.isReady();
    }

    /**
     * The label under which an endpoint has a name of its own below its Service: its hostname, or with {@code
     * endpoint_pod_names} its pod's name, or its address with dashes. Empty if none of them gives one; not checked for what a
     * label may hold.
     *
     * @param address one of the endpoint's addresses, as written
     */
    public String label(Endpoint endpoint, String address) {
        return label.of(endpoint, address);
    }

    /** Whether that label is made of the address: the endpoint has neither a hostname nor a pod's name to go by. */
    boolean isNamedByAddress(Endpoint endpoint) {
        return label.isAddress(endpoint);
    }

    private Collection<EndpointSlice> selected(Collection<EndpointSlice> slices) {
        return labels.isEverything()
                ? slices
                : slices.stream().filter(this::selects).toList();
    }

    private boolean selects(EndpointSlice slice) {
        return labels.isEverything() || labels.selects(slice.labels());
    }
}
