// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.RecordingListener;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A small cluster on a server of our own, and a source that is opened on it and closed again. */
abstract class AgainstFakeServer {

    static final BigWorld WORLD = new BigWorld(30, 3, 5);

    @TempDir
    Path folder;

    final FakeApiServer server = LiveFixture.serving(WORLD);
    final RecordingListener heard = new RecordingListener();
    SourceConnection connection;

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
        server.close();
    }

    /** Opens the source and waits until its picture is the server's. */
    void live() {
        open();
        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
    }

    void open() {
        open(LiveFixture.FAST);
    }

    void open(Pace pace) {
        connection = LiveFixture.open(KubeconfigText.of(server.url()).write(folder), heard, pace);
    }
}
