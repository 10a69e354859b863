// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream, as bytes: a chunk may end within a character, a line may span many chunks. What follows the last line
 * end is no line.
 */
final class EventLines {

    /** An object of the API is at most some 1.5 MB in etcd; as JSON with its managed fields it may be a few times that. */
    private static final int LONGEST = 32 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 14];
    private int start;
    private int lineEnd;
    private int consumed;
    private int end;

    EventLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line that is not empty; false at the end of the stream. */
    boolean next() throws IOException {
        start = consumed;
        int from = start;
        while (true) {
            int found = indexOfLineEnd(from);
            if (found > start) {
                lineEnd = found;
                consumed = found + 1;
                return true;
            }
            if (found == start) {
                start++;
                from = start;
            } else {
                makeRoom();
                from = end;
                if (!fill()) {
                    return false;
                }
            }
        }
    }

    /** Whether another whole line has arrived already. */
    boolean hasMore() {
        return indexOfLineEnd(consumed) >= 0;
    }

    /** The buffer that holds the line. */
    byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    int offset() {
        return start;
    }

    /** How long the line is. */
    int length() {
        return lineEnd - start;
    }

    private int indexOfLineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves what is left to the front, and takes a larger buffer if it is full nevertheless. */
    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        consumed = start;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private boolean fill() throws IOException {
        if (end - start > LONGEST) {
            throw new WatchStream.NoEvent("it is longer than " + (LONGEST >> 20) + " MB");
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }
}
