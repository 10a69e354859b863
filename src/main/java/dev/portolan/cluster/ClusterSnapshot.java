// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a cluster at one moment. Immutable; a change makes a new snapshot that shares almost all of
 * the old one. Safe for any thread, and no reader ever waits.
 *
 * <p>Collections that it returns are unmodifiable. Services come ordered by namespace and name, slices of a Service by the
 * slice's name. Look-ups compare names exactly: the API writes them in lower case.
 */
public final class ClusterSnapshot {

    /** A cluster of which nothing is known to exist. */
    public static final ClusterSnapshot EMPTY = new ClusterSnapshot(
            ServiceIndex.EMPTY,
            SliceIndex.EMPTY,
            PodIndex.EMPTY,
            ClusterObjects.EMPTY,
            new Reading(Coverage.COMPLETE, null, Trail.anew()));

    /** A cluster of which nothing was read yet. */
    public static final ClusterSnapshot UNREAD = EMPTY.covering(new Coverage(Map.of()));

    /** What is known of the reading itself. */
    private record Reading(Coverage coverage, @Nullable Instant changed, Trail trail) {}

    private final ServiceIndex services;
    private final SliceIndex slices;
    private final PodIndex pods;
    private final ClusterObjects others;
    private final Reading reading;

    private ClusterSnapshot(
            ServiceIndex services, SliceIndex slices, PodIndex pods, ClusterObjects others, Reading reading) {
        this.services = services;
        this.slices = slices;
        this.pods = pods;
        this.others = others;
        this.reading = reading;
    }

    /** A snapshot of these objects, read at that moment. A later object replaces an earlier one of the same identity. */
    public static ClusterSnapshot of(Collection<? extends ClusterObject> objects, Coverage coverage, Instant at) {
        List<ClusterChange> puts =
                objects.stream().<ClusterChange>map(ClusterChange.Put::new).toList();
        return EMPTY.covering(coverage).apply(puts, at);
    }

    /**
     * This snapshot after the changes, in their order.
     *
     * @param at when they happened; becomes {@link #changed()} if any of them can concern the DNS
     */
    public ClusterSnapshot apply(Collection<ClusterChange> changes, Instant at) {
        ServiceIndex newServices = services;
        SliceIndex newSlices = slices;
        PodIndex newPods = pods;
        ClusterObjects newOthers = others;
        for (ClusterChange change : changes) {
            switch (change) {
                case ClusterChange.Put(Service service) -> newServices = newServices.with(service);
                case ClusterChange.Put(EndpointSlice slice) -> newSlices = newSlices.with(slice);
                case ClusterChange.Put(Pod pod) -> newPods = newPods.with(pod);
                case ClusterChange.Put(Namespace namespace) -> newOthers = newOthers.with(namespace);
                case ClusterChange.Put(Node node) -> newOthers = newOthers.with(node);
                case ClusterChange.Put(ServiceImport imported) -> newOthers = newOthers.with(imported);
                case ClusterChange.Removed(var kind, var id) -> {
                    switch (kind) {
                        case SERVICE -> newServices = newServices.without(id);
                        case ENDPOINT_SLICE -> newSlices = newSlices.without(id);
                        case POD -> newPods = newPods.without(id);
                        case NAMESPACE -> newOthers = newOthers.withoutNamespace(id.name());
                        case NODE -> newOthers = newOthers.withoutNode(id.name());
                        case SERVICE_IMPORT -> newOthers = newOthers.withoutImport(id);
                    }
                }
            }
        }
        boolean concernsDns = changes.stream().anyMatch(change -> change.kind() != ResourceKind.NODE);
        Reading read = new Reading(reading.coverage(), concernsDns ? at : reading.changed(), trail(changes));
        return new ClusterSnapshot(newServices, newSlices, newPods, newOthers, read);
    }

    private Trail trail(Collection<ClusterChange> changes) {
        Set<NamespacedName> touched = new HashSet<>();
        for (ClusterChange change : changes) {
            switch (change.kind()) {
                case SERVICE -> touched.add(change.id());
                case ENDPOINT_SLICE ->
                    slice(change.id()).map(EndpointSlice::service).ifPresent(touched::add);
                case NAMESPACE, SERVICE_IMPORT -> {
                    return Trail.anew();
                }
                case POD, NODE -> {}
            }
            if (change instanceof ClusterChange.Put(EndpointSlice slice)) {
                touched.add(slice.service());
            }
        }
        return touched.isEmpty() ? reading.trail() : reading.trail().then(touched);
    }

    /** The same objects, with this said about what was read. */
    public ClusterSnapshot covering(Coverage coverage) {
        Trail trail = coverage.equals(reading.coverage()) ? reading.trail() : Trail.anew();
        return new ClusterSnapshot(services, slices, pods, others, new Reading(coverage, reading.changed(), trail));
    }

    /** Whether it is certain that the other holds the same objects: one was made from the other by {@link #covering} alone. */
    public boolean sharesObjectsWith(ClusterSnapshot other) {
        return services == other.services
                && slices == other.slices
                && pods == other.pods
                && others.equals(other.others);
    }

    /**
     * The Services that came, went or changed since that snapshot, themselves or in their slices; all else but Pods and Nodes
     * is as it was. Empty if it is not known what led from there to here, and everything may differ.
     */
    public Optional<Set<NamespacedName>> servicesChangedSince(ClusterSnapshot earlier) {
        return reading.trail().since(earlier.reading.trail());
    }

    /** What of the cluster this snapshot holds. */
    public Coverage coverage() {
        return reading.coverage();
    }

    /** When an object that can concern the DNS last changed; empty if none ever did. Becomes the serial of the SOA. */
    public Optional<Instant> changed() {
        return Optional.ofNullable(reading.changed());
    }

    /** All Services, ordered by namespace and name. */
    public Stream<Service> services() {
        return services.all();
    }

    /** How many Services there are. */
    public int serviceCount() {
        return services.size();
    }

    /** The Services of a namespace, ordered by name. */
    public Collection<Service> servicesIn(String namespace) {
        return services.in(namespace);
    }

    /** The Service of that identity. */
    public Optional<Service> service(NamespacedName id) {
        return Optional.ofNullable(services.get(id));
    }

    /** The Services that have this address as a cluster IP, compared as text; ordered by identity. */
    public Collection<Service> servicesWithClusterIp(String address) {
        return services.withClusterIp(address);
    }

    /** All EndpointSlices, in no particular order. */
    public Collection<EndpointSlice> slices() {
        return slices.all();
    }

    /** The EndpointSlice of that identity. */
    public Optional<EndpointSlice> slice(NamespacedName id) {
        return Optional.ofNullable(slices.get(id));
    }

    /** The slices that are labelled with this Service, whether it exists or not; ordered by the slice's name. */
    public Collection<EndpointSlice> slicesOf(NamespacedName service) {
        return slices.of(service);
    }

    /** The slices of all namespaces that name no Service; ordered by identity. */
    public Collection<EndpointSlice> slicesOfNobody() {
        return slices.ofNobody();
    }

    /** The slices imported for this ServiceImport, by their multi-cluster label; ordered by the slice's name. */
    public Collection<EndpointSlice> importedSlicesOf(NamespacedName serviceImport) {
        return slices.ofImport(serviceImport);
    }

    /** The slices in which some endpoint, ready or not, has this address, compared as text; ordered by identity. */
    public Collection<EndpointSlice> slicesHolding(String address) {
        return slices.holding(address);
    }

    /** The Namespace objects, ordered by name. */
    public Collection<Namespace> namespaces() {
        return others.namespaces().values();
    }

    /** The Namespace object of that name. */
    public Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(others.namespaces().get(name));
    }

    /** The names of all namespaces that are known, from Namespace objects and from Services; ordered. */
    public Collection<String> namespaceNames() {
        TreeSet<String> names = new TreeSet<>(others.namespaces().keySet());
        names.addAll(services.namespaces());
        return names;
    }

    /** Whether there must be a namespace of that name: it was read itself, or something that lies in it. */
    public boolean showsNamespace(String name) {
        return others.namespaces().containsKey(name)
                || !services.in(name).isEmpty()
                || !pods.in(name).isEmpty()
                || Stream.concat(slices.all().stream().map(EndpointSlice::id), others.imports().keySet().stream())
                        .anyMatch(id -> id.namespace().equals(name));
    }

    /** All Pods that were read, in no particular order. */
    public Collection<Pod> pods() {
        return pods.all();
    }

    /** The Pods of a namespace that were read, ordered by name. */
    public Collection<Pod> podsIn(String namespace) {
        return pods.in(namespace);
    }

    /** The Pod of that identity, if it was read. */
    public Optional<Pod> pod(NamespacedName id) {
        return Optional.ofNullable(pods.get(id));
    }

    /** The Nodes that were read, in no particular order. */
    public Collection<Node> nodes() {
        return others.nodes().values();
    }

    /** The Node of that name, if it was read. */
    public Optional<Node> node(String name) {
        return Optional.ofNullable(others.nodes().get(name));
    }

    /** The ServiceImport of that identity. */
    public Optional<ServiceImport> serviceImport(NamespacedName id) {
        return Optional.ofNullable(others.imports().get(id));
    }

    /** All ServiceImports, in no particular order. */
    public Collection<ServiceImport> serviceImports() {
        return others.imports().values();
    }

    /** Whether it has an object of that kind and name. */
    public boolean has(ResourceKind kind, NamespacedName id) {
        return switch (kind) {
            case NAMESPACE -> namespace(id.name()).isPresent();
            case SERVICE -> service(id).isPresent();
            case ENDPOINT_SLICE -> slice(id).isPresent();
            case POD -> pod(id).isPresent();
            case NODE -> node(id.name()).isPresent();
            case SERVICE_IMPORT -> serviceImport(id).isPresent();
        };
    }
}
