// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.ui.fx.Messages;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what makes the pods of a Service: a selector, a StatefulSet, or a person. */
final class ServiceOwner {

    /** Pods of a StatefulSet are numbered, and carry their own name as hostname. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d+");

    private ServiceOwner() {}

    static ServiceHead.Owner of(ClusterSnapshot snapshot, Service service) {
        if (service instanceof ExternalNameService) {
            return new ServiceHead.Owner("", "");
        }
        if (service.selector().isEmpty()) {
            return new ServiceHead.Owner(Messages.text("header.owner.nobody"), "");
        }
        String set = statefulSet(snapshot, service);
        return set.isEmpty()
                ? new ServiceHead.Owner(Messages.text("header.owner.selects"), selector(service.selector()))
                : new ServiceHead.Owner(Messages.text("header.owner.statefulSet", set), "");
    }

    private static String statefulSet(ClusterSnapshot snapshot, Service service) {
        List<String> sets = snapshot.slicesOf(service.id()).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .map(ServiceOwner::statefulSet)
                .distinct()
                .toList();
        return sets.size() == 1 ? sets.getFirst() : "";
    }

    private static String statefulSet(Endpoint endpoint) {
        TargetRef target = endpoint.target();
        if (target == null || !target.isPod() || !target.name().equals(endpoint.hostname())) {
            return "";
        }
        Matcher matcher = NUMBERED.matcher(target.name());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String selector(Map<String, String> labels) {
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }
}
