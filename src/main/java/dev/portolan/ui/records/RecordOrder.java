// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;

/** How entries are compared where their texts would mislead. */
final class RecordOrder {

    /** Addresses by number and before names, names by their text. */
    static final Comparator<RecordRow.Entry> BY_DATA = Comparator.comparing(
                    RecordOrder::address, (one, other) -> Arrays.compareUnsigned(one, other))
            .thenComparing(entry -> entry.cells().data().full());

    private static final byte[] BEHIND_ALL_ADDRESSES = new byte[17];

    static {
        Arrays.fill(BEHIND_ALL_ADDRESSES, (byte) 0xff);
    }

    private RecordOrder() {}

    /** Seconds; a missing record has none and comes first. */
    static long ttl(RecordRow.Entry entry) {
        return switch (entry.subject()) {
            case RecordSubject.Generated(var record) -> record.data().getTTL();
            case RecordSubject.Missing _ -> -1;
        };
    }

    private static byte[] address(RecordRow.Entry entry) {
        if (!(entry.subject() instanceof RecordSubject.Generated(var record))) {
            return BEHIND_ALL_ADDRESSES;
        }
        return switch (record.data()) {
            case ARecord a -> bytes(a.getAddress());
            case AAAARecord aaaa -> bytes(aaaa.getAddress());
            default -> BEHIND_ALL_ADDRESSES;
        };
    }

    private static byte[] bytes(InetAddress address) {
        return address.getAddress();
    }
}
