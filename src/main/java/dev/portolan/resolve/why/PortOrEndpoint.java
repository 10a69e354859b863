// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.profile.KubernetesFlag;
import java.util.List;

/** What the labels left of a Service ask for: nothing more, an endpoint, a port, or a topology zone. */
final class PortOrEndpoint {

    private final List<String> rest;
    private final boolean zonal;
    private final boolean multicluster;

    PortOrEndpoint(Subject subject) {
        rest = subject.rest();
        multicluster = subject.isMulticluster();
        int size = rest.size();
        zonal = size > 2
                && subject.block().has(KubernetesFlag.ZONAL)
                && !multicluster
                && subject.subtree().equals("svc")
                && rest.getLast().equals("_zone")
                && List.of("pin", "prefer").contains(rest.get(size - 2));
    }

    boolean isEndpoint() {
        return rest.size() == 1 || isImportedEndpoint();
    }

    /** Whether it is an endpoint with the id of its cluster. */
    boolean isImportedEndpoint() {
        return rest.size() == 2 && multicluster && rest.stream().noneMatch(label -> label.startsWith("_"));
    }

    boolean isPort() {
        return rest.size() == 2 && !isImportedEndpoint();
    }

    boolean isZonal() {
        return zonal;
    }

    String endpoint() {
        return isEndpoint() ? rest.getFirst() : "";
    }

    String clusterId() {
        return isImportedEndpoint() ? rest.getLast() : "";
    }

    String port() {
        return isPort() ? withoutUnderscore(rest.getFirst()) : "";
    }

    String protocol() {
        return isPort() ? withoutUnderscore(rest.getLast()) : "";
    }

    String topologyZone() {
        return zonal ? String.join(".", rest.subList(0, rest.size() - 2)) : "";
    }

    boolean prefersZone() {
        return zonal && rest.get(rest.size() - 2).equals("prefer");
    }

    /** Whether a port of that name and protocol is asked for; an empty one stands for any. */
    boolean matchesPort(String name, String asked) {
        return (port().isEmpty() || port().equalsIgnoreCase(name))
                && (protocol().isEmpty() || protocol().equalsIgnoreCase(asked));
    }

    private static String withoutUnderscore(String label) {
        return label.startsWith("_") ? label.substring(1) : label;
    }
}
