// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the bar at the bottom shares a width that is short. */
@ExtendWith(Toolkit.class)
class StatusBarTest {

    private static final String ALL = "cluster.local, TTL 30 s, kubeadm's default";

    private StatusBar bar;

    @BeforeEach
    void showDemo() {
        bar = Toolkit.onFxThread(() -> new StatusBar(new DirectBackground(), () -> {}, () -> {}));
        Toolkit.onFxThread(() -> {
            bar.show(new SessionView(
                    new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", "v1.34.0"),
                    new SourceState.Live(World.CHANGED),
                    new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile()),
                    List.of()));
            return true;
        });
    }

    @Test
    void everythingIsSaidWhereThereIsRoom() {
        show(1400);

        assertThat(profile().getText()).isEqualTo(ALL);
        assertThat(version().isVisible()).isTrue();
    }

    @Test
    void versionGoesBeforeTheProfileSaysLess() {
        show(wanted() - 20);

        assertThat(version().isVisible()).isFalse();
        assertThat(profile().getText()).isEqualTo(ALL);
    }

    @Test
    void profileSaysLessBeforeItIsCut() {
        double all = wanted() - version().prefWidth(-1);

        show(all - 20);
        assertThat(profile().getText()).isEqualTo("cluster.local, TTL 30 s");
        assertThat(profile().getWidth()).isGreaterThanOrEqualTo(profile().prefWidth(-1));
        assertThat(profile().getAccessibleText()).isEqualTo(ALL);

        show(all - 160);
        assertThat(profile().getText()).isEqualTo("cluster.local");

        show(1400);
        assertThat(profile().getText()).isEqualTo(ALL);
    }

    private double wanted() {
        show(1400);
        return Toolkit.onFxThread(() -> bar.prefWidth(-1));
    }

    private void show(double width) {
        if (bar.getScene() == null) {
            Toolkit.show(bar, width, 28);
        }
        Toolkit.onFxThread(() -> {
            bar.resize(width, 28);
            bar.layout();
            return true;
        });
    }

    private Button profile() {
        return (Button) node(".button.status-segment");
    }

    private Label version() {
        return bar.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getText().startsWith("Kubernetes"))
                .findFirst()
                .orElseThrow();
    }

    private Region node(String selector) {
        return (Region) Objects.requireNonNull(bar.lookup(selector));
    }
}
