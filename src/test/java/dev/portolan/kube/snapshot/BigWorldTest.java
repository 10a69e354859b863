// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.RecordingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large clusters are read whole, and what is read is what was written. */
class BigWorldTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        BigWorld world = new BigWorld(40, 3, 7);
        Path file = folder.resolve("world.json");
        world.write(file);
        RecordingListener heard = new RecordingListener();

        try (SourceConnection _ = new SnapshotSource(List.of(file)).open(heard)) {
            heard.await(SourceState.Fixed.class);
        }

        ClusterSnapshot written = world.snapshot();
        ClusterSnapshot read = heard.snapshot();
        assertThat(heard.issues()).isEmpty();
        assertThat(read.services()).containsExactlyElementsOf(written.services().toList());
        assertThat(read.slices()).containsExactlyInAnyOrderElementsOf(written.slices());
        assertThat(read.namespaces()).containsExactlyElementsOf(written.namespaces());
    }
}
