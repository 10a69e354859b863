// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavingTest {

    private static final SessionView VIEW = new SessionView(
            new SourceDescription(SourceDescription.Kind.DEMO, "demo", "", ""),
            new SourceState.Live(World.CHANGED),
            new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
            List.of());

    @TempDir
    private Path folder;

    private final Saving saving = new Saving(new DirectBackground());

    @ParameterizedTest
    @ValueSource(strings = {"demo.yaml", "demo.json", "demo.yaml.gz"})
    void savedSnapshotHoldsThePicture(String name) {
        saving.snapshot(folder.resolve(name), VIEW);

        assertThat(saving.told().get()).isEqualTo(new Banner.Saved("Saved " + name, "", folder.resolve(name)));
        assertThat(Snapshots.read(folder.resolve(name)).serviceCount()).isEqualTo(8);
    }

    @Test
    void whatASnapshotLeavesOutIsTold() {
        Coverage part = new Coverage(Map.of(
                ResourceKind.SERVICE,
                new Coverage.Only(Set.of("kiada"), "services is forbidden"),
                ResourceKind.ENDPOINT_SLICE,
                new Coverage.Everything(),
                ResourceKind.POD,
                new Coverage.Selected()));
        SessionView view = new SessionView(
                VIEW.source(),
                VIEW.state(),
                new ClusterZone(VIEW.snapshot().covering(part), KubeadmCorefile.profile()),
                List.of());

        saving.snapshot(folder.resolve("kiada.yaml"), view);

        assertThat(saving.told().get().meaning())
                .isEqualTo("It is a part, not all were read: Services. Opened again it denies what it does not hold."
                        + " Left out, since not all were read: Pods, Nodes.");
    }

    @Test
    void nameThatSaysNoFormIsRefusedWithWhatToDo() {
        saving.snapshot(folder.resolve("demo.txt"), VIEW);

        assertThat(saving.told().get()).isInstanceOf(Banner.NotSaved.class);
        assertThat(saving.told().get().meaning()).contains("End it with .yaml or .json");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void textIsSavedAsItIs() throws IOException {
        saving.text(folder.resolve("a.log"), out -> out.write("13:41:52 quiz-2 became not ready\n"));

        assertThat(Files.readString(folder.resolve("a.log"))).isEqualTo("13:41:52 quiz-2 became not ready\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        cluster.yaml,     cluster
        cluster.json.gz,  cluster
        prod.eu.YML,      prod.eu
        cluster.gz,       cluster
        manifests,        manifests
        .yaml,            .yaml
        """)
    void snapshotIsCalledWithoutHowItIsWritten(String name, String stem) {
        assertThat(Dialogs.stem(name)).isEqualTo(stem);
    }

    @Test
    void nameOfAFileHoldsNoSlashes() {
        assertThat(Dialogs.fileName("arn:aws:eks:eu-1:42:cluster/prod-2026.yaml"))
                .isEqualTo("arn-aws-eks-eu-1-42-cluster-prod-2026.yaml");
    }

    @Test
    void failureIsToldUntilItIsDismissed() {
        saving.text(folder.resolve("missing").resolve("a.log"), out -> out.write("x"));

        assertThat(saving.told().get().title()).isEqualTo("a.log was not saved.");
        assertThat(saving.told().get().meaning()).contains("its folder does not exist");
        saving.dismiss();
        assertThat(saving.told().get()).isNull();
    }
}
