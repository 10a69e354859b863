// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** Gathers the records of one Service. A record that is there already is not added again; a name that is none is left out. */
final class RecordCollector {

    private final List<DerivedRecord> main = new ArrayList<>();
    private final List<DerivedRecord> alsoAnswered = new ArrayList<>();
    private final List<MissingRecord> missing = new ArrayList<>();
    private final Set<Equal> seen = new HashSet<>();

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

    ServiceRecords records() {
        return new ServiceRecords(main, alsoAnswered, missing);
    }
}
