// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.testing.Snapshots;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back as the same objects. */
class ManifestRoundTripTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /dev/portolan/kube/demo.yaml,          YAML
            /dev/portolan/kube/demo.yaml,          JSON
            /conformance/snapshot/all.json.gz,     YAML
            /conformance/snapshot/all.json.gz,     JSON
            """)
    void pictureSurvives(String resource, ManifestFormat format) {
        ClusterSnapshot before = Snapshots.resource(resource);

        StringWriter out = new StringWriter();
        new ManifestWriter(format).list(ManifestWriter.objectsOf(before), out);
        ClusterSnapshot after = Snapshots.of(out.toString());

        List<ClusterObject> expected = ManifestWriter.objectsOf(before).toList();
        assertThat(ManifestWriter.objectsOf(after)).containsExactlyElementsOf(expected);
    }

    @Test
    void documentsSurviveAsAListDoes() {
        ClusterSnapshot before = Snapshots.resource("/dev/portolan/kube/demo.yaml");
        List<ClusterObject> objects = ManifestWriter.objectsOf(before).toList();

        ClusterSnapshot after = Snapshots.of(new ManifestWriter(ManifestFormat.YAML).objects(objects));

        assertThat(ManifestWriter.objectsOf(after)).containsExactlyElementsOf(objects);
    }
}
