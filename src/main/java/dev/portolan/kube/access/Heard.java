// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a program has printed so far, while a thread goes on listening. */
final class Heard {

    private static final int MOST = 4 << 20;

    /** What a person is to do comes first; beyond this it is a log that nobody reads while it grows. */
    private static final int MOST_TOLD = 1 << 14;

    /** A browser that a plugin opened keeps the plugin's output open for as long as it runs, and prints no credentials. */
    private static final int LINGERING_MILLIS = 500;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Consumer<byte[]> more;
    private int told;
    private int seen;

    private Heard(Consumer<byte[]> more) {
        this.more = more;
    }

    /**
     * Listens to that; closes it at its end.
     *
     * @param more gets the first of it so far, each time there is another whole line: one that is not ended may yet grow, and
     *     so may a character
     */
    static Heard from(InputStream stream, Consumer<byte[]> more) {
        Heard heard = new Heard(more);
        Thread.ofVirtual().name("plugin output").start(() -> heard.listen(stream));
        return heard;
    }

    /**
     * Tells what follows the last line end too, if nothing came since the last look: whoever asks for something does not end
     * the line. One that is written over and over shows only that time goes by.
     */
    synchronized void look() {
        int size = kept.size();
        if (size == seen && size > told && size <= MOST_TOLD) {
            byte[] all = kept.toByteArray();
            if (!isWrittenOver(all)) {
                tell(all, size);
            }
        }
        seen = size;
    }

    /** All of it, once the program has ended. What others still print is not waited for. */
    byte[] toTheEnd() throws InterruptedException {
        boolean _ = end.await(LINGERING_MILLIS, TimeUnit.MILLISECONDS);
        return kept.toByteArray();
    }

    private void listen(InputStream stream) {
        byte[] buffer = new byte[1 << 13];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                hear(buffer, count);
            }
        } catch (IOException e) {
            // The process was ended; what it would have printed does not matter any more.
            return;
        } finally {
            end.countDown();
        }
    }

    private synchronized void hear(byte[] buffer, int count) {
        int before = kept.size();
        kept.write(buffer, 0, Math.min(count, MOST - before));
        if (before < MOST_TOLD) {
            byte[] all = kept.toByteArray();
            int lines = Math.min(all.length, MOST_TOLD);
            while (lines > told && all[lines - 1] != '\n') {
                lines--;
            }
            if (lines > told) {
                tell(all, lines);
            }
        }
    }

    private void tell(byte[] all, int length) {
        told = length;
        more.accept(Arrays.copyOf(all, length));
    }

    private boolean isWrittenOver(byte[] all) {
        for (int i = told; i < all.length; i++) {
            if (all[i] == '\r') {
                return true;
            }
        }
        return false;
    }
}
