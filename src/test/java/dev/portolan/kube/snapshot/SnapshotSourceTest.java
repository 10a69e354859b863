// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.FailingListener;
import dev.portolan.testing.RecordingListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and folders become a picture, or a sentence that says why not. */
class SnapshotSourceTest {

    private static final String SERVICE =
            "{apiVersion: v1, kind: Service, metadata: {name: %s, namespace: kiada}, spec: {clusterIP: 10.96.0.7, ports: [{port: 80}]}}\n";

    @TempDir
    private Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final List<SourceConnection> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(SourceConnection::close);
    }

    @Test
    void severalFilesAreOnePicture() throws IOException {
        Path one = write("one.yaml", SERVICE.formatted("one"));
        Path two = write("two.json", json("two"));

        open(one, two);

        heard.await(SourceState.Fixed.class);
        assertThat(services()).containsExactly("kiada/one", "kiada/two");
        assertThat(heard.descriptions())
                .containsExactly(new SourceDescription(
                        SourceDescription.Kind.SNAPSHOT, "one.yaml and 1 more", folder.toString(), ""));
    }

    @Test
    void foldersAreSearchedForManifests() throws IOException {
        write("a/one.yml", SERVICE.formatted("one"));
        write("b/deep/two.yaml", SERVICE.formatted("two"));
        write("b/notes.txt", "no manifest");
        write(".git/three.yaml", SERVICE.formatted("three"));

        open(folder);

        heard.await(SourceState.Fixed.class);
        assertThat(services()).containsExactly("kiada/one", "kiada/two");
        assertThat(heard.issues()).isEmpty();
    }

    @Test
    void newestFileDatesThePicture() throws IOException {
        Instant older = Instant.parse("2026-03-16T17:40:00Z");
        Instant newer = Instant.parse("2026-03-16T17:40:05Z");
        Path one = write("one.yaml", SERVICE.formatted("one"));
        Path two = write("two.yaml", SERVICE.formatted("two"));
        Files.setLastModifiedTime(one, FileTime.from(newer));
        Files.setLastModifiedTime(two, FileTime.from(older));

        open(one, two);

        assertThat(heard.await(SourceState.Fixed.class).takenAt()).isEqualTo(newer);
    }

    @Test
    void progressIsCounted() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            many.append("---\n").append(SERVICE.formatted("s" + i));
        }

        open(write("many.yaml", many.toString()));

        heard.await(SourceState.Fixed.class);
        assertThat(heard.states())
                .filteredOn(SourceState.Connecting.class::isInstance)
                .extracting(state -> ((SourceState.Connecting) state).listed().getOrDefault(ResourceKind.SERVICE, 0))
                .containsExactly(0, 500, 1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.yaml   | ''                                  | empty.yaml: the file is empty.
            blank.yaml   | '   '                               | blank.yaml: the file is empty.
            text.yaml    | 'just some words'                   | text.yaml, line 1: the document holds no object.
            list.json    | '{"kind": [1, 2'                    | list.json, line 1: this is not JSON (Unexpected end-of-input: expected close marker for Array)
            half.json    | '{"kind": "Service", "metadata": {' | half.json, line 1: this is not JSON (Unexpected end-of-input: expected close marker for Object)
            tabs.yaml    | 'a: b: c'                           | tabs.yaml, line 1: this is not YAML (mapping values are not allowed here)
            nospec.yaml  | '{apiVersion: v1, kind: Service, metadata: {name: a}}'                      | nospec.yaml, line 1: spec is missing. The Service was left out.
            noname.yaml  | '{apiVersion: v1, kind: Pod, metadata: {}}'                                 | noname.yaml, line 1: metadata.name is missing. The Pod was left out.
            type.yaml    | '{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {type: Cluster}}' | type.yaml, line 1: spec.type is "Cluster", not a type of Service. The Service was left out.
            ports.yaml   | '{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: 80}}'   | ports.yaml, line 1: spec.ports is 80, not a list. The Service was left out.
            range.yaml   | '{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}, {port: 65536}]}}' | range.yaml, line 1: spec.ports[1].port is 65536, not between 1 and 65535. The Service was left out.
            quoted.json  | '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"ports": [{"port": "80"}]}}' | quoted.json, line 1: spec.ports[0].port is "80", not a number. The Service was left out.
            label.yaml   | '{apiVersion: v1, kind: Namespace, metadata: {name: a, labels: {version: 1.10}}}' | label.yaml, line 1: metadata.labels.version is 1.10, not a text. The Namespace was left out.
            noport.yaml  | '{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{name: http}]}}' | noport.yaml, line 1: spec.ports[0].port is missing. The Service was left out.
            address.yaml | '{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: a}, endpoints: [{conditions: {}}]}' | address.yaml, line 1: endpoints[0].addresses is missing. The EndpointSlice was left out.
            ready.yaml   | '{endpoints: [{addresses: [1.2.3.4], conditions: {ready: maybe}}], kind: EndpointSlice, metadata: {name: a}}' | ready.yaml, line 1: endpoints[0].conditions.ready is "maybe", neither true nor false. The EndpointSlice was left out.
            time.yaml    | '{kind: Pod, metadata: {name: a, creationTimestamp: yesterday}}'            | time.yaml, line 1: metadata.creationTimestamp is "yesterday", not a time. The Pod was left out.
            proto.yaml   | '{kind: Service, metadata: {name: a}, spec: {ports: [{port: 80, protocol: HTTP}]}}' | proto.yaml, line 1: spec.ports[0].protocol is "HTTP", none of TCP, UDP and SCTP. The Service was left out.
            """)
    void whatCannotBeReadIsNamed(String name, String content, String sentence) throws IOException {
        open(write(name, content));

        Problem problem = heard.await(SourceState.Failed.class).problem();
        assertThat(problem.happened()).isEqualTo(name + " could not be read.");
        assertThat(problem.meaning()).startsWith(sentence);
        assertThat(heard.issues())
                .singleElement()
                .extracting(ReadIssue::sentence)
                .asString()
                .startsWith(sentence);
    }

    @Test
    void emptyFileAmongOthersMayHaveHeldAnything() throws IOException {
        write("all/services.yaml", "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {clusterIP: None}}\n");
        write("all/slices.yaml", "");

        open(folder.resolve("all"));

        heard.await(SourceState.Fixed.class);
        assertThat(heard.snapshot().coverage().of(ResourceKind.SERVICE)).isInstanceOf(Coverage.Part.class);
    }

    @Test
    void fileWithNothingForAPictureSaysWhatItHolds() throws IOException {
        open(write("apps.yaml", "{apiVersion: apps/v1, kind: Deployment}\n---\n{apiVersion: v1, kind: ConfigMap}\n"));

        Problem problem = heard.await(SourceState.Failed.class).problem();
        assertThat(problem.happened())
                .isEqualTo("There is no Service, EndpointSlice, Namespace, Pod or Node in apps.yaml.");
        assertThat(problem.meaning()).isEqualTo("It holds 1 ConfigMap, 1 Deployment.");
    }

    @Test
    void missingFileIsNamed() {
        open(folder.resolve("none.yaml"));

        Problem problem = heard.await(SourceState.Failed.class).problem();
        assertThat(problem.meaning()).isEqualTo("none.yaml: the file does not exist.");
    }

    @Test
    void folderWithoutManifestsIsNamed() throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "nothing");

        open(folder);

        Problem problem = heard.await(SourceState.Failed.class).problem();
        assertThat(problem.meaning()).startsWith(folder + ": the folder holds no manifests");
    }

    @Test
    void unreadableFileCostsNoOther() throws IOException {
        Path good = write("good.yaml", SERVICE.formatted("one"));
        Path secret = write("secret.yaml", SERVICE.formatted("two"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(secret)).as("permissions bind this user").isFalse();

        open(good, secret);

        heard.await(SourceState.Fixed.class);
        assertThat(heard.issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("secret.yaml: the file cannot be read: permission denied.");
    }

    @Test
    void truncatedGzipIsNamed() throws IOException {
        Path packed = folder.resolve("cut.yaml.gz");
        Files.write(packed, Arrays.copyOf(Gzip.of(SERVICE.formatted("one").repeat(50)), 60));

        open(packed);

        assertThat(heard.await(SourceState.Failed.class).problem().meaning())
                .startsWith("cut.yaml.gz: the file cannot be read to its end: ");
    }

    @Test
    void sliceOfAnUnknownServiceIsKept() throws IOException {
        open(
                write(
                        "slice.yaml",
                        "{kind: EndpointSlice, metadata: {name: s, namespace: kiada, labels: {kubernetes.io/service-name: gone}}}"));

        heard.await(SourceState.Fixed.class);
        assertThat(heard.snapshot().slicesOf(new NamespacedName("kiada", "gone")))
                .hasSize(1);
    }

    @Test
    void manifestsThatWereNotAppliedHaveNoClusterIp() throws IOException {
        open(write("new.yaml", "{apiVersion: v1, kind: Service, metadata: {name: new}, spec: {ports: [{port: 80}]}}"));

        heard.await(SourceState.Fixed.class);
        assertThat(heard.snapshot().service(new NamespacedName("default", "new")))
                .get()
                .isInstanceOfSatisfying(
                        ClusterIpService.class,
                        service -> assertThat(service.clusterIps()).isEmpty());
    }

    @Test
    void listsWithSortedKeysNeedNoKindInTheirItems() throws IOException {
        open(write("sorted.json", """
                {"apiVersion": "v1", "items": [{"metadata": {"name": "a", "namespace": "kiada"}, "spec": {"clusterIP": "10.96.0.7"}}], "kind": "ServiceList"}
                """));

        heard.await(SourceState.Fixed.class);
        assertThat(services()).containsExactly("kiada/a");
        assertThat(heard.issues()).isEmpty();
    }

    @Test
    void whatWasPutRightIsToldWhenItIsReadAgain() throws IOException {
        write("one.yaml", SERVICE.formatted("one"));
        Path other = write("two.yaml", SERVICE.formatted("two") + "\n---\nno: manifest: at all");
        SourceConnection connection = open(folder);
        heard.await(SourceState.Fixed.class);
        assertThat(heard.issues()).hasSize(1);

        Files.writeString(other, SERVICE.formatted("two"));
        connection.refresh();

        heard.awaitPicture(picture -> heard.issues().isEmpty());
    }

    @Test
    void nothingIsToldOnceItIsClosed() throws IOException {
        SourceConnection connection = open(write("one.yaml", SERVICE.formatted("one")));

        connection.close();
        int told = heard.states().size();
        connection.refresh();

        assertThat(heard.states()).hasSize(told);
    }

    @Test
    void defectEndsTheReadingAndIsNotQuoted() throws IOException {
        Path file = write("one.yaml", SERVICE.formatted("one"));

        open.add(new SnapshotSource(List.of(file)).open(new FailingListener(heard, "token: hush")));

        assertThat(heard.await(SourceState.Failed.class).problem().line())
                .startsWith("Reading ended with a defect of Portolan. Please report it")
                .contains("java.lang.IllegalStateException at ")
                .doesNotContain("hush");
    }

    private SourceConnection open(Path... paths) {
        SourceConnection connection = new SnapshotSource(List.of(paths)).open(heard);
        open.add(connection);
        return connection;
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, false", "UTF-16BE, false", "UTF-16LE, true"})
    void textInUtf16IsReadAsWindowsPowerShellWritesIt(String charset, boolean packed) throws IOException {
        String long16 = "\uD83D\uDE80".repeat(5_000);
        String text = "\uFEFF# x" + long16 + "\r\n" + SERVICE.formatted("one").replace("\n", "\r\n") + "# " + long16;
        byte[] octets = text.getBytes(charset);
        Path file = folder.resolve("one.yaml");
        if (packed) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(octets);
            }
        } else {
            Files.write(file, octets);
        }

        open(file);

        heard.await(SourceState.Fixed.class);
        assertThat(services()).containsExactly("kiada/one");
    }

    @Test
    void charactersOutsideOfTheBasicPlaneMayLieAnywhere() throws IOException {
        String rockets = "\uD83D\uDE80".repeat(3_000);
        Path even = write("even.yaml", "# " + rockets + "\n" + SERVICE.formatted("even"));
        Path odd = write("odd.yaml", "#" + rockets + "\n" + SERVICE.formatted("odd"));

        open(even, odd);

        heard.await(SourceState.Fixed.class);
        assertThat(services()).containsExactly("kiada/even", "kiada/odd");
    }

    @Test
    void folderWithoutManifestsIsNamedItself() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        open(empty);

        assertThat(heard.await(SourceState.Failed.class).problem().happened()).isEqualTo(empty + " could not be read.");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String json(String name) {
        return """
                {"kind": "List", "items": [{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "%s", "namespace": "kiada"}, "spec": {"clusterIP": "None"}}]}
                """.formatted(name);
    }

    private List<String> services() {
        ClusterSnapshot snapshot = heard.snapshot();
        return snapshot.services().map(service -> service.id().toString()).toList();
    }
}
