// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.zone.DerivedRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** Compares two sets of records. Names are compared without regard to case, as DNS compares them (RFC 4343). */
public final class RecordDiff {

    private RecordDiff() {}

    /** What makes two records the same one: owner, type, and the part of the data that does not merely weigh. */
    private record Identity(Name owner, int type, Object data) {

        private record Target(int priority, int port, Name name) {}

        static Identity of(Record record) {
            Object data = switch (record) {
                case SRVRecord srv -> new Target(srv.getPriority(), srv.getPort(), srv.getTarget());
                case ARecord _, AAAARecord _ -> ByteBuffer.wrap(record.rdataToWireCanonical());
                case PTRRecord ptr -> ptr.getTarget();
                case CNAMERecord _ -> "";
                default -> record.rdataToString();
            };
            return new Identity(record.getName(), record.getType(), data);
        }
    }

    /** What leads from one set to the other: first what is gone, then what is new, then what changed; each in its set's order. */
    public static List<RecordChange> between(List<DerivedRecord> before, List<DerivedRecord> after) {
        return between(byIdentity(before, Identity::of), byIdentity(after, Identity::of), RecordDiff::isSame);
    }

    /**
     * The same where records that share an identity stand for each other, those of one set too: of several that changed, the
     * first is told.
     */
    static List<RecordChange> between(
            List<DerivedRecord> before,
            Function<Record, Object> identityBefore,
            List<DerivedRecord> after,
            Function<Record, Object> identityAfter) {
        return between(byIdentity(before, identityBefore), byIdentity(after, identityAfter), RecordDiff::isAlike);
    }

    private static List<RecordChange> between(
            Map<Object, List<DerivedRecord>> old,
            Map<Object, List<DerivedRecord>> now,
            BiPredicate<Record, Record> same) {
        List<RecordChange> changes = new ArrayList<>();
        old.forEach((identity, records) -> {
            if (!now.containsKey(identity)) {
                records.forEach(record -> changes.add(new RecordChange.Removed(record)));
            }
        });
        List<RecordChange> changed = new ArrayList<>();
        now.forEach((identity, records) -> {
            List<DerivedRecord> were = old.get(identity);
            if (were == null) {
                records.forEach(record -> changes.add(new RecordChange.Added(record)));
            } else if (!same.test(were.getFirst().data(), records.getFirst().data())) {
                changed.add(new RecordChange.Changed(were.getFirst(), records.getFirst()));
            }
        });
        changes.addAll(changed);
        return changes;
    }

    private static Map<Object, List<DerivedRecord>> byIdentity(
            List<DerivedRecord> records, Function<Record, Object> identity) {
        Map<Object, List<DerivedRecord>> map = LinkedHashMap.newLinkedHashMap(records.size());
        records.forEach(record -> map.computeIfAbsent(identity.apply(record.data()), _ -> new ArrayList<>(1))
                .add(record));
        return map;
    }

    /** Whether two records of one identity are equal in what the identity leaves out. */
    private static boolean isSame(Record one, Record other) {
        return one.getTTL() == other.getTTL()
                && switch (one) {
                    case SRVRecord srv -> other instanceof SRVRecord now && srv.getWeight() == now.getWeight();
                    case CNAMERecord _ -> one.equals(other);
                    default -> true;
                };
    }

    /** Of two records of one identity, what else counts: the TTL, and where an alias leads. */
    private static boolean isAlike(Record one, Record other) {
        return one.getTTL() == other.getTTL() && (!(one instanceof CNAMERecord) || one.equals(other));
    }
}
