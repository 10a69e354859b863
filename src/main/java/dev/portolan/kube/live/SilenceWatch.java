// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Notices that nothing of the lists arrives, long before they are given up: a network that comes back goes on with them, and a
 * person who waits wants to know why.
 */
final class SilenceWatch implements AutoCloseable {

    private static final int STEPS = 5;

    private final Readers readers;
    private final LivePicture picture;
    private final Thread thread = Thread.ofVirtual().name("silence watch").unstarted(this::run);

    /**
     * @param picture told while nothing arrives, and again when something does
     */
    SilenceWatch(Readers readers, LivePicture picture) {
        this.readers = readers;
        this.picture = picture;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(readers.pace().answer().dividedBy(STEPS));
                picture.silent(silence());
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** Who signs in, and whoever waits for that, is silent for a good reason. */
    private @Nullable Problem silence() {
        Duration patience = readers.pace().answer();
        boolean silent =
                readers.silence().compareTo(patience) > 0 && !readers.server().isSigningIn();
        return silent
                ? Problem.of("Nothing has come from " + readers.server().address() + " for " + patience.toSeconds()
                                + " s.")
                        .withRemedy("It is waited for still. Check the network or the VPN.")
                : null;
    }
}
