// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.FailingListener;
import dev.portolan.testing.RecordingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that is shown stays when its file cannot be read again, and it is said why it is old. */
class SnapshotAgainTest {

    private static final String SERVICE =
            "{apiVersion: v1, kind: Service, metadata: {name: %s, namespace: kiada}, spec: {clusterIP: 10.96.0.7, ports: [{port: 80}]}}\n";

    @TempDir
    private Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final List<SourceConnection> open = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("one.yaml");
        Files.writeString(file, SERVICE.formatted("one"));
    }

    @AfterEach
    void close() {
        open.forEach(SourceConnection::close);
    }

    @Test
    void readingAgainKeepsThePictureThatIsShown() throws IOException {
        SourceConnection connection = open(heard);
        heard.await(SourceState.Fixed.class);

        Files.writeString(file, "no longer a manifest");
        connection.refresh();

        heard.awaitPicture(picture -> heard.issues().size() == 2);
        heard.await(SourceState.Fixed.class);
        assertThat(services()).containsExactly("kiada/one");
        assertThat(heard.issues().getLast().sentence())
                .startsWith("one.yaml: what is shown was read before. one.yaml could not be read.");

        Files.writeString(file, SERVICE.formatted("two"));
        connection.refresh();

        heard.awaitPicture(picture -> services().equals(List.of("kiada/two")));
        assertThat(heard.issues()).isEmpty();
    }

    @Test
    void pictureThatIsShownIsAsOldAsItWas() throws IOException {
        SourceConnection connection = open(heard);
        SourceState.Fixed before = heard.await(SourceState.Fixed.class);

        Files.delete(file);
        connection.refresh();

        heard.awaitPicture(picture -> !heard.issues().isEmpty());
        assertThat(heard.await(SourceState.Fixed.class)).isEqualTo(before);
    }

    @Test
    void onlyTheLastReasonWhyAPictureIsOldIsTold() throws IOException {
        SourceConnection connection = open(heard);
        heard.await(SourceState.Fixed.class);
        Files.writeString(file, "no longer a manifest");
        connection.refresh();
        heard.awaitPicture(picture -> heard.issues().size() == 2);
        ReadIssue first = heard.issues().getLast();

        Files.delete(file);
        connection.refresh();

        heard.awaitPicture(picture -> !heard.issues().contains(first));
        assertThat(heard.issues())
                .filteredOn(issue -> issue.sentence().contains("what is shown was read before."))
                .hasSize(1);
    }

    @Test
    void defectOfAnotherReadingLeavesThePictureThatIsShown() {
        AtomicInteger pictures = new AtomicInteger();
        SourceConnection connection =
                open(new FailingListener(heard, "token: hush", () -> pictures.incrementAndGet() > 1));
        heard.await(SourceState.Fixed.class);

        connection.refresh();

        heard.awaitPicture(picture -> !heard.issues().isEmpty());
        heard.await(SourceState.Fixed.class);
        assertThat(heard.issues().getFirst().sentence())
                .startsWith("one.yaml: what is shown was read before. Reading ended with a defect of Portolan.");
    }

    private SourceConnection open(SourceListener listener) {
        SourceConnection connection = new SnapshotSource(List.of(file)).open(listener);
        open.add(connection);
        return connection;
    }

    private List<String> services() {
        return heard.snapshot()
                .services()
                .map(service -> service.id().toString())
                .toList();
    }
}
