// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Gathers the records of one Service. A record that is there already is not added again; a name that is none is left out. */
final class RecordCollector {

    private final List<DerivedRecord> main = new ArrayList<>();
    private final List<DerivedRecord> alsoAnswered = new ArrayList<>();
    private final List<MissingRecord> missing = new ArrayList<>();
    private final Set<Record> seen = new HashSet<>();

    void main(@Nullable Record data, Derivation derivation) {
        add(main, data, derivation);
    }

    void alsoAnswered(@Nullable Record data, Derivation derivation) {
        add(alsoAnswered, data, derivation);
    }

    private void add(List<DerivedRecord> sink, @Nullable Record data, Derivation derivation) {
        if (data != null && seen.add(data)) {
            sink.add(new DerivedRecord(data, derivation));
        }
    }

    void missing(@Nullable Name name, int type, MissingRecord.Outcome outcome, String reason, Derivation derivation) {
        if (name != null) {
            missing.add(new MissingRecord(name, type, outcome, reason, derivation));
        }
    }

    boolean has(@Nullable Record data) {
        return data != null && seen.contains(data);
    }

    ServiceRecords records() {
        return new ServiceRecords(main, alsoAnswered, missing);
    }
}
