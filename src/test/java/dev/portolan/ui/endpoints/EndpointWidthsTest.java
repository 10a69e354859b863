// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.TargetRef;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.Toolkit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What gives way to what where the table of endpoints is narrow. */
@ExtendWith(Toolkit.class)
class EndpointWidthsTest {

    private static final ClusterSnapshot DEMO = Snapshots.resource("/dev/portolan/kube/demo.yaml");

    private final ShownPicture picture = new ShownPicture();
    private final EndpointsViewModel model = new EndpointsViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Instant.parse("2026-03-17T14:00:00Z"), ZoneOffset.UTC),
            new RecordingEndpointsWindow());
    private final EndpointsView view = Toolkit.onFxThread(() -> new EndpointsView(model, new Region(), new Region()));

    @Test
    void agesAreShownWhereThereIsRoom() {
        show("kiada/quiz-pods", 1124);

        assertThat(texts(".since-column .text"))
                .containsExactly("16 Mar 09:14, 1 d 4 h", "16 Mar 09:15, 1 d 4 h", "13:41:52, 18 min");
    }

    @Test
    void agesGiveWayToDnsNames() {
        show("kiada/quiz-pods", 782);

        assertThat(texts(" .name-own")).containsExactly("quiz-0.quiz-pods", "quiz-1.quiz-pods");
        assertThat(texts(".since-column .text")).containsExactly("16 Mar 09:14", "16 Mar 09:15", "13:41:52");
    }

    @Test
    void agesGiveWayToNamesWithoutRecord() {
        show("kiada/quiz-pods", 856);

        assertThat(texts(" .missing-name > .mono > .text")).containsExactly("quiz-2.quiz-pods");
    }

    @Test
    void zonesAreWholeWhereThereIsRoom() {
        Endpoint endpoint = new Endpoint(
                List.of("10.0.0.1"),
                EndpointConditions.READY,
                "db-0",
                TargetRef.pod("db-0"),
                new Placement("node-1", "europe-central-1a"));
        show(
                Picture.of("n")
                        .headless("s", Map.of())
                        .slice("s", List.of(), endpoint)
                        .snapshot(),
                "n/s",
                1124);

        assertThat(texts(".zone-column .text")).containsExactly("europe-central-1a");
    }

    @Test
    void columnsThatSayNothingGiveWayToDnsNames() {
        show("kiada/external-service-headless", 800);

        assertThat(texts(" .name-own"))
                .containsExactly("192-0-2-10.external-service-headless", "192-0-2-11.external-service-headless");
    }

    private void show(String service, double width) {
        show(DEMO, service, width);
    }

    private void show(ClusterSnapshot snapshot, String service, double width) {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), width, 480);
        Toolkit.onFxThread(() -> picture.show(snapshot, service));
    }

    private List<String> texts(String selector) {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return view.lookupAll(".table-cell" + selector).stream()
                    .map(text -> ((Text) text).getText())
                    .filter(text -> !text.isEmpty())
                    .toList();
        });
    }
}
