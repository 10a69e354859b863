// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.IpLiteral;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/**
 * A name and types as a person asks for them.
 *
 * @param text what was typed
 * @param name the name to ask for: what was typed, or for an address its name in a reverse tree
 * @param address the address, null if a name was typed
 * @param types the types to ask for
 */
record TypedName(String text, String name, @Nullable IpLiteral address, List<Integer> types) {

    /**
     * What was typed.
     *
     * @param usual the types to ask for if none was given and it is no address
     */
    static TypedName of(String text, Optional<String> type, List<Integer> usual) throws UsageException {
        if (text.isBlank()) {
            throw new UsageException("NAME is empty");
        }
        IpLiteral address = IpLiteral.parse(text);
        List<Integer> types;
        if (type.isPresent()) {
            types = List.of(DnsText.type(type.get()));
        } else {
            types = address == null ? usual : List.of(Type.PTR);
        }
        String name =
                address == null ? DnsText.escaped(text) : DnsText.reverse(text).orElse(text);
        DnsText.check(text);
        return new TypedName(text, name, address, types);
    }
}
