// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.TargetRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what changed slices did to the endpoints of one Service. Endpoints are compared over all its slices: one that
 * goes from slice to slice neither went away nor was added.
 */
final class EndpointCauses {

    private final ClusterSnapshot before;
    private final ClusterSnapshot after;
    private final NamespacedName service;

    EndpointCauses(ClusterSnapshot before, ClusterSnapshot after, NamespacedName service) {
        this.before = before;
        this.after = after;
        this.service = service;
    }

    /** What tells endpoints of a Service apart: a pod has one for each family. */
    private record Key(String name, IpFamily family) {

        static Key of(Endpoint endpoint) {
            TargetRef target = endpoint.target();
            String name = target == null ? endpoint.address() : target.name();
            return new Key(name, IpFamily.ofAddress(endpoint.address()));
        }

        Key ofOtherFamily() {
            return new Key(name, family == IpFamily.IPV4 ? IpFamily.IPV6 : IpFamily.IPV4);
        }
    }

    /** An endpoint, and the first slice that lists it. */
    private record Listed(EndpointSlice slice, Endpoint endpoint) {}

    /** A clause for each slice that changed hands, for each endpoint that something happened to, and for each other slice. */
    List<String> of(Set<NamespacedName> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        Set<NamespacedName> relabelled = new HashSet<>();
        List<String> clauses = new ArrayList<>();
        for (NamespacedName id : changed) {
            String clause = relabelled(id);
            if (clause != null) {
                relabelled.add(id);
                clauses.add(clause);
            }
        }
        Map<Key, Listed> was = endpoints(before.slicesOf(service), relabelled);
        Map<Key, Listed> is = endpoints(after.slicesOf(service), relabelled);
        Map<Key, String> told = new LinkedHashMap<>();
        was.forEach((key, listed) -> {
            if (!is.containsKey(key)) {
                boolean isHalf = is.containsKey(key.ofOtherFamily());
                String address = listed.endpoint().address();
                told.put(key, key.name() + (isHalf ? " lost the address " + address : " went away"));
            }
        });
        is.forEach((key, listed) -> {
            boolean wasHalf = was.containsKey(key.ofOtherFamily());
            Listed earlier = was.get(key);
            String clause = earlier == null ? added(listed.endpoint(), wasHalf) : clause(earlier, listed);
            if (clause != null) {
                told.put(key, key.name() + " " + clause);
            }
        });
        clauses.addAll(told.values());
        changed.stream()
                .filter(id -> !relabelled.contains(id) && isUntold(id, told.keySet()))
                .map(id -> ResourceKind.ENDPOINT_SLICE.kind() + " " + id.name() + " changed")
                .forEach(clauses::add);
        return clauses;
    }

    /** That a slice belonged to another Service, or belongs to one now; null if neither. */
    private @Nullable String relabelled(NamespacedName id) {
        NamespacedName was = before.slice(id).map(EndpointSlice::service).orElse(null);
        NamespacedName is = after.slice(id).map(EndpointSlice::service).orElse(null);
        if (was == null || is == null || was.equals(is)) {
            return null;
        }
        String slice = ResourceKind.ENDPOINT_SLICE.kind() + " " + id.name();
        if (service.equals(is)) {
            return slice + (was.name().isEmpty() ? " was labelled with it" : " came from Service " + was.name());
        }
        return slice + (is.name().isEmpty() ? " lost its label" : " went to Service " + is.name());
    }

    private static Map<Key, Listed> endpoints(Collection<EndpointSlice> slices, Set<NamespacedName> without) {
        Map<Key, Listed> map = new LinkedHashMap<>();
        for (EndpointSlice slice : slices) {
            if (!without.contains(slice.id())) {
                slice.endpoints().forEach(endpoint -> map.putIfAbsent(Key.of(endpoint), new Listed(slice, endpoint)));
            }
        }
        return map;
    }

    private static String added(Endpoint endpoint, boolean wasHalf) {
        if (wasHalf) {
            return "got the address " + endpoint.address();
        }
        if (isOnlyPublished(endpoint)) {
            return "was added, published while not ready";
        }
        return endpoint.isReady() ? "was added, ready" : "was added, not ready";
    }

    private static String readiness(Endpoint is) {
        return is.isReady() ? "became ready" : "became not ready";
    }

    /** Whether it counts as ready although its pod is not, as {@code publishNotReadyAddresses} wants it. */
    private static boolean isOnlyPublished(Endpoint endpoint) {
        return endpoint.isReady()
                && (endpoint.conditions().isTerminating()
                        || !endpoint.conditions().isServing());
    }

    private @Nullable String clause(Listed earlier, Listed now) {
        Endpoint is = now.endpoint();
        Endpoint was = earlier.endpoint();
        if (is.conditions().isTerminating() && !was.conditions().isTerminating()) {
            return "began to terminate";
        }
        if (was.isReady() != is.isReady()) {
            return isOnlyPublished(is)
                    ? "is published while not ready"
                    : isOnlyPublished(was) ? "is no longer published" : readiness(is);
        }
        if (!was.addresses().equals(is.addresses())) {
            return "got the address " + is.address();
        }
        if (!was.hostname().equals(is.hostname())) {
            return "changed its hostname";
        }
        NamespacedName slice = now.slice().id();
        return slice.equals(earlier.slice().id()) || !isNewIn(now)
                ? null
                : "moved to " + ResourceKind.ENDPOINT_SLICE.kind() + " " + slice.name();
    }

    /** Whether the slice did not list that endpoint before. */
    private boolean isNewIn(Listed listed) {
        EndpointSlice was = before.slice(listed.slice().id()).orElse(null);
        return was == null || was.endpoints().stream().map(Key::of).noneMatch(Key.of(listed.endpoint())::equals);
    }

    /** Whether a slice differs and nothing of it was told. */
    private boolean isUntold(NamespacedName id, Set<Key> told) {
        Optional<EndpointSlice> was = before.slice(id);
        Optional<EndpointSlice> is = after.slice(id);
        return !was.equals(is)
                && Stream.of(was, is)
                        .flatMap(Optional::stream)
                        .flatMap(slice -> slice.endpoints().stream())
                        .noneMatch(endpoint -> told.contains(Key.of(endpoint)));
    }
}
