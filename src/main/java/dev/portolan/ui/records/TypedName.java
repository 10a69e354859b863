// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.NameParts;
import java.net.UnknownHostException;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Type;

/**
 * The name of a record as a person would type it.
 *
 * @param text the part before the namespace, the whole name, or the address of a pointer
 * @param type the record's
 * @param namespace where that is enough to find it; empty if it is whole
 */
record TypedName(String text, int type, String namespace) {

    private static final String SERVICES = ".svc.";

    static TypedName of(RecordRow.Entry entry) {
        NameParts name = entry.cells().name();
        int type = entry.key().type();
        if (type == Type.PTR) {
            return new TypedName(address(entry), type, "");
        }
        int end = name.zone().indexOf(SERVICES);
        return end > 0
                ? new TypedName(name.own(), type, name.zone().substring(1, end))
                : new TypedName(name.full(), type, "");
    }

    private static String address(RecordRow.Entry entry) {
        try {
            return ReverseMap.fromName(entry.key().name()).getHostAddress();
        } catch (UnknownHostException e) {
            return entry.cells().name().full();
        }
    }
}
