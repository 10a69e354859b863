// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/**
 * What makes an entry the same entry in the next picture.
 *
 * @param group its group
 * @param name the owner name
 * @param type the record type
 * @param points what it points to: the data without TTL, priority and weight; for a missing record the field that shows it
 */
record RecordKey(RecordGroup group, Name name, int type, String points) {

    static RecordKey of(RecordGroup group, DerivedRecord record) {
        return new RecordKey(group, record.name(), record.type(), points(record.data()));
    }

    static RecordKey of(MissingRecord record) {
        String shownBy =
                record.derivation().object().label() + " " + record.derivation().field();
        return new RecordKey(RecordGroup.NOT_GENERATED, record.name(), record.type(), shownBy);
    }

    /** What entries of one name and type have in common. */
    RecordKey block() {
        return new RecordKey(group, name, type, "");
    }

    /** The key of a record that is missing for the same reason as so many others: one for each port of an endpoint. */
    RecordKey behind(int others) {
        return others == 0 ? this : new RecordKey(group, name, type, points + " " + others);
    }

    private static String points(Record data) {
        return data instanceof SRVRecord srv ? srv.getPort() + " " + srv.getTarget() : data.rdataToString();
    }
}
