// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import java.util.Arrays;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A record as it stands in a message, names in full. The engine makes thousands of them a second and only sends them; whoever
 * wants to look into one asks for {@link #toRecord()}.
 */
final class WireRecord {

    private static final int FIXED = 10;
    private static final int SRV_NUMBERS = 6;

    private final WireName owner;
    private final int type;
    private final int dclass;
    private final int ttl;
    private final byte[] data;

    WireRecord(WireName owner, int type, int dclass, int ttl, byte[] data) {
        this.owner = owner;
        this.type = type;
        this.dclass = dclass;
        this.ttl = ttl;
        this.data = data;
    }

    static WireRecord of(Record record) {
        byte[] wire = record.toWire(Section.ANSWER);
        WireName owner = WireName.of(record.getName());
        byte[] data = Arrays.copyOfRange(wire, owner.octets().length + FIXED, wire.length);
        return new WireRecord(owner, record.getType(), record.getDClass(), (int) record.getTTL(), data);
    }

    static WireRecord address(WireName owner, int ttl, IpLiteral address) {
        return new WireRecord(owner, addressType(address), DClass.IN, ttl, address.octets());
    }

    static int addressType(IpLiteral address) {
        return address.family() == IpFamily.IPV4 ? Type.A : Type.AAAA;
    }

    /** A record whose data is a name: CNAME, PTR, NS. */
    static WireRecord pointing(WireName owner, int type, int ttl, byte[] target) {
        return new WireRecord(owner, type, DClass.IN, ttl, target);
    }

    /** An SRV record of priority 0, which all have in a cluster. */
    static WireRecord service(WireName owner, int ttl, int weight, int port, byte[] target) {
        byte[] data = new byte[SRV_NUMBERS + target.length];
        data[2] = (byte) (weight >> 8);
        data[3] = (byte) weight;
        data[4] = (byte) (port >> 8);
        data[5] = (byte) port;
        System.arraycopy(target, 0, data, SRV_NUMBERS, target.length);
        return new WireRecord(owner, Type.SRV, DClass.IN, ttl, data);
    }

    WireName owner() {
        return owner;
    }

    int type() {
        return type;
    }

    boolean isAddress() {
        return type == Type.A || type == Type.AAAA;
    }

    int dclass() {
        return dclass;
    }

    int ttl() {
        return ttl;
    }

    byte[] data() {
        return data;
    }

    /** How many octets it takes uncompressed. */
    int length() {
        return owner.octets().length + FIXED + data.length;
    }

    WireRecord withTtl(int seconds) {
        return seconds == ttl ? this : new WireRecord(owner, type, dclass, seconds, data);
    }

    Record toRecord() {
        return Record.newRecord(owner.toName(), type, dclass, ttl & 0xffff_ffffL, data);
    }

    @Override
    public String toString() {
        return toRecord().toString();
    }
}
