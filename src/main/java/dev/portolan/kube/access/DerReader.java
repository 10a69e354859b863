// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much of the distinguished encoding rules (X.690) as wrapping a key takes. */
final class DerReader {

    static final int SEQUENCE = 0x30;
    static final int OCTETS = 0x04;
    static final int FIRST_EXPLICIT = 0xa0;

    private final byte[] bytes;
    private int at;

    DerReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasNext() {
        return at < bytes.length;
    }

    /** The tag of the value that is next. */
    int tag() {
        return bytes[at] & 0xff;
    }

    /** The content of the value that is next, which is then left behind. */
    byte[] content() {
        int start = at + 1;
        int length = bytes[start++] & 0xff;
        if (length >= 0x80) {
            int octets = length & 0x7f;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (bytes[start++] & 0xff);
            }
        }
        at = start + length;
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** A value of that tag with those contents. */
    static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            all.writeBytes(content);
        }
        int size = all.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (size >= 0x80) {
            out.write(0x82);
            out.write(size >> 8);
        }
        out.write(size);
        out.writeBytes(all.toByteArray());
        return out.toByteArray();
    }
}
