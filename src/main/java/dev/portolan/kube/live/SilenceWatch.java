// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.access.ApiServer;
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
    private final Thread thread;

    /**
     * @param picture told while nothing arrives, and again when something does
     */
    SilenceWatch(Readers readers, LivePicture picture) {
        this.readers = readers;
        this.picture = picture;
        this.thread = Thread.ofVirtual()
                .name("silence watch")
                .uncaughtExceptionHandler((_, defect) -> picture.ended(defect))
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Watches until it is interrupted; rests while the picture is whole. */
    void run() {
        try {
            while (true) {
                picture.awaitBeginning();
                Thread.sleep(readers.pace().answer().dividedBy(STEPS));
                look();
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** Tells how it is now. */
    void look() {
        picture.silent(silence());
    }

    private @Nullable Problem silence() {
        ApiServer server = readers.server();
        if (server.isSigningIn()) {
            // Who signs in is waited for; the lists are when that is done.
            readers.heard();
        }
        Duration patience = readers.pace().answer();
        return readers.silence().compareTo(patience) > 0
                ? new Problem(
                        "Nothing has come from " + server.address() + " for more than " + patience.toSeconds() + " s.",
                        "Portolan still waits.",
                        "Check the network or the VPN.",
                        "")
                : null;
    }
}
