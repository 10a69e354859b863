// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.IpLiteral;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Names and types as a person types them. */
final class DnsText {

    private DnsText() {}

    /**
     * Fails if a text is no name. Letters beyond ASCII are the octets of their UTF-8, as resolvers send what they are given.
     *
     * @throws UsageException with the reason
     */
    static void check(String text) throws UsageException {
        try {
            Name.fromString(escaped(text), Name.root);
        } catch (TextParseException e) {
            // It repeats the name.
            String reason = String.valueOf(e.getMessage()).replaceFirst("(?s)^'.*': ", "");
            throw new UsageException("\"" + text + "\" is not a name: " + reason);
        }
    }

    /** The text with octets beyond ASCII as decimals behind a backslash (RFC 1035, section 5.1). */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet < 0) {
                escaped.append('\\').append(octet & 0xff);
            } else {
                escaped.append((char) octet);
            }
        }
        return escaped.toString();
    }

    /** The reverse name of an address, with its final dot; empty if the text is no address. */
    static Optional<String> reverse(String text) {
        return Optional.ofNullable(IpLiteral.parse(text))
                .map(literal -> ReverseMap.fromAddress(literal.address()).toString());
    }

    /** A record type by its name, or by its number as {@code TYPE65}. */
    static int type(String text) throws UsageException {
        int type = Type.value(text, true);
        if (type < 0) {
            throw new UsageException("\"" + text + "\" is not a record type such as A, AAAA, SRV or PTR");
        }
        return type;
    }
}
