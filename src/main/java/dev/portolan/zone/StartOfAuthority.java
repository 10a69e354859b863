// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterSnapshot;
import java.time.Instant;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.SOARecord;

/** The SOA that CoreDNS gives every zone (CoreDNS {@code plugin/backend_lookup.go}). */
public final class StartOfAuthority {

    private static final int HIGHEST_TTL = 300;
    private static final Name NAME_SERVER = Name.fromConstantString("ns.dns");
    private static final Name HOSTMASTER = Name.fromConstantString("hostmaster");

    private StartOfAuthority() {}

    /**
     * The record.
     *
     * @param zone its owner, as it is to be spelled; at most 242 octets, so that the names below it fit
     * @param ttl the {@code ttl} option
     */
    public static SOARecord of(Name zone, int ttl, long serial) {
        int shown = denialTtl(ttl);
        return new SOARecord(
                zone,
                DClass.IN,
                /* ttl= */ shown,
                below(NAME_SERVER, zone),
                below(HOSTMASTER, zone),
                serial,
                7200,
                1800,
                86_400,
                /* minimum= */ ttl);
    }

    /** For how many seconds a denial may be kept under that {@code ttl} option: the TTL of this record is never more than 300. */
    public static int denialTtl(int ttl) {
        return Math.min(ttl, HIGHEST_TTL);
    }

    /** The serial of a picture: the second of its last change, 0 if nothing ever changed. */
    public static long serial(ClusterSnapshot snapshot) {
        return snapshot.changed().map(Instant::getEpochSecond).orElse(0L) & 0xffff_ffffL;
    }

    private static Name below(Name name, Name zone) {
        try {
            return Name.concatenate(name, zone);
        } catch (NameTooLongException e) {
            throw new IllegalArgumentException("zone too long: " + zone, e);
        }
    }
}
