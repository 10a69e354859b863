// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in words what the changes did to the objects of one Service. */
final class Causes {

    /** More than so many things are counted, not listed. */
    private static final int MOST_NAMED = 3;

    private final ClusterSnapshot before;
    private final ClusterSnapshot after;

    Causes(ClusterSnapshot before, ClusterSnapshot after) {
        this.before = before;
        this.after = after;
    }

    /** A clause such as {@code quiz-2 became not ready}; what is not recognised is {@code the objects changed}. */
    String of(NamespacedName service, List<ClusterChange> changes) {
        List<String> clauses = new ArrayList<>();
        for (ClusterChange change : changes) {
            clauses.addAll(clauses(service, change));
        }
        List<String> distinct = clauses.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return "the objects changed";
        }
        if (distinct.size() <= MOST_NAMED) {
            return String.join(", ", distinct);
        }
        return distinct.getFirst() + " and " + (distinct.size() - 1) + " more changes";
    }

    private List<String> clauses(NamespacedName service, ClusterChange change) {
        return switch (change.kind()) {
            case SERVICE -> List.of(change.id().equals(service) ? serviceClause(service) : otherClause(change.id()));
            case ENDPOINT_SLICE -> endpointClauses(change.id());
            case NAMESPACE -> List.of(namespaceClause(change.id().name()));
            case SERVICE_IMPORT -> List.of("the ServiceImport changed");
            case POD, NODE -> List.of();
        };
    }

    private String namespaceClause(String name) {
        boolean was = before.namespace(name).isPresent();
        boolean is = after.namespace(name).isPresent();
        if (was == is) {
            return "namespace " + name + " changed";
        }
        return "namespace " + name + (is ? " was created" : " was deleted");
    }

    private String serviceClause(NamespacedName id) {
        Optional<Service> was = before.service(id);
        Optional<Service> is = after.service(id);
        if (was.isEmpty()) {
            return is.isEmpty() ? "the Service came and went" : "the Service was created";
        }
        return is.map(now -> "the Service changed: " + fields(was.get(), now)).orElse("the Service was deleted");
    }

    /** Another Service took or gave back what this one is pointed back by. */
    private String otherClause(NamespacedName other) {
        boolean was = before.service(other).isPresent();
        boolean is = after.service(other).isPresent();
        String happened = was == is ? " changed" : is ? " was created" : " was deleted";
        return "the Service " + other + happened;
    }

    private static String fields(Service was, Service is) {
        if (!was.getClass().equals(is.getClass())) {
            return "it became " + ServiceFields.form(is);
        }
        List<String> fields = ServiceFields.between(was, is);
        return fields.isEmpty() ? "other fields" : String.join(" and ", fields);
    }

    private List<String> endpointClauses(NamespacedName slice) {
        Map<String, Endpoint> was = endpoints(before.slice(slice));
        Map<String, Endpoint> is = endpoints(after.slice(slice));
        List<String> clauses = new ArrayList<>();
        was.forEach((key, endpoint) -> {
            if (!is.containsKey(key)) {
                clauses.add(name(endpoint) + " went away");
            }
        });
        is.forEach((key, endpoint) -> {
            String clause = endpointClause(was.get(key), endpoint);
            if (clause != null) {
                clauses.add(name(endpoint) + " " + clause);
            }
        });
        if (clauses.isEmpty() && !before.slice(slice).equals(after.slice(slice))) {
            clauses.add(ResourceKind.ENDPOINT_SLICE.kind() + " " + slice.name() + " changed");
        }
        return clauses;
    }

    private static @Nullable String endpointClause(@Nullable Endpoint was, Endpoint is) {
        if (was == null) {
            return is.isReady() ? "was added, ready" : "was added, not ready";
        }
        if (is.conditions().isTerminating() && !was.conditions().isTerminating()) {
            return "began to terminate";
        }
        if (was.isReady() != is.isReady()) {
            return is.isReady() ? "became ready" : "became not ready";
        }
        if (!was.addresses().equals(is.addresses())) {
            return "got the address " + is.address();
        }
        return Objects.equals(was.hostname(), is.hostname()) ? null : "changed its hostname";
    }

    private static Map<String, Endpoint> endpoints(Optional<EndpointSlice> slice) {
        Map<String, Endpoint> map = new LinkedHashMap<>();
        slice.ifPresent(found -> found.endpoints().forEach(endpoint -> map.put(name(endpoint), endpoint)));
        return map;
    }

    private static String name(Endpoint endpoint) {
        return endpoint.target() == null
                ? endpoint.address()
                : endpoint.target().name();
    }
}
