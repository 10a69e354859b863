// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.Arrays;

/** Where in one message which name suffixes stand, octet for octet: CoreDNS does not compress across upper and lower case. */
final class Compression {

    private static final int FARTHEST = 1 << 14;
    private static final int SLOTS = 4096;

    private final int[] offsets = new int[SLOTS];
    private final int[] hashes = new int[SLOTS];
    private int used;

    /** The offset of the suffix of a name that begins at {@code start}, 0 if it stands nowhere yet. */
    int find(byte[] message, byte[] name, int start, int hash) {
        for (int slot = hash & SLOTS - 1; offsets[slot] != 0; slot = slot + 1 & SLOTS - 1) {
            if (hashes[slot] == hash && equal(message, offsets[slot], name, start)) {
                return offsets[slot];
            }
        }
        return 0;
    }

    void add(int offset, int hash) {
        if (offset >= FARTHEST || used > SLOTS / 2) {
            return;
        }
        int slot = hash & SLOTS - 1;
        while (offsets[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        offsets[slot] = offset;
        hashes[slot] = hash;
        used++;
    }

    private static boolean equal(byte[] message, int offset, byte[] name, int start) {
        int at = offset;
        int own = start;
        while (true) {
            int label = message[at] & 0xff;
            if ((label & 0xc0) == 0xc0) {
                at = ((label & 0x3f) << 8) | (message[at + 1] & 0xff);
                continue;
            }
            if (!Arrays.equals(message, at, at + label + 1, name, own, Math.min(name.length, own + label + 1))) {
                return false;
            }
            if (label == 0) {
                return true;
            }
            at += label + 1;
            own += label + 1;
        }
    }
}
