// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.Seen;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ResolveViewTest {

    private final ShownPicture picture = new ShownPicture();
    private final RecordingResolveWindow window = new RecordingResolveWindow();
    private final ResolveViewModel model = new ResolveViewModel(
            picture.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneId.of("UTC")), () -> 7, window);
    private ResolveView view;

    @BeforeEach
    void showDrawer() {
        picture.show(DemoWorld.snapshot(), "kiada/quote");
        view = Toolkit.onFxThread(() -> new ResolveView(model));
        Toolkit.show(view, 1124, 374);
    }

    @Test
    void enterAsksAndTheFirstNameIsFound() {
        type("quote");
        Toolkit.press(name(), "Enter");

        assertThat(seen(".tried-pane"))
                .contains("0 dots is fewer than ndots:5, search first", "NOERROR", "1 answer", "not asked");
        assertThat(seen(".answer-text")).contains("quote.kiada.svc.cluster.local. 30 IN A 10.96.161.97");
        assertThat(seen(".history-pane")).contains("quote", "from kiada, 1 try", "NOERROR");
        assertThat(seen(".conf-box")).contains("/etc/resolv.conf of a pod in kiada", "10.96.0.10", "ndots:5");
    }

    @Test
    void arrowsInTheNameWalkTheHistory() {
        type("quote");
        Toolkit.press(name(), "Enter");
        type("kiada");
        Toolkit.press(name(), "Enter");

        Toolkit.press(name(), "Up");
        assertThat(name().getText()).isEqualTo("quote");

        Toolkit.press(name(), "Down");
        assertThat(name().getText()).isEqualTo("kiada");
    }

    @Test
    void anotherTryShowsItsOwnAnswer() {
        type("quote");
        Toolkit.press(name(), "Enter");

        Toolkit.onFxThread(() -> {
            tried().getSelectionModel().select(1);
            return true;
        });

        assertThat(seen(".answer-text")).contains("status:", "NXDOMAIN", ";quote.svc.cluster.local. IN A");
    }

    @Test
    void nameThatFailsSaysSoAboveTheAnswerAndExplainsOnDemand() {
        type("quiz-2.quiz-pods");
        Toolkit.press(name(), "Enter");

        assertThat(seen(".answer-missed")).contains("was not found", "all NXDOMAIN", "Why not?");

        fire(".answer-missed .button");

        assertThat(seen(".reasons-pane")).contains("is there and not ready", "EndpointSlice quiz-pods-x2kvd");
        assertThat(seen(".answer-missed")).isEmpty();
    }

    @Test
    void answerBeforeTheClusterIsReadSaysUnderWhichProfileItIsGiven() {
        Toolkit.onFxThread(
                () -> picture.in(new SourceState.Connecting(Map.of())).show(ClusterSnapshot.UNREAD, "kiada/quote"));
        type("quote");
        Toolkit.press(name(), "Enter");

        assertThat(seen(".answer-unread")).contains("was not read whole yet", "kubeadm's default");

        Toolkit.onFxThread(() -> picture.in(new SourceState.Failed(Problem.of("It did not answer in time.")))
                .show(ClusterSnapshot.UNREAD, "kiada/quote"));

        assertThat(seen(".answer-unread")).contains("was not read whole yet", "kubeadm's default");

        Toolkit.onFxThread(
                () -> picture.in(new SourceState.Live(Picture.NOW)).show(DemoWorld.snapshot(), "kiada/quote"));

        assertThat(seen(".answer-unread")).isEmpty();
    }

    @Test
    void namesTriedDifferHoweverNarrowTheirPlace() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 560, 374);
        type("quiz-2.quiz-pods");
        Toolkit.press(name(), "Enter");

        assertThat(view.lookupAll(".try-row .name-text").stream().map(ResolveViewTest::drawn))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.endsWith(".local."));
    }

    private static String drawn(Node name) {
        return Toolkit.onFxThread(() -> {
            name.getScene().getRoot().applyCss();
            name.getScene().getRoot().layout();
            return ((Parent) name)
                    .getChildrenUnmodifiable().stream()
                            .map(part -> ((Text) part).getText())
                            .collect(Collectors.joining());
        });
    }

    @Test
    void nearestNameIsAskedByAPress() {
        type("quotee");
        Toolkit.press(name(), "Enter");
        Toolkit.onFxThread(() -> {
            model.answerFormProperty().set(AnswerForm.WHY);
            return true;
        });

        fire(".nearest-name");

        assertThat(name().getText()).isEqualTo("quote");
        assertThat(seen(".tried-pane")).contains("NOERROR");
    }

    @Test
    void objectThatShowsWhyIsFollowed() {
        type("quiz-2.quiz-pods");
        Toolkit.press(name(), "Enter");
        Toolkit.onFxThread(() -> {
            model.answerFormProperty().set(AnswerForm.WHY);
            return true;
        });

        Toolkit.onFxThread(() -> {
            view.lookupAll(".check-object").stream()
                    .map(Hyperlink.class::cast)
                    .filter(link -> link.getText().startsWith("EndpointSlice"))
                    .forEach(Hyperlink::fire);
            return true;
        });

        assertThat(window.asked).containsExactly("follow EndpointSlice quiz-pods-x2kvd");
    }

    @Test
    void whatIsMissingIsNamedAndNoLink() {
        type("nowhere.kiada");
        Toolkit.press(name(), "Enter");
        Toolkit.onFxThread(() -> {
            model.answerFormProperty().set(AnswerForm.WHY);
            return true;
        });

        assertThat(seen(".reasons-pane")).contains("Service nowhere metadata.name");
        assertThat(view.lookupAll(".check-object").stream().map(link -> ((Hyperlink) link).getText()))
                .isNotEmpty()
                .noneMatch(text -> text.contains("nowhere"));
    }

    @Test
    void tableHoldsAllSections() {
        type("nowhere.");
        model.form().name().set("nowhere.kiada.svc.cluster.local.");
        Toolkit.onFxThread(() -> {
            model.answerFormProperty().set(AnswerForm.TABLE);
            model.ask();
            return true;
        });

        assertThat(seen(".answer-table")).contains("SOA", "authority");
    }

    @Test
    void vantageThatIsNotOfferedIsNamedToo() {
        Toolkit.onFxThread(() -> {
            model.form().vantage().set(new Vantage.OfNamespace("elsewhere"));
            return true;
        });

        assertThat(seen(".ask-vantage")).contains("elsewhere").doesNotContain("OfNamespace");
    }

    @Test
    void pastedConfigurationIsAField() {
        Toolkit.onFxThread(() -> {
            ComboBox<?> from = (ComboBox<?>) view.lookup(".ask-vantage");
            from.getSelectionModel().selectLast();
            return true;
        });
        assertThat(model.form().vantage().get()).isInstanceOf(Vantage.Pasted.class);

        Toolkit.onFxThread(() -> {
            ((TextArea) view.lookup(".conf-field")).setText("search kiada.svc.cluster.local\noptions ndots:3\n");
            return true;
        });
        type("quote");
        Toolkit.press(name(), "Enter");

        assertThat(seen(".tried-pane")).contains("fewer than ndots:3");
    }

    @Test
    void narrowDrawerGivesTheHistoryUp() {
        Node history = Toolkit.onFxThread(() -> view.lookup(".history-pane"));
        assertThat(history.isVisible()).isTrue();

        Toolkit.onFxThread(() -> {
            view.resize(784, 330);
            return true;
        });

        assertThat(history.isVisible()).isFalse();
    }

    @Test
    void everyRowIsReadAloud() {
        type("quote");
        Toolkit.press(name(), "Enter");

        assertThat(Toolkit.onFxThread(() -> view.lookupAll(".try-cell").stream()
                        .map(Node::getAccessibleText)
                        .filter(text -> text != null)
                        .toList()))
                .contains(
                        "1 quote.kiada.svc.cluster.local. A NOERROR 1 answer", "2 quote.svc.cluster.local. not asked");
    }

    @Test
    void answerWithThousandsOfRecordsIsShownByFewLines() {
        World world = new World().headless("kiada/big", "http:80/TCP");
        String[] endpoints = new String[1_840];
        for (int i = 0; i < endpoints.length; i++) {
            endpoints[i] = "pod-" + i + "#10.10." + i / 250 + "." + (i % 250 + 1);
        }
        world.slice("kiada/big", "big-1", "http:80/TCP", endpoints);
        Toolkit.onFxThread(() -> picture.show(world.snapshot(), "kiada/big"));

        type("big");
        Toolkit.press(name(), "Enter");

        assertThat(seen(".tried-pane")).contains("1,840 answers");
        assertThat(view.lookup(".answer-text").lookupAll(".list-cell").size()).isLessThan(60);
    }

    private void type(String text) {
        Toolkit.onFxThread(() -> {
            view.focusName();
            name().setText(text);
            return true;
        });
    }

    private void fire(String query) {
        Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            ((Button) view.lookup(query)).fire();
            return true;
        });
    }

    private TextField name() {
        return (TextField) view.lookup(".ask-name");
    }

    private ListView<?> tried() {
        return (ListView<?>) view.lookup(".tried-list");
    }

    private String seen(String query) {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return Seen.text(view, query);
        });
    }
}
