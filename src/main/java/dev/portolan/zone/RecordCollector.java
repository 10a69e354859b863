// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/** Gathers the records of one Service. A record that is there already is not added again; a name that is none is left out. */
final class RecordCollector {

    private final List<DerivedRecord> main = new ArrayList<>();
    private final List<DerivedRecord> alsoAnswered = new ArrayList<>();
    private final List<MissingRecord> missing = new ArrayList<>();
    private final Set<Equal> seen = new HashSet<>();
    private @Nullable Map<Name, Set<Integer>> types;

    /** What equal records have in common. dnsjava writes a record out each time that it is hashed or compared. */
    private record Equal(Name owner, int type, Object data) {

        private record Service(int priority, int weight, int port, Name target) {}

        static Equal of(Record record) {
            Object data = switch (record) {
                case SRVRecord srv -> new Service(srv.getPriority(), srv.getWeight(), srv.getPort(), srv.getTarget());
                case PTRRecord ptr -> ptr.getTarget();
                case CNAMERecord cname -> cname.getTarget();
                default -> ByteBuffer.wrap(record.rdataToWireCanonical());
            };
            return new Equal(record.getName(), record.getType(), data);
        }
    }

    void main(@Nullable Record data, Derivation derivation) {
        add(main, data, new Reason.Told(derivation));
    }

    void main(@Nullable Record data, Reason reason) {
        add(main, data, reason);
    }

    void alsoAnswered(@Nullable Record data, Derivation derivation) {
        add(alsoAnswered, data, new Reason.Told(derivation));
    }

    void alsoAnswered(@Nullable Record data, Reason reason) {
        add(alsoAnswered, data, reason);
    }

    private void add(List<DerivedRecord> sink, @Nullable Record data, Reason reason) {
        if (data != null && seen.add(Equal.of(data))) {
            types = null;
            sink.add(new DerivedRecord(data, reason));
        }
    }

    void missing(@Nullable Name name, int type, MissingRecord.Outcome outcome, String reason, Derivation derivation) {
        if (name != null) {
            missing.add(new MissingRecord(name, type, outcome, reason, derivation));
        }
    }

    boolean has(@Nullable Record data) {
        return data != null && seen.contains(Equal.of(data));
    }

    /** What a question is answered that a record of this Service is missing from, once all that are there were added. */
    MissingRecord.Outcome outcomeWithout(Name owner, int type) {
        Set<Integer> types = typesAt().getOrDefault(owner, Set.of());
        boolean aliased = (type == Type.A || type == Type.AAAA) && types.contains(Type.CNAME);
        if (types.contains(type) || aliased) {
            return MissingRecord.Outcome.LEFT_OUT;
        }
        return types.isEmpty() ? MissingRecord.Outcome.NAME_ERROR : MissingRecord.Outcome.NO_DATA;
    }

    private Map<Name, Set<Integer>> typesAt() {
        Map<Name, Set<Integer>> known = types;
        if (known == null) {
            Map<Name, Set<Integer>> all = new HashMap<>();
            seen.forEach(record ->
                    all.computeIfAbsent(record.owner(), _ -> new HashSet<>(2)).add(record.type()));
            known = all;
            types = all;
        }
        return known;
    }

    ServiceRecords records() {
        return new ServiceRecords(main, alsoAnswered, missing);
    }
}
