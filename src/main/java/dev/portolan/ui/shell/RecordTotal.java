// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How many records all Services have together. A value that knows what it counted, so that the next one counts only what
 * changed.
 *
 * @param profile under which profile it was counted
 * @param counted each Service with what it was counted from
 * @param total the sum
 */
record RecordTotal(DnsProfile profile, Map<NamespacedName, Counted> counted, int total) {

    static final RecordTotal NONE = new RecordTotal(KubeadmCorefile.profile(), Map.of(), 0);

    /** A Service, its slices, and how many records they make. */
    record Counted(Service service, List<EndpointSlice> slices, int records) {

        /** Objects of a picture are replaced when they change. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Service other, Collection<EndpointSlice> others) {
            if (service != other || slices.size() != others.size()) {
                return false;
            }
            Iterator<EndpointSlice> own = slices.iterator();
            return others.stream().allMatch(slice -> slice == own.next());
        }
    }

    /** Counts the next view. */
    RecordTotal next(SessionView view) {
        Map<NamespacedName, Counted> known = view.profile().equals(profile) ? counted : Map.of();
        Map<NamespacedName, Counted> all = HashMap.newHashMap(view.snapshot().serviceCount());
        List<Integer> records = new ArrayList<>();
        view.snapshot().services().forEach(service -> {
            Collection<EndpointSlice> slices = view.snapshot().slicesOf(service.id());
            Counted before = known.get(service.id());
            Counted now = before != null && before.isOf(service, slices)
                    ? before
                    : new Counted(service, List.copyOf(slices), view.zone().recordCount(service));
            all.put(service.id(), now);
            records.add(now.records());
        });
        return new RecordTotal(
                view.profile(),
                all,
                records.stream().mapToInt(Integer::intValue).sum());
    }
}
