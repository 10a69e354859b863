// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.zone.DerivedRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** Compares two sets of records. */
public final class RecordDiff {

    private RecordDiff() {}

    /** What makes two records the same one: owner, type, and the part of the data that does not merely weigh. */
    private record Identity(Name owner, int type, Object data) {

        static Identity of(Record record) {
            Object data = switch (record) {
                case SRVRecord srv -> List.of(srv.getPriority(), srv.getPort(), srv.getTarget());
                case CNAMERecord _ -> "";
                default -> record.rdataToString();
            };
            return new Identity(record.getName(), record.getType(), data);
        }
    }

    /** What leads from one set to the other: first what is gone, then what is new, then what changed; each in its set's order. */
    public static List<RecordChange> between(List<DerivedRecord> before, List<DerivedRecord> after) {
        Map<Identity, DerivedRecord> old = byIdentity(before);
        Map<Identity, DerivedRecord> now = byIdentity(after);
        List<RecordChange> changes = new ArrayList<>();
        old.forEach((identity, record) -> {
            if (!now.containsKey(identity)) {
                changes.add(new RecordChange.Removed(record));
            }
        });
        List<RecordChange> changed = new ArrayList<>();
        now.forEach((identity, record) -> {
            DerivedRecord was = old.get(identity);
            if (was == null) {
                changes.add(new RecordChange.Added(record));
            } else if (!isSame(was.data(), record.data())) {
                changed.add(new RecordChange.Changed(was, record));
            }
        });
        changes.addAll(changed);
        return changes;
    }

    private static Map<Identity, DerivedRecord> byIdentity(List<DerivedRecord> records) {
        Map<Identity, DerivedRecord> map = LinkedHashMap.newLinkedHashMap(records.size());
        records.forEach(record -> map.putIfAbsent(Identity.of(record.data()), record));
        return map;
    }

    /** dnsjava's equality leaves the TTL out. */
    private static boolean isSame(Record one, Record other) {
        return one.getTTL() == other.getTTL() && one.equals(other);
    }
}
