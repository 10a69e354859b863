// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.report.manifest.ManifestFormat;
import dev.portolan.testing.Snapshots;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A saved snapshot says nothing that was not read. */
class SavedSnapshotTest {

    private static final ClusterSnapshot DEMO = Snapshots.resource("/dev/portolan/kube/demo.yaml");

    @TempDir
    private Path folder;

    @Test
    void podsOfOneServiceAloneAreLeftOut() throws IOException {
        ClusterSnapshot saved = saved(DEMO.covering(with(ResourceKind.POD, new Coverage.Selected())));

        assertThat(saved.pods()).isEmpty();
        assertThat(saved.nodes()).isNotEmpty();
        assertThat(saved.coverage().of(ResourceKind.POD)).isInstanceOf(Coverage.Nothing.class);
    }

    @Test
    void podsOfSomeNamespacesAreLeftOutBesideOthers() throws IOException {
        ClusterSnapshot part = DEMO.covering(with(ResourceKind.POD, new Coverage.Only(Set.of("kiada"), "forbidden")));

        assertThat(saved(part).pods()).isEmpty();
        assertThat(saved(part).coverage().of(ResourceKind.POD)).isInstanceOf(Coverage.Nothing.class);
        assertThat(new SavedSnapshot(part).without()).containsExactly(ResourceKind.POD);
        assertThat(new SavedSnapshot(part).partly()).isEmpty();
    }

    @Test
    void podsOfTheOnlyNamespaceThatIsShownAreSaved() throws IOException {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "forbidden"));
        access.put(ResourceKind.POD, new Coverage.Only(Set.of("kiada"), "forbidden"));
        ClusterSnapshot part = DEMO.covering(new Coverage(access));

        assertThat(saved(part).pods()).isNotEmpty();
        assertThat(new SavedSnapshot(part).without()).isEmpty();
        assertThat(new SavedSnapshot(part).partly()).containsExactly(ResourceKind.SERVICE, ResourceKind.POD);
        assertThat(written(part)).contains("# Pods were read in kiada only.\n");
    }

    @Test
    void lockedNamespaceIsNotSavedAsAnEmptyOne() throws IOException {
        ClusterSnapshot saved =
                saved(DEMO.covering(with(ResourceKind.SERVICE, new Coverage.Except(Map.of("default", "forbidden")))));

        assertThat(saved.namespaces())
                .extracting(Namespace::name)
                .contains("kiada")
                .doesNotContain("default");
    }

    @Test
    void namespacesBesideTheOnlyReadableOneAreNotSavedAsEmptyOnes() throws IOException {
        ClusterSnapshot saved =
                saved(DEMO.covering(with(ResourceKind.SERVICE, new Coverage.Only(Set.of("kiada"), "forbidden"))));

        assertThat(saved.namespaces()).extracting(Namespace::name).containsExactly("kiada");
    }

    @Test
    void partSaysSoToWhoReadsIt() throws IOException {
        assertThat(yaml(new Coverage.Except(Map.of("default", "user ann may not"))))
                .startsWith("""
                        # This is a part of a cluster. What it does not hold may exist:
                        # Services in default were not read.
                        apiVersion: v1
                        """);
        assertThat(yaml(new Coverage.Only(Set.of("kiada"), "user ann may not")))
                .contains("# Services were read in kiada only.\n");
        assertThat(yaml(new Coverage.Part(Set.of(), "cut"))).contains("# Not all Services were read.\n");
        assertThat(yaml(new Coverage.Everything())).startsWith("apiVersion");
        assertThat(yaml(new Coverage.Nothing("none of them"))).startsWith("apiVersion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u0085", "\u2028", "\u2029", "\u001b"})
    void namespaceThatIsNoneStaysInTheComment(String mark) throws IOException {
        assertThat(yaml(new Coverage.Part(Set.of("x" + mark + "kind: Secret"), "broken")))
                .contains("# Not all Services in x\uFFFDkind: Secret were read.\napiVersion: v1\n");
    }

    @Test
    void thatThereAreMoreGapsThanAreToldIsTold() throws IOException {
        Map<String, String> refused = IntStream.range(0, 23)
                .boxed()
                .collect(Collectors.toMap(number -> "locked-" + number, _ -> "user ann may not"));

        assertThat(yaml(new Coverage.Except(refused)))
                .contains(" were not read.\n# And 3 more like these.\napiVersion");
        refused.keySet().removeAll(Set.of("locked-0", "locked-1", "locked-2"));
        assertThat(yaml(new Coverage.Except(refused))).doesNotContain("# And");
    }

    private static String yaml(Coverage.Access services) throws IOException {
        StringWriter out = new StringWriter();
        new SavedSnapshot(DEMO.covering(with(ResourceKind.SERVICE, services))).write(ManifestFormat.YAML, out);
        return out.toString();
    }

    @Test
    void samePictureGivesTheSameBytes() throws IOException {
        assertThat(written(DEMO)).isEqualTo(written(DEMO));
    }

    @Test
    void nameThatSaysNoFormIsRefused() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> new SavedSnapshot(DEMO).save(folder.resolve("cluster.txt")));

        assertThat(thrown.problem().line())
                .isEqualTo(
                        "The name cluster.txt does not say the form of a snapshot. End it with .yaml or .json, or with one of"
                                + " these and .gz.");
        assertThat(folder).isEmptyDirectory();
    }

    private static ClusterSnapshot saved(ClusterSnapshot snapshot) throws IOException {
        return Snapshots.of(written(snapshot));
    }

    private static String written(ClusterSnapshot snapshot) throws IOException {
        StringWriter out = new StringWriter();
        new SavedSnapshot(snapshot).write(ManifestFormat.YAML, out);
        return out.toString();
    }

    private static Coverage with(ResourceKind kind, Coverage.Access access) {
        Map<ResourceKind, Coverage.Access> all = new EnumMap<>(Coverage.COMPLETE.access());
        all.put(kind, access);
        return new Coverage(all);
    }
}
