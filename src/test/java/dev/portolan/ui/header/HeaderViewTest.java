// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.TextSize;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class HeaderViewTest {

    private static final double WIDTH = 782;
    private static final String QUOTE = "kiada/quote";
    private static final String LONG = "a-service-whose-name-fills-a-whole-label-to-the-last-character1";

    private final ShownPicture picture = new ShownPicture();
    private HeaderView view;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.onFxThread(() -> picture.show(Picture.kiada().snapshot(), QUOTE));
        view = Toolkit.onFxThread(
                () -> new HeaderView(new HeaderViewModel(picture.property(), new DirectBackground()), () -> {}));
        scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), WIDTH, 200);
    }

    @Test
    void toolsSayWhatTheyDoWhereThereIsRoom() {
        assertThat(tools()).extracting(ButtonBase::getContentDisplay).containsOnly(ContentDisplay.LEFT);
        assertThat(view.lookup(".owner").isVisible()).isTrue();
    }

    @Test
    void toolsStayInTheWindowBesideNamesOfAnyLength() {
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        show(
                Picture.of("kiada")
                        .clusterIp("external-service-headless", "10.96.0.1", Map.of())
                        .snapshot(),
                "kiada/external-service-headless");
        assertThat(tools()).hasSize(2).allSatisfy(this::isInTheWindow);
        assertThat(tools()).extracting(ButtonBase::getContentDisplay).containsOnly(ContentDisplay.GRAPHIC_ONLY);
        assertThat(tools()).extracting(Node::getAccessibleText).containsExactly("Resolve", "Copy");

        show(Picture.of("kiada").clusterIp(LONG, "10.96.0.1", Map.of()).snapshot(), "kiada/" + LONG);
        assertThat(tools()).hasSize(2).allSatisfy(this::isInTheWindow);
    }

    @Test
    void longNamesAreCutAndCanStillBeCopied() {
        show(
                Picture.of("kiada")
                        .externalName(LONG, "x".repeat(60) + "." + "y".repeat(60) + ".example.com")
                        .snapshot(),
                "kiada/" + LONG);

        assertThat(view.lookupAll("*").stream().filter(CopyButton.class::isInstance))
                .isNotEmpty()
                .allSatisfy(this::isInTheWindow);
        assertThat(view.lookupAll(".fact-data").stream().map(Label.class::cast).map(label -> label.getTooltip()))
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void fullNameGivesWayToAddressesOfAnyLength() {
        String address = "2001:db8:1234:5678:9abc:def0:1234:5678";
        Picture exposed = Picture.of("kiada");
        exposed.add(new ClusterIpService(
                exposed.metadata("web", Map.of("app", "web")),
                List.of(Picture.tcp("http", 80)),
                List.of("fd00:10:96::a1b4"),
                new Exposure(Exposure.Type.LOAD_BALANCER, List.of(), List.of(address)),
                TrafficPolicy.DEFAULT));

        show(exposed.snapshot(), "kiada/web");

        assertThat(view.lookupAll("*").stream()
                        .filter(CopyButton.class::isInstance)
                        .filter(this::isShown))
                .hasSize(3)
                .allSatisfy(this::isInTheWindow);
        assertThat(view.lookupAll(".fact-data > .text").stream().map(text -> ((Text) text).getText()))
                .contains("fd00:10:96::a1b4", address);
    }

    @Test
    void fullNameIsWholeInLargeTextWhereThereIsRoom() {
        Toolkit.onFxThread(() -> {
            scene.getStylesheets().add(TextSize.stylesheet(18));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
        show(Picture.kiada().snapshot(), "kiada/quiz-pods");
        show(Picture.kiada().snapshot(), QUOTE);

        assertThat(view.lookupAll(".fact-data > .text").stream().map(text -> ((Text) text).getText()))
                .contains("quote.kiada.svc.cluster.local.");
    }

    @Test
    void spaceBehindTheLastFactTakesNoNameAway() {
        FactsRow facts = (FactsRow) view.lookup(".facts");
        List<List<String>> names = Toolkit.onFxThread(() -> {
            namesAt(facts, 2 * WIDTH);
            double space = ((Region) facts.getChildren().getLast()).getInsets().getRight();
            double all = facts.prefWidth(-1) - space;
            List<String> whole = namesAt(facts, all + 1);
            List<String> some = namesAt(facts, all - 1);
            facts.requestLayout();
            double fewer = facts.prefWidth(-1) - space;
            return List.of(whole, some, namesAt(facts, fewer + 1), namesAt(facts, fewer - 1));
        });

        assertThat(names)
                .containsExactly(
                        List.of("quote", "quote.kiada", "quote.kiada.svc"),
                        List.of("quote", "quote.kiada"),
                        List.of("quote", "quote.kiada"),
                        List.of("quote"));
    }

    private static List<String> namesAt(FactsRow facts, double width) {
        facts.resize(width, 60);
        facts.layout();
        return facts.lookupAll(".chip").stream()
                .filter(chip -> chip.isManaged() && chip.getParent().getParent().isVisible())
                .map(chip -> ((ButtonBase) chip).getText())
                .toList();
    }

    private boolean isShown(Node node) {
        return node.isVisible() && node.getParent().getParent().isVisible();
    }

    @Test
    void whyReadinessIsNotKnownIsToldWhileItIsNot() {
        assertThat(readiness("4 of 4").getTooltip()).isNull();

        show(
                DemoWorld.snapshot().covering(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Everything()))),
                QUOTE);
        assertThat(readiness("unknown").getTooltip().getText()).startsWith("EndpointSlices in kiada were not read");

        show(DemoWorld.snapshot(), QUOTE);
        assertThat(readiness("4 of 4").getTooltip()).isNull();
    }

    private Label readiness(String text) {
        return Toolkit.onFxThread(() -> view.lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    private void show(ClusterSnapshot snapshot, String service) {
        Toolkit.onFxThread(() -> picture.show(snapshot, service));
        Toolkit.onFxThread(() -> {
            view.getParent().layout();
            return true;
        });
    }

    private List<ButtonBase> tools() {
        return Toolkit.onFxThread(() -> view.lookup(".pane-tools").lookupAll("*").stream()
                .filter(node -> node.getStyleClass().contains("button")
                        || node.getStyleClass().contains("menu-button"))
                .map(ButtonBase.class::cast)
                .toList());
    }

    private void isInTheWindow(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        assertThat(bounds.getWidth()).isGreaterThan(20);
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(WIDTH);
    }
}
