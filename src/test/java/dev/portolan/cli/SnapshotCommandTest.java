// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Pod;
import dev.portolan.kube.KubeSources;
import dev.portolan.report.manifest.ManifestWriter;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The snapshot of a live cluster holds all that may be read, and what may not is told. */
@Timeout(60)
class SnapshotCommandTest {

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();
    private Path kubeconfig;

    @BeforeEach
    void serveTheDemo() throws IOException {
        ManifestWriter.objectsOf(Snapshots.resource("/dev/portolan/kube/demo.yaml"))
                .forEach(server::put);
        kubeconfig = Files.writeString(
                folder.resolve("config"), KubeconfigText.of(server.url()).toString());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void podsOfTheWholeClusterAreReadForIt() {
        Invocation call = snapshot();

        assertThat(call.code()).isZero();
        assertThat(call.err()).doesNotContain("left out");
        assertThat(Snapshots.of(call.out()).pods())
                .extracting(Pod::id)
                .containsExactlyInAnyOrderElementsOf(
                        server.state().picture().pods().stream().map(Pod::id).toList())
                .isNotEmpty();
    }

    @Test
    void podsThatMayNotBeReadAreToldInTheWordsOfTheServer() {
        server.faults().forbid(request -> request.path().endsWith("/pods"), "pods is forbidden: no");

        Invocation call = snapshot();

        assertThat(call.code()).isZero();
        assertThat(call.err()).contains("portolan: The Pods were left out: pods is forbidden: no");
        assertThat(Snapshots.of(call.out()).pods()).isEmpty();
        assertThat(Snapshots.of(call.out()).serviceCount()).isEqualTo(8);
    }

    @Test
    void nodesThatMayNotBeReadAreToldAndPodsSavedAllTheSame() {
        server.faults().forbid(request -> request.path().endsWith("/nodes"), "nodes is forbidden: no");

        Invocation call = snapshot();

        assertThat(call.code()).isZero();
        assertThat(call.err()).contains("portolan: The Nodes were left out: nodes is forbidden: no");
        assertThat(Snapshots.of(call.out()).pods()).isNotEmpty();
    }

    @Test
    void roleForOneNamespaceSavesItsPods() {
        server.faults()
                .forbid(
                        request -> !request.path().contains("/namespaces/kiada/")
                                && !request.path().startsWith("/version"),
                        "not in the whole cluster");

        Invocation call = snapshot("-n", "kiada");

        assertThat(call.code()).isZero();
        assertThat(call.err()).doesNotContain("Pods");
        assertThat(Snapshots.of(call.out()).pods())
                .hasSize(10)
                .allMatch(pod -> pod.id().namespace().equals("kiada"));
        assertThat(call.out()).contains("# Pods were read in kiada only.\n");
    }

    @Test
    void podsThatWouldSeemToBeGoneAreLeftOutAndTold() {
        server.faults()
                .forbid(
                        request -> request.path().equals("/api/v1/pods")
                                || request.path().endsWith("/namespaces/default/pods"),
                        "pods is forbidden: no");

        Invocation call = snapshot();

        assertThat(call.code()).isZero();
        assertThat(call.err())
                .contains(
                        "portolan: The Pods were left out, since whoever opens the file would take those that were not"
                                + " read for gone; with -n those of one namespace are saved. Pods in default were not read: pods is"
                                + " forbidden: no");
        assertThat(Snapshots.of(call.out()).pods()).isEmpty();
        assertThat(snapshot("-n", "kiada").err()).doesNotContain("Pods");
        assertThat(snapshot("-n", "default").err()).contains("portolan: The Pods were left out");
    }

    @Test
    void partIsToldWhereItIsSavedAndInTheFile() {
        server.faults()
                .forbid(
                        request -> request.path().equals("/api/v1/services")
                                || request.path().endsWith("/namespaces/default/services"),
                        "services is forbidden: no");

        Invocation call = snapshot();

        assertThat(call.code()).isZero();
        assertThat(call.err())
                .contains("portolan: The snapshot is a part: not all Services are in it, and whoever opens it takes"
                        + " what is missing for what does not exist.");
        assertThat(call.out())
                .startsWith("# This is a part of a cluster. What it does not hold may exist:\n# Services ")
                .doesNotContain("forbidden");
        assertThat(Snapshots.of(call.out()).serviceCount()).isPositive();
    }

    @Test
    void namespaceThatWasAskedForAloneIsAPartWithoutAWarning() {
        Invocation call = Invocation.of(new KubeSources(InstantSource.system()), "snapshot", "--demo", "-n", "kiada");

        assertThat(call.err()).isEmpty();
        assertThat(call.out()).startsWith("""
                        # This is a part of a cluster. What it does not hold may exist:
                        # Services were read in kiada only.
                        # EndpointSlices were read in kiada only.
                        # Pods were read in kiada only.
                        apiVersion: v1
                        """);
    }

    @Test
    void namespaceThatMayBeReadIsWholeThoughOthersMayNot() {
        server.faults()
                .forbid(
                        request -> request.path().equals("/api/v1/services")
                                || request.path().endsWith("/namespaces/default/services"),
                        "services is forbidden: no");

        assertThat(snapshot("-n", "kiada").err()).doesNotContain("The snapshot is a part");
    }

    @Test
    void namespaceThatIsWholeInAPartIsAllThatTheFileIsSaidToHold() throws IOException {
        Path part = Files.writeString(folder.resolve("part.yaml"), """
                {apiVersion: v1, kind: Service, metadata: {name: a, namespace: kiada}, spec: {ports: [{port: 80}]}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: a, namespace: shop}, spec: {ports: [{port: eighty}]}}
                """);

        Invocation call = Invocation.of(
                new KubeSources(InstantSource.system()), "snapshot", "--snapshot", part.toString(), "-n", "kiada");

        assertThat(call.err()).doesNotContain("The snapshot is a part");
        assertThat(call.out()).startsWith("""
                        # This is a part of a cluster. What it does not hold may exist:
                        # Services were read in kiada only.
                        apiVersion: v1
                        """);
    }

    private Invocation snapshot(String... more) {
        List<String> words = List.of("snapshot", "--context", "test", "--kubeconfig", kubeconfig.toString());
        return Invocation.of(
                new KubeSources(InstantSource.system()),
                Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
