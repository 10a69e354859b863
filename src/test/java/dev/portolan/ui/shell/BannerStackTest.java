// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines under the top bar come and go while a person works with their buttons. */
@ExtendWith(Toolkit.class)
class BannerStackTest {

    private static final Banner TROUBLE = new Banner.Trouble("The settings could not be read.", "They are kept aside.");

    private final Window window = new Window();
    private BannerStack stack;
    private Scene scene;

    @BeforeEach
    void showIt() {
        stack = Toolkit.onFxThread(() -> new BannerStack(window));
        scene = Toolkit.show(stack, 1100, 200);
    }

    @Test
    void detailsKeepTheKeyboardWhileOtherLinesComeAndGo() {
        show(leftOut(1));
        Node details = focus("Details");

        show(TROUBLE, leftOut(2));
        assertThat(scene.getFocusOwner()).isSameAs(details);
        assertThat(Toolkit.texts(stack)).contains("2 objects left out", TROUBLE.title());

        show(leftOut(3));
        assertThat(scene.getFocusOwner()).isSameAs(details);
        assertThat(Toolkit.texts(stack)).contains("3 objects left out").doesNotContain(TROUBLE.title());
    }

    @Test
    void buttonsAskTheWindowForWhatTheySay() {
        show(new Banner.Lost(
                "Connection lost.", "Showing data as of 14:02:11.", "Attempt 3 in 4 s.", Problem.Cause.CONNECTION));

        fire("Try now");
        fire("Stay offline");
        show(new Banner.Connecting("Connecting to prod", "Reaching 127.0.0.1:6443"));
        fire("Cancel");

        assertThat(window.asked).containsExactly("refresh", "stayOffline", "cancelOpening");
    }

    @Test
    void linesStandInTheOrderInWhichTheyAreTold() {
        show(leftOut(1));
        show(TROUBLE, leftOut(1));
        assertThat(titles()).containsExactly(TROUBLE.title(), leftOut(1).title());

        show(leftOut(1), TROUBLE);
        assertThat(titles()).containsExactly(leftOut(1).title(), TROUBLE.title());
    }

    @Test
    void crossDismissesWhatTheLineSaysNow() {
        show(leftOut(1));
        show(leftOut(2));
        Toolkit.onFxThread(() -> {
            ((Button) stack.lookup(".icon-only")).fire();
            return true;
        });
        assertThat(stack.getChildren()).isEmpty();

        show(leftOut(2));
        assertThat(stack.getChildren()).isEmpty();
        show(leftOut(1));
        assertThat(stack.getChildren()).hasSize(1);
    }

    @Test
    void meaningIsWholeBesideALongDetail() {
        String meaning = "Showing data as of 14:02:11, since you chose to stay offline.";
        show(new Banner.Offline("Offline.", meaning, "config could not be read. ".repeat(12)));

        Label whole = label(meaning);
        assertThat(whole.getWidth()).isGreaterThanOrEqualTo(whole.prefWidth(-1));
    }

    @Test
    void reasonThatDoesNotFitBesideTakesARowBelow() {
        String reason = "The API server at 127.0.0.1:38211 did not accept the credentials. Attempt 5 in 6 s."
                + " Sign in again, then try again. Unauthorized";
        show(lost(reason));

        Label below = label(reason);
        assertThat(below.getLayoutY())
                .isGreaterThanOrEqualTo(label("Signing in failed.").getHeight());
        assertThat(below.getWidth()).isGreaterThanOrEqualTo(below.prefWidth(-1));

        show(lost("Attempt 5 in 6 s."));
        assertThat(label("Attempt 5 in 6 s.").getLayoutY()).isZero();
    }

    @Test
    void reasonLongerThanARowTakesTwoLinesAndIsWholeForThoseWhoAsk() {
        String reason = "The plugin ended with code 255 and said: ".repeat(12);
        show(lost(reason));

        Label below = label(reason);
        assertThat(below.getHeight()).isGreaterThan(1.5 * below.prefHeight(-1)).isLessThan(2.5 * below.prefHeight(-1));
        assertThat(below.getTooltip().getText()).isEqualTo(reason);
        assertThat(stack.getChildren().getFirst().getAccessibleText()).endsWith(reason);
    }

    @Test
    void nothingMovesWhileTheSecondsRunDown() {
        for (int more = 0; more < 60; more++) {
            String reason = "The API server does not want to. ".repeat(2) + "x".repeat(more) + " Attempt 5 in ";
            String remedy = " s. " + "Ask whoever runs it. ".repeat(2);
            show(lost(reason + "10" + remedy));
            double before = height();
            show(lost(reason + "9" + remedy));

            assertThat(height()).as("%s more", more).isEqualTo(before);
        }
    }

    @Test
    void otherWordsLieAsIfNothingHadBeenSaidBefore() {
        for (int more = 0; more < 60; more++) {
            String reason = "The API server does not want to. " + "x".repeat(more);
            show();
            show(lost(reason));
            double alone = height();
            show(lost("The plugin ended with code 255. ".repeat(6)));
            height();
            show(lost(reason));

            assertThat(height()).as("%s more", more).isEqualTo(alone);
        }
    }

    private double height() {
        return Toolkit.onFxThread(() -> {
            stack.applyCss();
            stack.layout();
            return stack.prefHeight(stack.getWidth());
        });
    }

    @Test
    void iconSaysWhatStandsInTheWay() {
        show(lost("401"));
        assertThat(icon()).isEqualTo(Feather.KEY);

        show(new Banner.Lost("Lost.", "Showing data as of 14:02:11.", "refused", Problem.Cause.CONNECTION));
        assertThat(icon()).isEqualTo(Feather.WIFI_OFF);
    }

    private Ikon icon() {
        return Toolkit.onFxThread(() -> ((FontIcon) stack.lookup(".ikonli-font-icon")).getIconCode());
    }

    private static Banner lost(String reason) {
        return new Banner.Lost("Signing in failed.", "Showing data as of 14:02:11.", reason, Problem.Cause.CREDENTIALS);
    }

    private Label label(String text) {
        return Toolkit.onFxThread(() -> {
            stack.applyCss();
            stack.layout();
            return stack.lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .filter(label -> label.getText().equals(text))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static Banner leftOut(int objects) {
        return new Banner.LeftOut("Not all of kind-dev was read.", objects + " objects left out", List.<ReadIssue>of());
    }

    private void show(Banner... banners) {
        Toolkit.onFxThread(() -> {
            stack.show(List.of(banners));
            return true;
        });
    }

    private Node focus(String text) {
        return Toolkit.onFxThread(() -> {
            Node button = stack.lookupAll(".button").stream()
                    .filter(node -> node instanceof Button some && text.equals(some.getText()))
                    .findFirst()
                    .orElseThrow();
            button.requestFocus();
            return button;
        });
    }

    private List<String> titles() {
        return stack.getChildren().stream()
                .map(line -> ((BannerLine) line).banner().title())
                .toList();
    }

    private void fire(String words) {
        Toolkit.onFxThread(() -> {
            stack.lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    /** Remembers what it was asked for. */
    private static final class Window implements BannerActions {

        private final List<String> asked = new ArrayList<>();
        private final Saving saving = new Saving(new DirectBackground());

        @Override
        public void refresh() {
            asked.add("refresh");
        }

        @Override
        public void stayOffline() {
            asked.add("stayOffline");
        }

        @Override
        public void chooseSource() {
            asked.add("chooseSource");
        }

        @Override
        public void cancelOpening() {
            asked.add("cancelOpening");
        }

        @Override
        public void retry() {
            asked.add("retry");
        }

        @Override
        public void dismiss() {
            asked.add("dismiss");
        }

        @Override
        public Saving saving() {
            return saving;
        }

        @Override
        public void showInFolder(Path file) {
            asked.add("showInFolder " + file);
        }
    }
}
