// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpLiteral;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message read with a reader of its own, so that a mistake of the product's encoder is not forgiven by its own decoder. */
final class WireMessage {

    static final Map<String, Integer> TYPES = Map.ofEntries(
            Map.entry("A", 1),
            Map.entry("NS", 2),
            Map.entry("CNAME", 5),
            Map.entry("SOA", 6),
            Map.entry("PTR", 12),
            Map.entry("HINFO", 13),
            Map.entry("MX", 15),
            Map.entry("TXT", 16),
            Map.entry("AAAA", 28),
            Map.entry("SRV", 33),
            Map.entry("NAPTR", 35),
            Map.entry("DS", 43),
            Map.entry("RRSIG", 46),
            Map.entry("DNSKEY", 48),
            Map.entry("SVCB", 64),
            Map.entry("HTTPS", 65),
            Map.entry("OPT", 41),
            Map.entry("IXFR", 251),
            Map.entry("AXFR", 252),
            Map.entry("ANY", 255),
            Map.entry("CAA", 257));
    static final Map<String, Integer> CLASSES = Map.of("IN", 1, "CH", 3, "HS", 4, "NONE", 254, "ANY", 255);
    private static final Map<Integer, String> RCODES = Map.of(
            0,
            "NOERROR",
            1,
            "FORMERR",
            2,
            "SERVFAIL",
            3,
            "NXDOMAIN",
            4,
            "NOTIMP",
            5,
            "REFUSED",
            9,
            "NOTAUTH",
            16,
            "BADVERS");
    private static final String[] FLAGS = {"qr", "", "", "", "", "aa", "tc", "rd", "ra", "z", "ad", "cd"};

    /** A record in the form of the recorded answers. */
    record Row(String name, long ttl, String dclass, String type, String data) {
        Row withoutTtl() {
            return new Row(name, 0, dclass, type, data);
        }
    }

    record Opt(int udp, int extendedRcode, int version, int dnssecOk, int z, List<List<Object>> options) {}

    private final byte[] message;
    private int at = 12;
    final int size;
    final List<String> questions = new ArrayList<>();
    final Map<String, List<Row>> sections = new TreeMap<>();
    String rcode;
    final String flags;

    @Nullable
    Opt opt;

    WireMessage(byte[] message) {
        this.message = message;
        size = message.length;
        int bits = u16(2);
        rcode = rcode(bits & 15);
        List<String> set = new ArrayList<>();
        for (int i = 0; i < FLAGS.length; i++) {
            if (!FLAGS[i].isEmpty() && (bits >> (15 - i) & 1) == 1) {
                set.add(FLAGS[i]);
            }
        }
        flags = String.join(" ", set);
        for (int i = 0; i < u16(4); i++) {
            String name = name();
            questions.add(name + " " + dclass(u16(at + 2)) + " " + type(u16(at)));
            at += 4;
        }
        section("answer", u16(6));
        section("authority", u16(8));
        section("additional", u16(10));
        if (at != size) {
            throw new IllegalStateException((size - at) + " octets after the end");
        }
    }

    int opcode() {
        return u16(2) >> 11 & 15;
    }

    List<Row> rows(String section) {
        return sections.getOrDefault(section, List.of());
    }

    List<Row> rows(String section, boolean ttls) {
        return ttls
                ? rows(section)
                : rows(section).stream().map(Row::withoutTtl).toList();
    }

    private void section(String section, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = name();
            int type = u16(at);
            int dclass = u16(at + 2);
            long ttl = u32(at + 4);
            int length = u16(at + 8);
            at += 10;
            if (type == 41) {
                opt = opt(dclass, ttl, length);
                if (ttl >> 24 != 0) {
                    rcode = rcode((int) (ttl >> 24) << 4 | u16(2) & 15);
                }
            } else {
                rows.add(new Row(name, ttl, dclass(dclass), type(type), data(type, at, length)));
            }
            at += length;
        }
        sections.put(section, rows);
    }

    private Opt opt(int udp, long ttl, int length) {
        List<List<Object>> options = new ArrayList<>();
        for (int p = at; p < at + length; ) {
            int size = u16(p + 2);
            options.add(List.of(u16(p), HexFormat.of().formatHex(message, p + 4, p + 4 + size)));
            p += 4 + size;
        }
        return new Opt(
                udp, (int) (ttl >> 24), (int) (ttl >> 16 & 255), (int) (ttl >> 15 & 1), (int) (ttl & 0x7fff), options);
    }

    private String data(int type, int offset, int length) {
        int kept = at;
        at = offset;
        try {
            return switch (type) {
                case 1, 28 -> address(offset, length);
                case 2, 5, 12 -> name();
                case 6 -> {
                    String server = name();
                    String mailbox = name();
                    yield server + " " + mailbox + " SERIAL " + u32(at + 4) + " " + u32(at + 8) + " " + u32(at + 12)
                            + " " + u32(at + 16);
                }
                case 15 -> {
                    at += 2;
                    yield u16(offset) + " " + name();
                }
                case 33 -> {
                    at += 6;
                    yield u16(offset) + " " + u16(offset + 2) + " " + u16(offset + 4) + " " + name();
                }
                case 16 -> texts(offset, length);
                default -> "\\# " + length + " " + HexFormat.of().formatHex(message, offset, offset + length);
            };
        } finally {
            at = kept;
        }
    }

    private String address(int offset, int length) {
        byte[] octets = Arrays.copyOfRange(message, offset, offset + length);
        try {
            return length == 4
                    ? InetAddress.getByAddress(octets).getHostAddress()
                    : IpLiteral.ofOctets(octets).canonical();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private String texts(int offset, int length) {
        List<String> texts = new ArrayList<>();
        for (int p = offset; p < offset + length; p += 1 + (message[p] & 255)) {
            texts.add("\"" + new String(message, p + 1, message[p] & 255, StandardCharsets.ISO_8859_1) + "\"");
        }
        return String.join(" ", texts);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int end = -1;
        int p = at;
        while (true) {
            int length = message[p] & 255;
            if ((length & 0xc0) == 0xc0) {
                end = end < 0 ? p + 2 : end;
                p = (length & 0x3f) << 8 | message[p + 1] & 255;
                continue;
            }
            p++;
            if (length == 0) {
                break;
            }
            for (int i = p; i < p + length; i++) {
                int octet = message[i] & 255;
                boolean plain = octet > 32 && octet < 127 && ".\\\"".indexOf(octet) < 0;
                name.append(plain ? Character.toString(octet) : String.format("\\%03d", octet));
            }
            name.append('.');
            p += length;
        }
        at = end < 0 ? p : end;
        return name.isEmpty() ? "." : name.toString();
    }

    private int u16(int offset) {
        return (message[offset] & 255) << 8 | message[offset + 1] & 255;
    }

    private long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    private static String rcode(int number) {
        return RCODES.getOrDefault(number, Integer.toString(number));
    }

    private static String type(int number) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("TYPE" + number);
    }

    private static String dclass(int number) {
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Integer.toString(number));
    }

    /** The octets of a query as the recorded ones were asked. */
    static byte[] query(RecordedQuestion question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        u16(out, 0x4b38);
        u16(out, question.rd() << 8 | question.ad() << 5 | question.cd() << 4);
        u16(out, 1);
        u16(out, 0);
        u16(out, 0);
        u16(out, question.edns() == null ? 0 : 1);
        out.writeBytes(wire(question.name()));
        String type = question.type();
        u16(out, TYPES.containsKey(type) ? TYPES.get(type) : Integer.parseInt(type.substring(4)));
        u16(out, CLASSES.get(question.dclass()));
        if (question.edns() != null) {
            byte[] options = HexFormat.of().parseHex(question.options());
            out.write(0);
            u16(out, 41);
            u16(out, question.edns());
            u16(out, question.version());
            u16(out, question.dnssecOk() << 15);
            u16(out, options.length);
            out.writeBytes(options);
        }
        return out.toByteArray();
    }

    private static byte[] wire(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!name.equals(".")) {
            for (String label : name.substring(0, name.endsWith(".") ? name.length() - 1 : name.length())
                    .split("\\.", -1)) {
                byte[] octets = label.getBytes(StandardCharsets.ISO_8859_1);
                out.write(octets.length);
                out.writeBytes(octets);
            }
        }
        out.write(0);
        return out.toByteArray();
    }

    private static void u16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
