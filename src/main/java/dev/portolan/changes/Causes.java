// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Set<NamespacedName> slices = new LinkedHashSet<>();
        for (ClusterChange change : changes) {
            NamespacedName id = change.id();
            switch (change.kind()) {
                case SERVICE -> clauses.add(id.equals(service) ? serviceClause(service) : otherClause(id));
                case ENDPOINT_SLICE -> slices.add(id);
                case NAMESPACE -> clauses.add(namespaceClause(id.name()));
                case SERVICE_IMPORT -> clauses.add("the ServiceImport changed");
                case POD, NODE -> {
                    // They reach records only through slices.
                }
            }
        }
        clauses.addAll(new EndpointCauses(before, after, service).of(slices));
        if (clauses.isEmpty()) {
            return "the objects changed";
        }
        if (clauses.size() <= MOST_NAMED) {
            return String.join(", ", clauses);
        }
        return clauses.iterator().next() + " and " + (clauses.size() - 1) + " more changes";
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
