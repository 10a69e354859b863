// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.diagram.Spot;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Toolkit.class)
class DiagramMenuTest {

    private final ShownPicture shown = new ShownPicture();
    private final RecordingWindow window = new RecordingWindow();
    private DiagramViewModel model;
    private DiagramMenu menu;

    @BeforeEach
    void draw() {
        Toolkit.onFxThread(() -> {
            model = new DiagramViewModel(
                    shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC));
            menu = new DiagramMenu(window, List.of(DiagramMenu.item("Save image", () -> {})));
            shown.show(Picture.kiada().snapshot(), "kiada/quote");
            return true;
        });
    }

    @Test
    void podOffersItsAddressAndItself() {
        assertThat(texts(spot("end:quote-canary"))).containsExactly("Copy 10.244.2.9", "Go to the pod", "Save image");

        fire(spot("end:quote-canary"), "Copy 10.244.2.9");
        fire(spot("end:quote-canary"), "Go to the pod");

        assertThat(window.asked).hasSize(2).first().isEqualTo("copy 10.244.2.9");
        assertThat(window.asked.getLast()).contains("kiada/quote-canary");
    }

    @Test
    void questionOffersItsName() {
        fire(spot("card:B"), "Copy full name");
        fire(spot("card:A"), "Resolve this name");

        assertThat(window.asked)
                .containsExactly(
                        "copy quote-headless.kiada.svc.cluster.local.",
                        "resolve quote.kiada.svc.cluster.local. A from kiada");
    }

    @ParameterizedTest
    @CsvSource({"fd00:10:96::9, AAAA", "'fd00:10:96::9,10.96.0.9', 'A, AAAA'"})
    void questionIsResolvedAsItWasAsked(String addresses, String types) {
        Toolkit.onFxThread(() -> {
            shown.show(
                    new World().clusterIp("kiada/v6", addresses, "http:80/TCP").snapshot(), "kiada/v6");
            return true;
        });

        fire(spot("card:A"), "Resolve this name");

        assertThat(window.asked).containsExactly("resolve v6.kiada.svc.cluster.local. " + types + " from kiada");
    }

    @Test
    void virtualIpOffersTheClusterIp() {
        fire(spot("virtual-ip"), "Copy 10.96.161.97");

        assertThat(window.asked).containsExactly("copy 10.96.161.97");
    }

    @Test
    void besideTheSpotsOnlyTheWholeIsOffered() {
        assertThat(texts(null)).containsExactly("Save image");
        assertThat(Toolkit.onFxThread(() -> menu.at(picture(), null).getItems()))
                .hasSize(1);
    }

    @Test
    void endpointWithoutPodLeadsToNone() {
        assertThat(texts(spot("end:quote-canary"))).contains("Go to the pod");

        Toolkit.onFxThread(() -> {
            shown.show(Picture.kiada().snapshot(), "kiada/external-service-headless");
            return true;
        });
        assertThat(texts(spot("end:192.0.2.10"))).containsExactly("Copy 192.0.2.10", "Save image");
    }

    private List<String> texts(@Nullable Spot spot) {
        return Toolkit.onFxThread(() -> menu.at(picture(), spot).getItems().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList());
    }

    private void fire(Spot spot, String text) {
        Toolkit.onFxThread(() -> {
            menu.at(picture(), spot).getItems().stream()
                    .filter(item -> text.equals(item.getText()))
                    .forEach(MenuItem::fire);
            return true;
        });
    }

    private Spot spot(String id) {
        return picture().diagram().spot(id).orElseThrow();
    }

    private DiagramPicture picture() {
        return Objects.requireNonNull(model.pictureProperty().get());
    }
}
