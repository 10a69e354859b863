// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text in UTF-16, which its first character tells, as bytes of UTF-8. */
final class Utf16Input extends InputStream {

    private static final int CHUNK = 1 << 13;

    private final Reader text;
    private final char[] characters = new char[CHUNK + 1];
    private byte[] octets = {};
    private int at;

    Utf16Input(InputStream in) {
        text = new InputStreamReader(in, StandardCharsets.UTF_16);
    }

    @Override
    public int read() throws IOException {
        return fill() ? octets[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, octets.length - at);
        System.arraycopy(octets, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < octets.length) {
            return true;
        }
        int count = text.read(characters, 0, CHUNK);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(characters[count - 1])) {
            int low = text.read();
            if (low >= 0) {
                characters[count++] = (char) low;
            }
        }
        octets = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
