// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is read of manifests, and what is said of those that cannot be read. */
class SnapshotReaderTest {

    private static final NamespacedName QUOTE = new NamespacedName("kiada", "quote");

    private static final String SERVICE = """
        apiVersion: v1
        kind: Service
        metadata: {name: quote, namespace: kiada, labels: {app: quote}}
        spec:
          clusterIP: 10.96.74.151
          clusterIPs: [10.96.74.151]
          selector: {app: quote}
          ports:
          - {name: http, port: 80, targetPort: http}
        """;

    private static final String SLICE = """
        addressType: IPv4
        apiVersion: discovery.k8s.io/v1
        endpoints:
        - addresses: [10.244.1.10]
          conditions: {ready: true, serving: true, terminating: false}
          nodeName: kind-worker
          targetRef: {kind: Pod, name: quote-001, namespace: kiada}
        - addresses: [10.244.2.10]
          conditions: {ready: false}
        kind: EndpointSlice
        metadata:
          labels: {kubernetes.io/service-name: quote}
          name: quote-abcde
          namespace: kiada
        ports:
        - {name: http, port: 8080, protocol: TCP}
        """;

    @Test
    void sortedKeysPutEndpointsBeforeTheKind() {
        ClusterSnapshot snapshot = Snapshots.of(SERVICE + "---\n" + SLICE);

        EndpointSlice slice = snapshot.slicesOf(QUOTE).iterator().next();
        assertThat(slice.ports()).containsExactly(new EndpointPort("http", Protocol.TCP, 8080));
        assertThat(slice.endpoints()).hasSize(2);
        assertThat(slice.endpoints().getFirst().conditions()).isEqualTo(EndpointConditions.READY);
        assertThat(slice.endpoints().getLast().isReady()).isFalse();
    }

    @Test
    void specBeforeTheKindIsReadOnceTheKindIsKnown() {
        ClusterSnapshot snapshot = Snapshots.of("""
            {"spec": {"clusterIP": "None", "ports": [{"port": 80}]},
             "metadata": {"name": "quote", "namespace": "kiada"}, "kind": "Service", "apiVersion": "v1"}
            """);

        assertThat(snapshot.service(QUOTE)).get().isInstanceOf(HeadlessService.class);
    }

    @Test
    void itemsOfTypedListsNeedNoKind() {
        ClusterSnapshot snapshot = Snapshots.of("""
            {"kind":"ServiceList","apiVersion":"v1","metadata":{"resourceVersion":"2277"},"items":[
            {"metadata":{"name":"a","namespace":"kiada"},"spec":{"type":"ExternalName","externalName":"example.com"}},
            {"metadata":{"name":"quote","namespace":"kiada"},"spec":{"clusterIP":"10.96.0.7","ports":[{"port":53,"protocol":"UDP"}]}}]}
            """);

        assertThat(snapshot.services()).hasExactlyElementsOfTypes(ExternalNameService.class, ClusterIpService.class);
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(SERVICE.getBytes(StandardCharsets.UTF_8));
        }

        ClusterSnapshot snapshot = Snapshots.read(new ByteArrayInputStream(packed.toByteArray()), "quote.yaml.gz");

        assertThat(snapshot.service(QUOTE)).isPresent();
    }

    @Test
    void wrongFieldCostsItsOwnObjectAndIsNamedWithItsPlace() throws IOException {
        String wrong = SERVICE.replace("port: 80", "port: eighty").replace("name: quote", "name: wrong");

        SnapshotReading reading = read(SERVICE + "---\n" + SLICE + "---\n" + wrong);

        assertThat(reading.snapshot().serviceCount()).isEqualTo(1);
        assertThat(reading.issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("all.yaml, document 3, line 36: spec.ports[0].port is \"eighty\", not a number."
                        + " The Service was left out; 1 other was read.");
    }

    @Test
    void brokenDocumentCostsNoOther() throws IOException {
        SnapshotReading reading = read(SERVICE + "---\n{ : not\n  [yaml\n---\n" + SLICE);

        assertThat(reading.snapshot().serviceCount()).isEqualTo(1);
        assertThat(reading.snapshot().slices()).hasSize(1);
        assertThat(reading.issues())
                .singleElement()
                .extracting(ReadIssue::sentence)
                .asString()
                .startsWith("all.yaml, document 2, line 1")
                .contains("this is not YAML (")
                .endsWith("). Nothing of it was read.");
    }

    @Test
    void documentThatIsNestedWithoutEndCostsNoOther() throws IOException {
        SnapshotReading reading = read(SERVICE + "---\n" + "[".repeat(5000) + "\n");

        assertThat(reading.snapshot().serviceCount()).isEqualTo(1);
        assertThat(reading.issues())
                .singleElement()
                .extracting(ReadIssue::sentence)
                .asString()
                .startsWith("all.yaml, document 2: this is not YAML (");
    }

    @Test
    void kindsThatNoPictureHoldsAreCounted() throws IOException {
        String knative =
                "---\n{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: k}, spec: {template: 1}}\n";

        SnapshotReading reading = read(SERVICE + knative + knative);

        assertThat(reading.snapshot().serviceCount()).isEqualTo(1);
        assertThat(reading.issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("all.yaml: holds more than a picture shows, not read: 2 Service.");
    }

    @Test
    void endpointsStandInForMissingSlices() {
        ClusterSnapshot snapshot = Snapshots.of(SERVICE + """
            ---
            apiVersion: v1
            kind: Endpoints
            metadata: {name: quote, namespace: kiada}
            subsets:
            - addresses: [{ip: 10.244.1.10, nodeName: kind-worker, targetRef: {kind: Pod, name: quote-001}}, {ip: 'fd00::7'}]
              notReadyAddresses: [{ip: 10.244.2.10}]
              ports: [{name: http, port: 8080}]
            """);

        assertThat(snapshot.slicesOf(QUOTE))
                .extracting(EndpointSlice::addressType)
                .containsExactly("IPv4", "IPv6");
        assertThat(snapshot.slicesOf(QUOTE).iterator().next().endpoints())
                .extracting(endpoint -> endpoint.address() + " " + endpoint.isReady())
                .containsExactly("10.244.1.10 true", "10.244.2.10 false");
    }

    @Test
    void endpointsOfServicesWithSlicesAreNotRead() {
        ClusterSnapshot snapshot = Snapshots.of(SERVICE + "---\n" + SLICE
                + "---\n"
                + "{apiVersion: v1, kind: Endpoints, metadata: {name: quote, namespace: kiada}, subsets:"
                + " [{addresses: [{ip: 1.2.3.4}]}]}\n");

        assertThat(snapshot.slicesOf(QUOTE)).hasSize(1);
    }

    @Test
    void kindsThatDoNotOccurAreNotReadUnlessTheirListIsEmpty() throws IOException {
        Coverage coverage = read(SERVICE + "---\n{kind: PodList, apiVersion: v1, items: []}\n")
                .snapshot()
                .coverage();

        assertThat(coverage.of(ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
        assertThat(coverage.of(ResourceKind.POD)).isEqualTo(new Coverage.Everything());
        assertThat(coverage.of(ResourceKind.NAMESPACE))
                .isEqualTo(new Coverage.Nothing(
                        "The snapshot holds no Namespaces; those of its Services are taken as existing."));
    }

    @Test
    void labelsAreKept() {
        assertThat(Snapshots.of(SERVICE).service(QUOTE).orElseThrow().metadata().labels())
                .isEqualTo(Map.of("app", "quote"));
    }

    private static SnapshotReading read(String text) throws IOException {
        return new SnapshotReader()
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "all.yaml", Snapshots.AT);
    }
}
