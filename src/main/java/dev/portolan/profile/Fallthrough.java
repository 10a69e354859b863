// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * The {@code fallthrough} option: for which names a plugin hands a name error to the next one instead of answering.
 *
 * @param zones the names below which it does; empty for never, the root for always
 */
public record Fallthrough(List<Name> zones) {

    /** Every name error is answered. */
    public static final Fallthrough NEVER = new Fallthrough(List.of());

    public Fallthrough {
        zones = List.copyOf(zones);
    }

    /** Whether a name error for this name is handed on. */
    public boolean covers(Name name) {
        return zones.stream().anyMatch(name::subdomain);
    }
}
