// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * A zone as a Corefile spells it: with or without the final dot, a scheme or a port, or as a network in CIDR notation, which
 * stands for the reverse zones that make it up.
 */
final class ZoneText {

    private static final List<String> SCHEMES =
            List.of("dns://", "tls://", "quic://", "grpc://", "https://", "https3://", "unix://");

    static final int DEFAULT_PORT = 53;

    private static final int LONGEST = 255;

    private ZoneText() {}

    /** The zones, absolute and in lower case; none if the text is no zone: CoreDNS then ignores it. */
    static List<Name> zones(String text) {
        if (complaint(text) != null) {
            return List.of();
        }
        String host = host(text);
        List<Name> network = network(host);
        Name name = name(host);
        return !network.isEmpty() || name == null ? network : List.of(name);
    }

    /** What CoreDNS says of a text that is no zone, null if it is one. */
    static @Nullable String complaint(String text) {
        String rest = withoutScheme(text);
        if (rest.isEmpty() || rest.endsWith(":")) {
            return "expecting data after last colon: \"" + rest + "\"";
        }
        String host = withoutPort(rest);
        if (host.length() > LONGEST) {
            return "specified zone is too long: " + host.length() + " > " + LONGEST;
        }
        if (host.isEmpty() || name(host) == null) {
            return "zone is not a valid domain name: " + host;
        }
        boolean short6 = host.startsWith(":") || (host.startsWith("0") && host.contains(":"));
        return short6 && Cidr.isNetwork(host) ? "invalid CIDR " + host : null;
    }

    /** What is left of a zone or address without scheme and port. */
    static String host(String text) {
        return withoutPort(withoutScheme(text));
    }

    static List<Name> zones(List<String> texts) {
        List<Name> zones = new ArrayList<>();
        texts.forEach(text -> zones.addAll(zones(text)));
        return zones;
    }

    /** The port of a server block's address; 53, or what its scheme stands for, if it names none. */
    static int port(String text) {
        String rest = withoutScheme(text);
        String host = withoutPort(rest);
        if (host.length() < rest.length()) {
            String port = rest.substring(host.length() + 1);
            return Words.holdsVariable(port) ? DEFAULT_PORT : Integer.parseInt(port);
        }
        if (text.startsWith("tls://") || text.startsWith("quic://")) {
            return 853;
        }
        return text.startsWith("https") || text.startsWith("grpc://") ? 443 : DEFAULT_PORT;
    }

    /** The transport that an address names, {@code dns} if it names none. */
    static String transport(String text) {
        int scheme = text.length() - withoutScheme(text).length();
        return scheme == 0 ? "dns" : text.substring(0, scheme - "://".length());
    }

    static String withoutScheme(String text) {
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme)) {
                return text.substring(scheme.length());
            }
        }
        return text;
    }

    private static String withoutPort(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return text;
        }
        boolean digits =
                text.length() - colon <= 6 && text.chars().skip(colon + 1L).allMatch(ch -> ch >= '0' && ch <= '9');
        return digits || Words.isVariable(text.substring(colon + 1)) ? text.substring(0, colon) : text;
    }

    private static @Nullable Name name(String text) {
        try {
            return Name.fromString(text.toLowerCase(Locale.ROOT), Name.root);
        } catch (TextParseException e) {
            return null;
        }
    }

    private static List<Name> network(String text) {
        Cidr network = Cidr.parse(text);
        if (network == null) {
            return List.of();
        }
        IpLiteral address = network.address();
        int bits = network.bits();
        int digit = address.family() == IpFamily.IPV4 ? 8 : 4;
        int width = address.family() == IpFamily.IPV4 ? 32 : 128;
        int rounded = (bits + digit - 1) / digit * digit;
        List<Name> zones = new ArrayList<>();
        for (int i = 0; i < 1 << (rounded - bits); i++) {
            InetAddress part = part(address.address().getAddress(), bits, rounded, i);
            int dropped = (width - rounded) / digit;
            Name whole = IpLiteral.of(part).reverseName();
            zones.add(new Name(whole, dropped));
        }
        return zones;
    }

    /** The network's address with the bits between its own length and the rounded one set to a number. */
    private static InetAddress part(byte[] octets, int bits, int rounded, int number) {
        byte[] result = new byte[octets.length];
        for (int bit = 0; bit < rounded; bit++) {
            boolean set =
                    bit < bits ? (octets[bit / 8] >> (7 - bit % 8) & 1) == 1 : (number >> (rounded - 1 - bit) & 1) == 1;
            if (set) {
                result[bit / 8] |= (byte) (1 << (7 - bit % 8));
            }
        }
        return IpLiteral.ofOctets(result).address();
    }
}
