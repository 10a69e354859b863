// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Credential;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.TextSize;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person who is about to choose is not disturbed by a kubeconfig that changes. */
@ExtendWith(Toolkit.class)
class ContextListTest {

    private final FixedSources sources =
            new FixedSources(FixedSource.of("x", DemoWorld.snapshot(), World.CHANGED), kubeconfig("a", "b", "c"));
    private final HeldBackground background = new HeldBackground();
    private final WelcomeViewModel model =
            new WelcomeViewModel(sources, background, InstantSource.fixed(World.CHANGED), new AskedTarget());

    @Test
    void contextThatIsChosenStaysChosenWhereverItComesToStand() {
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Toolkit.show(list, 600, 400);
        load(kubeconfig("a", "b", "c"));
        assertThat(chosen(list)).isEqualTo("a");
        Toolkit.onFxThread(() -> {
            list.getSelectionModel().select(1);
            return true;
        });

        load(kubeconfig("new", "other", "a", "c", "b"));
        assertThat(chosen(list)).isEqualTo("b");
        load(kubeconfig("c", "a"));
        assertThat(chosen(list)).isEqualTo("c");
    }

    @Test
    void contextsTakeTheFocusWhenTheyComeAndNotFromAnotherControl() {
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Button other = Toolkit.onFxThread(() -> new Button("other"));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new VBox(other, list)), 600, 400);
        load(kubeconfig("a", "b"));
        assertThat(scene.getFocusOwner()).isEqualTo(list);
        Toolkit.onFxThread(() -> {
            other.requestFocus();
            return true;
        });

        load(kubeconfig("a", "b", "c"));

        assertThat(scene.getFocusOwner()).isEqualTo(other);
    }

    @Test
    void contextsThatComeBackTakeTheKeyboardOnlyWhereTheyHadIt() {
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Button other = Toolkit.onFxThread(() -> new Button("other"));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new VBox(other, list)), 600, 400);
        load(kubeconfig("a"));

        load(kubeconfig());
        assertThat(scene.getFocusOwner()).isNotEqualTo(list);
        load(kubeconfig("a"));
        assertThat(scene.getFocusOwner()).isEqualTo(list);

        Toolkit.onFxThread(() -> {
            other.requestFocus();
            return true;
        });
        load(kubeconfig());
        load(kubeconfig("a"));
        assertThat(scene.getFocusOwner()).isEqualTo(other);
    }

    @Test
    void whatHasNoRoomInColumnsStandsOneBelowTheOther() {
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Toolkit.show(list, 500, 400);
        load(kubeconfig("a"));
        assertThat(columns(list)).isEqualTo(2);

        Toolkit.show(Toolkit.onFxThread(() -> new VBox(list)), 900, 400);
        assertThat(columns(list)).isEqualTo(4);
    }

    @Test
    void endOfALongNameIsSeenAndItsNamespaceAndUserToo() {
        String name = "arn:aws:eks:eu-west-1:123456789012:cluster/production-of-the-shop";
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Toolkit.show(list, 440, 400);
        load(kubeconfig(name));

        List<String> texts = drawn(list);
        assertThat(texts).anyMatch(text -> text.startsWith("arn:") && text.endsWith("shop"));
        assertThat(texts).contains("namespace default").doesNotContain("…");
    }

    @Test
    void dateOfAnExpiredCertificateIsSeenInTheSmallestWindow() {
        Credential expired = new Credential.ClientCertificate(World.CHANGED.minus(Duration.ofDays(1)));
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Sheets.add(list, "welcome");
        Toolkit.show(list, 714, 400);
        load(kubeconfig(expired, "a"));
        assertThat(columns(list)).isEqualTo(4);

        assertThat(drawn(list))
                .anyMatch(text -> text.startsWith("certificate expired on"))
                .noneMatch(text -> text.contains("…"));
    }

    @Test
    void dateOfAnExpiredCertificateIsSeenBesideALongUserInOneLine() {
        Credential expired = new Credential.ClientCertificate(World.CHANGED.minus(Duration.ofDays(1)));
        String user = "clusterUser_resources-of-the-shop_production-of-the-shop";
        ClusterContext context = new ClusterContext("shop", "https://shop", user, "default", expired);
        ContextList list = Toolkit.onFxThread(() -> new ContextList(model));
        Sheets.add(list, "welcome");
        Scene scene = Toolkit.show(list, 600, 400);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));
        load(new Kubeconfig(List.of(), List.of(context), "", List.of()));
        assertThat(columns(list)).isEqualTo(2);

        assertThat(drawn(list)).anyMatch(text -> text.matches("certificate expired on .*[0-9]{4}"));
        assertThat(inScene(list, ".sign-in").getMaxX())
                .isLessThan(inScene(list, ".button").getMinX());
    }

    private static Bounds inScene(ContextList list, String query) {
        Node node = list.lookup(query);
        return node.localToScene(node.getBoundsInLocal());
    }

    private static List<String> drawn(ContextList list) {
        return Toolkit.onFxThread(() -> {
            list.applyCss();
            list.layout();
            return list.lookup(".context-line").lookupAll(".text").stream()
                    .map(text -> ((Text) text).getText())
                    .toList();
        });
    }

    private static int columns(ContextList list) {
        return Toolkit.onFxThread(() -> {
            list.applyCss();
            list.layout();
            return ((GridPane) list.lookup(".context-line")).getColumnCount();
        });
    }

    private void load(Kubeconfig kubeconfig) {
        sources.edit(kubeconfig);
        Toolkit.onFxThread(() -> {
            model.load();
            background.work();
            return true;
        });
    }

    private static String chosen(ContextList list) {
        return Toolkit.onFxThread(
                () -> list.getSelectionModel().getSelectedItem().context().name());
    }

    private static Kubeconfig kubeconfig(String... names) {
        return kubeconfig(new Credential.Token(), names);
    }

    private static Kubeconfig kubeconfig(Credential credential, String... names) {
        return new Kubeconfig(
                List.of(),
                Stream.of(names)
                        .map(name -> new ClusterContext(name, "https://" + name, "user", "default", credential))
                        .toList(),
                "",
                List.of());
    }
}
