// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Unread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of which a part is missing, and says so. */
class PartOfSnapshotTest {

    private static final String SERVICE =
            "{apiVersion: v1, kind: Service, metadata: {name: quote, namespace: kiada}, spec: {clusterIP: None}}\n";
    private static final String LIST = """
        {"apiVersion": "v1", "kind": "ServiceList", "metadata": %s, "items": [
        {"metadata": {"name": "quote", "namespace": "kiada"}, "spec": {"clusterIP": "None"}}]}
        """;

    @Test
    void wholeFileTellsOfEverything() throws IOException {
        assertThat(access(SERVICE, ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
    }

    @Test
    void cutFileHoldsSomeOfEachKindThatItHolds() throws IOException {
        String cut = LIST.formatted("{}").replace("None\"}}]}", "None\"}}, {\"meta");

        assertThat(access(cut, ResourceKind.SERVICE)).isInstanceOf(Coverage.Part.class);
        assertThat(access(cut, ResourceKind.ENDPOINT_SLICE)).isInstanceOf(Coverage.Nothing.class);
        assertThat(read(cut).snapshot().serviceCount()).isOne();
        assertThat(sentences(cut))
                .containsExactly("Not all Services were read: A file or folder could not be read to its end.");
    }

    @Test
    void documentThatIsNoYamlMayHaveBeenAnything() throws IOException {
        assertThat(access(SERVICE + "---\n{{ template }}: [\n", ResourceKind.SERVICE))
                .isInstanceOf(Coverage.Part.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {name: web, namespace: shop}               | shop
        {name: web}                                | default
        {namespace: shop}                          | shop
        {name: web, namespace: 5}                  | ''
        {labels: 7, name: web, namespace: shop}    | ''
        """)
    void objectThatMadeNoSenseIsMissingWhereItLies(String metadata, String namespace) throws IOException {
        String broken = "{apiVersion: v1, kind: Service, metadata: " + metadata + ", spec: {ports: [{port: eighty}]}}";
        Coverage coverage = read(SERVICE + "---\n" + broken).snapshot().coverage();

        assertThat(coverage.of(ResourceKind.SERVICE))
                .isInstanceOfSatisfying(
                        Coverage.Part.class,
                        part -> assertThat(String.join("", part.namespaces())).isEqualTo(namespace));
        assertThat(coverage.holds(ResourceKind.SERVICE, "kiada")).isEqualTo(!namespace.isEmpty());
        assertThat(coverage.holds(ResourceKind.SERVICE, "shop")).isEqualTo(namespace.equals("default"));
    }

    @Test
    void objectsThatMadeNoSenseInTwoNamespacesAreMissingInBoth() throws IOException {
        String broken = "---\n{apiVersion: v1, kind: Service, metadata: {name: a, namespace: %s}, spec: 1}\n";
        String file = SERVICE + broken.formatted("shop") + broken.formatted("bar");

        assertThat(sentences(file))
                .containsExactly(
                        "Not all Services in bar were read: An object was left out that could not be read.",
                        "Not all Services in shop were read: An object was left out that could not be read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"continue\": \"ENCODED\"}",
                "{\"remainingItemCount\": 3}",
                "{\"resourceVersion\": \"7\", \"continue\": \"x\"}"
            })
    void chunkOfAListIsAPart(String metadata) throws IOException {
        String chunk = LIST.formatted(metadata);

        assertThat(access(chunk, ResourceKind.SERVICE)).isInstanceOf(Coverage.Part.class);
        assertThat(read(chunk).issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("a: the ServiceList says that there are more items, which it does not hold.");
    }

    @Test
    void chunkWithinAListIsAPart() throws IOException {
        String list = "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [%s, {\"apiVersion\": \"v1\","
                + " \"kind\": \"NamespaceList\", \"items\": []}]}";

        assertThat(access(list.formatted(LIST.formatted("{\"continue\": \"x\"}")), ResourceKind.SERVICE))
                .isInstanceOf(Coverage.Part.class);
        assertThat(access(list.formatted(LIST.formatted("{}")), ResourceKind.SERVICE))
                .isEqualTo(new Coverage.Everything());
    }

    /** kubectl writes the kind of a list behind its items. */
    @Test
    void yamlThatWasCutBetweenItemsIsAPartThoughItIsValid() throws IOException {
        String cut = "apiVersion: v1\nitems:\n- " + SERVICE;

        assertThat(access(cut, ResourceKind.SERVICE)).isInstanceOf(Coverage.Part.class);
        assertThat(read(cut).issues())
                .extracting(ReadIssue::sentence)
                .containsExactly(
                        "a: the list has no kind, as one that was cut. 1 object before that was read; what may have"
                                + " followed is not known.");
        assertThat(access(cut + "kind: List\n", ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
        assertThat(read(cut + "kind: List\n").issues()).isEmpty();
    }

    @Test
    void chunkIsAPartOfItsOwnKindAlone() throws IOException {
        String pods = "{apiVersion: v1, kind: PodList, metadata: {continue: more}, items: []}\n";

        assertThat(access(SERVICE + "---\n" + pods, ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
        assertThat(access(SERVICE + "---\n" + pods, ResourceKind.POD)).isInstanceOf(Coverage.Part.class);
    }

    @Test
    void chunkOfEndpointsIsAPartOfTheSlicesThatTheyStandFor() throws IOException {
        String endpoints = "{apiVersion: v1, kind: EndpointsList, metadata: {continue: more}, items: ["
                + "{metadata: {name: quote, namespace: kiada}, subsets: []}]}\n";

        assertThat(access(SERVICE + "---\n" + endpoints, ResourceKind.ENDPOINT_SLICE))
                .isInstanceOf(Coverage.Part.class);
        assertThat(access(SERVICE + "---\n" + endpoints, ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
    }

    @Test
    void emptyListOfEndpointsSaysThatThereAreNoSlices() throws IOException {
        String endpoints = "{apiVersion: v1, kind: EndpointsList, items: []}\n";

        assertThat(access(SERVICE + "---\n" + endpoints, ResourceKind.ENDPOINT_SLICE))
                .isEqualTo(new Coverage.Everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{continue: more}"})
    void listOfAnotherGroupSaysNothingOfServices(String metadata) throws IOException {
        String knative =
                "{apiVersion: serving.knative.dev/v1, kind: ServiceList, metadata: " + metadata + ", items: []}\n";
        String slices = "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: a, namespace: kiada,"
                + " labels: {kubernetes.io/service-name: a}}}\n";

        assertThat(access(slices + "---\n" + knative, ResourceKind.SERVICE)).isInstanceOf(Coverage.Nothing.class);
        assertThat(access(SERVICE + "---\n" + knative, ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
    }

    @Test
    void chunkOfAMixedListIsAPartOfAll() throws IOException {
        String list = "{apiVersion: v1, kind: List, metadata: {continue: more}, items: [" + SERVICE.strip() + "]}";

        assertThat(access(list, ResourceKind.SERVICE)).isInstanceOf(Coverage.Part.class);
    }

    @Test
    void chunkThatNamesItsKindBehindItsItemsIsAPart() throws IOException {
        String sorted = "{\"apiVersion\": \"v1\", \"items\": [{\"kind\": \"Service\", \"metadata\": {\"name\": \"a\"},"
                + " \"spec\": {}}], \"kind\": \"ServiceList\", \"metadata\": {\"continue\": \"x\"}}";

        assertThat(access(sorted, ResourceKind.SERVICE)).isInstanceOf(Coverage.Part.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"continue\": \"\"}", "{\"remainingItemCount\": 0}", "{\"remainingItemCount\": null}"})
    void listThatEndsIsTheWhole(String metadata) throws IOException {
        assertThat(access(LIST.formatted(metadata), ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
        assertThat(read(LIST.formatted(metadata)).issues()).isEmpty();
    }

    private static Coverage.Access access(String file, ResourceKind kind) throws IOException {
        return read(file).snapshot().coverage().of(kind);
    }

    private static List<String> sentences(String file) throws IOException {
        return read(file).snapshot().coverage().unread(ResourceKind.SERVICE).stream()
                .map(Unread::sentence)
                .toList();
    }

    private static SnapshotReading read(String file) throws IOException {
        return new SnapshotReader()
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "a", Instant.EPOCH);
    }
}
