// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ReadIssue;
import dev.portolan.testing.RecordingListener;
import dev.portolan.testing.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a file that breaks off it is said how much of it was read, and that the rest is not known. */
class CutSnapshotTest {

    private static final String SERVICE =
            "{\"kind\": \"Service\", \"metadata\": {\"name\": \"a\", \"namespace\": \"n\"}, \"spec\": {\"clusterIP\":"
                    + " \"None\"}}";

    private static final String OTHER = "{\"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"b\"}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"items": [{"kind": "Serv                        | Nothing of it was read.
        {"items": [SERVICE, {"kind": "Serv               | 1 object before that was read; what follows in this file is not known.
        {"items": [SERVICE, OTHER, {"kind": "Serv        | 2 objects before that were read; what follows in this file is not known.
        {"items": [{"metadata": {"name": "a"}}, {"meta   | Nothing of it was read.
        {"kind": "Service", "metadata": {"name": "a      | Nothing of it was read.
        SERVICE {"kind                                   | Nothing of it was read.
        items:#- SERVICE#- SERVICE#- kind: {             | 2 objects before that were read; what follows in this document is not known.
        kind: Service#metadata: {                        | Nothing of it was read.
        items:#- SERVICE#---#kind: [                     | Nothing of it was read.
        """)
    void brokenDocumentSaysHowManyObjectsWereReadOfIt(String written, String told) throws IOException {
        String text =
                written.replace("SERVICE", SERVICE).replace("OTHER", OTHER).replace('#', '\n');

        assertThat(read(text).issues())
                .extracting(ReadIssue::sentence)
                .filteredOn(sentence -> sentence.contains("this is not "))
                .singleElement()
                .asString()
                .endsWith("). " + told);
    }

    @Test
    void brokenDocumentIsToldOnceThoughTheFileIsReadTwice(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("twice.json"),
                "{\"items\": [{\"metadata\": {\"name\": \"a\"}}], \"kind\": \"ServiceList\"} {\"items\": [" + SERVICE
                        + ", {");
        RecordingListener heard = new RecordingListener();

        try (var _ = new SnapshotSource(List.of(file)).open(heard)) {
            heard.awaitPicture(_ -> !heard.issues().isEmpty());
        }

        assertThat(heard.issues())
                .extracting(ReadIssue::sentence)
                .filteredOn(s -> s.contains("not JSON"))
                .hasSize(1);
    }

    @Test
    void fileThatCannotBeReadToItsEndSaysHowManyObjectsWereReadOfIt(@TempDir Path folder) throws IOException {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(200_000, 'a', 'z').forEach(c -> noise.append((char) c));
        byte[] packed = Gzip.of(SERVICE + "\n" + SERVICE + "\n{\"kind\": \"Other\", \"text\": \"" + noise + "\"}");
        Path file = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(packed, packed.length / 2));
        RecordingListener heard = new RecordingListener();

        try (var _ = new SnapshotSource(List.of(file)).open(heard)) {
            heard.awaitPicture(_ -> !heard.issues().isEmpty());
        }

        assertThat(heard.issues().getFirst().sentence())
                .startsWith("cut.json.gz: the file cannot be read to its end: ")
                .endsWith(". 2 objects before that were read; the rest of it is not known.");
    }

    private static SnapshotReading read(String text) throws IOException {
        return new SnapshotReader()
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "all", Snapshots.AT);
    }
}
