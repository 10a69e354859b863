// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        Set<String> clauses = new LinkedHashSet<>();
        for (ClusterChange change : changes) {
            clauses.addAll(clauses(service, change, changes));
        }
        if (clauses.isEmpty()) {
            return "the objects changed";
        }
        if (clauses.size() <= MOST_NAMED) {
            return String.join(", ", clauses);
        }
        return clauses.iterator().next() + " and " + (clauses.size() - 1) + " more changes";
    }

    private List<String> clauses(NamespacedName service, ClusterChange change, List<ClusterChange> all) {
        return switch (change.kind()) {
            case SERVICE -> List.of(change.id().equals(service) ? serviceClause(service) : otherClause(change.id()));
            case ENDPOINT_SLICE -> new EndpointCauses(before, after, service).of(slices(all));
            case NAMESPACE -> List.of(namespaceClause(change.id().name()));
            case SERVICE_IMPORT -> List.of("the ServiceImport changed");
            case POD, NODE -> List.of();
        };
    }

    /** All slices that changed, since an endpoint can go from one to another. */
    private static Set<NamespacedName> slices(List<ClusterChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() == ResourceKind.ENDPOINT_SLICE)
                .map(ClusterChange::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
}
