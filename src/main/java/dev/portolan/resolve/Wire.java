// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.zone.DomainNames;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Makes the records of class IN that answers are full of. */
final class Wire {

    private Wire() {}

    static int addressType(IpLiteral address) {
        return address.family() == IpFamily.IPV4 ? Type.A : Type.AAAA;
    }

    static Record address(Name owner, int ttl, IpLiteral address) {
        return address.family() == IpFamily.IPV4
                ? new ARecord(owner, DClass.IN, ttl, address.address())
                : new AAAARecord(owner, DClass.IN, ttl, address.address());
    }

    /** An alias to a target as an object writes it, null if that is no name. */
    static @Nullable Record cname(Name owner, int ttl, String target) {
        Name name = DomainNames.absolute(target);
        return name == null ? null : new CNAMERecord(owner, DClass.IN, ttl, name);
    }
}
