// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * A {@code transfer} block.
 *
 * @param zones the zones that may be transferred
 * @param to who may ask: addresses, or {@code *} for everybody
 */
public record TransferBlock(List<Name> zones, List<String> to) implements Plugin {

    public TransferBlock {
        zones = List.copyOf(zones);
        to = List.copyOf(to);
    }

    @Override
    public String name() {
        return "transfer";
    }
}
