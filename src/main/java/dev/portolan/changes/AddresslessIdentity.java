// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import java.util.List;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/**
 * What makes two records the same one where addresses do not count.
 *
 * @param owner the name; with a wildcard in place of a label that is an address
 * @param type the record type
 * @param data what counts of the data
 */
record AddresslessIdentity(Name owner, int type, Object data) {

    private static final int FAMILY_LABELS = 3;

    /**
     * The identity of a record.
     *
     * @param addressNames the names that are made of addresses
     */
    static AddresslessIdentity of(Record record, Set<Name> addressNames) {
        Name owner = addressless(record.getName(), addressNames);
        int type = record.getType();
        return switch (record) {
            case ARecord _, AAAARecord _, CNAMERecord _ -> new AddresslessIdentity(owner, type, "");
            case SRVRecord srv -> {
                Name target = addressless(srv.getTarget(), addressNames);
                yield new AddresslessIdentity(owner, type, List.of(srv.getPriority(), srv.getPort(), target));
            }
            case PTRRecord ptr ->
                new AddresslessIdentity(family(owner), type, addressless(ptr.getTarget(), addressNames));
            default -> new AddresslessIdentity(owner, type, record.rdataToString());
        };
    }

    private static Name addressless(Name name, Set<Name> addressNames) {
        return addressNames.contains(name) ? name.wild(1) : name;
    }

    /** {@code in-addr.arpa.} or {@code ip6.arpa.} */
    private static Name family(Name reverse) {
        return new Name(reverse, reverse.labels() - FAMILY_LABELS);
    }
}
