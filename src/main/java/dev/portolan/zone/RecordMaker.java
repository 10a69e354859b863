// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/**
 * Records of class IN and one TTL. A null name gives a null record: what an object is called need not fit into a name.
 *
 * @param ttl in seconds
 */
record RecordMaker(int ttl) {

    static int addressType(IpLiteral address) {
        return addressType(address.family());
    }

    static int addressType(IpFamily family) {
        return family == IpFamily.IPV4 ? Type.A : Type.AAAA;
    }

    @Nullable
    Record address(@Nullable Name owner, IpLiteral address) {
        if (owner == null) {
            return null;
        }
        return address.family() == IpFamily.IPV4
                ? new ARecord(owner, DClass.IN, ttl, address.address())
                : new AAAARecord(owner, DClass.IN, ttl, address.address());
    }

    /** Priority is always 0 in a cluster. */
    @Nullable
    Record srv(@Nullable Name owner, int weight, int port, @Nullable Name target) {
        return owner == null || target == null
                ? null
                : new SRVRecord(owner, DClass.IN, ttl, 0, weight, port & 0xffff, target);
    }

    @Nullable
    Record ptr(Name owner, @Nullable Name target) {
        return target == null ? null : new PTRRecord(owner, DClass.IN, ttl, target);
    }

    @Nullable
    Record cname(@Nullable Name owner, @Nullable Name target) {
        return owner == null || target == null ? null : new CNAMERecord(owner, DClass.IN, ttl, target);
    }

    /** {@code max(1, 100 / matched)}: what CoreDNS shares out, duplicates counted. */
    static int weight(int matched) {
        return Math.max(1, 100 / matched);
    }
}
