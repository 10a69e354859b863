// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a program has printed so far, while a thread goes on listening. */
final class Heard {

    private static final int MOST = 4 << 20;

    /** A browser that a plugin opened keeps the plugin's output open for as long as it runs, and prints no credentials. */
    private static final int LINGERING_MILLIS = 500;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);

    private final Consumer<byte[]> more;

    private Heard(Consumer<byte[]> more) {
        this.more = more;
    }

    /**
     * Listens to that; closes it at its end.
     *
     * @param more gets all of it so far, each time there is more
     */
    static Heard from(InputStream stream, Consumer<byte[]> more) {
        Heard heard = new Heard(more);
        Thread.ofVirtual().name("plugin output").start(() -> heard.listen(stream));
        return heard;
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
                kept.write(buffer, 0, Math.min(count, MOST - Math.min(MOST, kept.size())));
                more.accept(kept.toByteArray());
            }
        } catch (IOException e) {
            // The process was ended; what it would have printed does not matter any more.
            return;
        } finally {
            end.countDown();
        }
    }
}
