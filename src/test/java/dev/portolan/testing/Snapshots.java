// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.kube.snapshot.SnapshotReader;
import dev.portolan.kube.snapshot.SnapshotReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/** Pictures read from manifests: JSON, YAML or gzip of either. Everything in them must be readable. */
public final class Snapshots {

    /** The time that all of them are of. */
    public static final Instant AT = Instant.parse("2026-03-17T13:59:58Z");

    private Snapshots() {}

    /** The picture in a file. */
    public static ClusterSnapshot read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture in a file of the test resources, such as {@code /conformance/snapshot/all.json.gz}. */
    public static ClusterSnapshot resource(String path) {
        try (InputStream in = Objects.requireNonNull(Snapshots.class.getResourceAsStream(path), path)) {
            return read(in, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture in a text, YAML or JSON. */
    public static ClusterSnapshot of(String manifests) {
        return read(new ByteArrayInputStream(manifests.getBytes(StandardCharsets.UTF_8)), "manifests");
    }

    /** The picture in a stream. */
    public static ClusterSnapshot read(InputStream in, String name) {
        try {
            SnapshotReading reading = new SnapshotReader().read(in, name, AT);
            assertThat(reading.issues()).as("issues of %s", name).isEmpty();
            assertThat(reading.failure()).as("failure of %s", name).isNull();
            return reading.snapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
