// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.util.stream.Stream;

/** What a report is about. */
public sealed interface ReportScope {

    /** One Service. */
    record OfService(NamespacedName id) implements ReportScope {}

    /** All Services of a namespace. */
    record OfNamespace(String name) implements ReportScope {}

    /** All Services of the cluster. */
    record OfCluster() implements ReportScope {}

    /** The Services that it holds in that picture, ordered by namespace and name. */
    default Stream<Service> services(ClusterSnapshot snapshot) {
        return switch (this) {
            case OfService(var id) -> snapshot.service(id).stream();
            case OfNamespace(var name) -> snapshot.servicesIn(name).stream();
            case OfCluster() -> snapshot.services();
        };
    }
}
