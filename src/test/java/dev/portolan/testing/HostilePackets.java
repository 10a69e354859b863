// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xbill.DNS.DClass;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Packets that somebody may send to break a server: whole queries, queries with something wrong, and noise. */
public final class HostilePackets {

    private static final int[] TYPES = {
        Type.A, Type.AAAA, Type.SRV, Type.TXT, Type.PTR, Type.SOA, Type.NS, Type.ANY, Type.AXFR, Type.IXFR, Type.OPT, 0,
        65535
    };
    private static final int[] CLASSES = {DClass.IN, DClass.IN, DClass.IN, DClass.IN, DClass.CH, DClass.ANY, 0, 65535};
    private static final int[] OPTIONS = {3, 8, 9, 10, 11, 12, 15, 65_001};
    private static final int HEADER = 12;
    private static final int POINTER = 0xc0;

    private final RandomGenerator random;
    private final List<String> names;

    /** Packets about these names. */
    public HostilePackets(RandomGenerator random, List<String> names) {
        this.random = random;
        this.names = List.copyOf(names);
    }

    /** The next packet. */
    public byte[] next() {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(random.nextInt(50) == 0 ? 65_535 : 80)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] packet = query();
        for (int i = random.nextInt(4); i > 0 && packet.length > HEADER; i--) {
            packet = damaged(packet);
        }
        return packet;
    }

    /** A query as a client sends it. */
    public byte[] query() {
        Message query = Message.newQuery(Record.newRecord(name(), pick(TYPES), pick(CLASSES)));
        query.getHeader().setID(random.nextInt(65_536));
        if (random.nextBoolean()) {
            byte[] data = new byte[random.nextInt(12)];
            int flags = random.nextInt(4) == 0 ? 0x8000 : 0;
            OPTRecord edns = random.nextBoolean()
                    ? new OPTRecord(random.nextInt(65_536), 0, random.nextInt(10) / 9, flags)
                    : new OPTRecord(1232, 0, 0, flags, List.of(new GenericEDNSOption(pick(OPTIONS), data)));
            query.addRecord(edns, random.nextInt(8) == 0 ? Section.AUTHORITY : Section.ADDITIONAL);
        }
        return query.toWire();
    }

    private byte[] damaged(byte[] packet) {
        int at = HEADER + random.nextInt(packet.length - HEADER);
        switch (random.nextInt(7)) {
            case 0 -> packet[2 + random.nextInt(2)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> packet[5 + 2 * random.nextInt(4)] = (byte) random.nextInt(256);
            case 2 -> packet[at] = (byte) random.nextInt(256);
            case 3 -> packet[at] = (byte) (POINTER | random.nextInt(2));
            case 4 -> {
                return Arrays.copyOf(packet, random.nextInt(packet.length));
            }
            case 5 -> {
                byte[] longer = Arrays.copyOf(packet, packet.length + 1 + random.nextInt(40));
                for (int i = packet.length; i < longer.length; i++) {
                    longer[i] = (byte) random.nextInt(256);
                }
                return longer;
            }
            default -> System.arraycopy(packet, at, packet, HEADER, packet.length - at);
        }
        return packet;
    }

    private Name name() {
        String text = names.get(random.nextInt(names.size()));
        try {
            return Name.fromString(
                    random.nextInt(6) == 0 && text.length() > 1 ? "x" + random.nextInt(1_000_000) + "." + text : text);
        } catch (TextParseException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }
}
