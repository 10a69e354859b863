// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks a server once which Kubernetes it is, on a thread of its own. */
final class VersionQuestion implements AutoCloseable {

    private final ApiServer server;
    private final Duration patience;
    private final Consumer<String> told;
    private final Thread thread = Thread.ofVirtual().name("version").unstarted(this::run);

    /**
     * @param told told the version, empty if the server does not say; not told if it cannot be asked
     */
    VersionQuestion(ApiServer server, Duration patience, Consumer<String> told) {
        this.server = server;
        this.patience = patience;
        this.told = told;
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
            told.accept(ServerVersion.of(server, patience));
        } catch (ApiException e) {
            // The lists meet the same, and tell it.
            return;
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }
}
