// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Cuts YAML at the lines that begin a document, without reading it: a line of {@code ---}, alone or before a blank. The line
 * belongs to the part that it begins.
 */
final class YamlParts {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private boolean ended;
    private boolean lineStart = true;
    private int line = 1;

    YamlParts(InputStream in) {
        this.in = in;
    }

    /** The line that the next part begins with, from 1. */
    int line() {
        return line;
    }

    /** The bytes of the next part; null behind the last one. What is left of the part before is skipped. */
    boolean hasNext() throws IOException {
        return fill(1);
    }

    /** The bytes of the next part. It must be read to its end, or drained, before another is asked for. */
    InputStream next() {
        return new Part();
    }

    /** Skips what was not read of a part. */
    static void drain(InputStream part) throws IOException {
        part.transferTo(OutputStream.nullOutputStream());
    }

    /** Makes at least that many bytes available; false if the input ends before. */
    private boolean fill(int wanted) throws IOException {
        while (end - start < wanted && !ended) {
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, end - start);
                end -= start;
                start = 0;
            }
            int count = in.read(buffer, end, buffer.length - end);
            ended = count < 0;
            end += Math.max(0, count);
        }
        return end - start >= wanted;
    }

    private boolean atSeparator() throws IOException {
        if (!fill(3) || buffer[start] != '-' || buffer[start + 1] != '-' || buffer[start + 2] != '-') {
            return false;
        }
        return !fill(4) || " \t\r\n".indexOf(buffer[start + 3]) >= 0;
    }

    private final class Part extends InputStream {

        private boolean begun;
        private boolean done;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int copied = 0;
            while (copied < length && !done) {
                if (!fill(1) || (lineStart && begun && atSeparator())) {
                    done = true;
                } else if (copied > 0 && end - start < 4 && !ended) {
                    break;
                } else {
                    copied += copyLine(into, offset + copied, length - copied);
                }
            }
            return copied == 0 && length > 0 ? -1 : copied;
        }

        /** Copies to the end of the line, of the buffer or of the room, whichever comes first. */
        private int copyLine(byte[] into, int offset, int room) {
            int most = Math.min(room, end - start);
            int count = 0;
            while (count < most && buffer[start + count] != '\n') {
                count++;
            }
            lineStart = count < most;
            if (lineStart) {
                count++;
                line++;
            }
            System.arraycopy(buffer, start, into, offset, count);
            start += count;
            begun = true;
            return count;
        }
    }
}
