// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.changes.ZoneDiff;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.zone.ClusterZone;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many records all Services have together. A value that knows what it counted, so that the next one counts only what may
 * have changed.
 *
 * @param zone of which it was counted
 * @param counted how many records each Service has
 * @param total the sum
 */
record RecordTotal(ClusterZone zone, Map<NamespacedName, Integer> counted, int total) {

    static final RecordTotal NONE =
            new RecordTotal(new ClusterZone(ClusterSnapshot.EMPTY, KubeadmCorefile.profile()), Map.of(), 0);

    /** Counts the next zone. What a slice of no Service mutes may be of any Service, so then all is counted. */
    RecordTotal next(ClusterZone next) {
        if (!next.profile().equals(zone.profile())) {
            return whole(next);
        }
        return next.snapshot()
                .servicesChangedSince(zone.snapshot())
                .filter(changed -> changed.stream().noneMatch(id -> id.name().isEmpty()))
                .map(changed -> after(changed, next))
                .orElseGet(() -> whole(next));
    }

    private static RecordTotal whole(ClusterZone zone) {
        Map<NamespacedName, Integer> counted =
                zone.snapshot().services().collect(Collectors.toMap(Service::id, zone::recordCount));
        return new RecordTotal(
                zone,
                counted,
                counted.values().stream().mapToInt(Integer::intValue).sum());
    }

    private RecordTotal after(Set<NamespacedName> changed, ClusterZone next) {
        if (changed.isEmpty()) {
            return new RecordTotal(next, counted, total);
        }
        Map<NamespacedName, Integer> all = new HashMap<>(counted);
        int sum = total;
        for (NamespacedName id : new ZoneDiff(zone, next).concerned(changed)) {
            Service service = next.snapshot().service(id).orElse(null);
            int records = service == null ? 0 : next.recordCount(service);
            Integer before = service == null ? all.remove(id) : all.put(id, records);
            sum += records - (before == null ? 0 : before);
        }
        return new RecordTotal(next, all, sum);
    }
}
