// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.kube.KubeSources;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** A view that asks for another layout while it is laid out is drawn anew in every frame, and burns a core for nothing. */
@ExtendWith(Toolkit.class)
class WindowRestTest {

    private static final int ROW = 5;
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private ShownWindow shown;

    @BeforeEach
    void open() throws TimeoutException {
        shown = ShownWindow.ofDemo(new KubeSources(InstantSource.system()), folder);
        robot.targetWindow(shown.stage());
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DIGIT1, .records-view, 1440, 900",
        "DIGIT1, .records-view, 1100, 700",
        "DIGIT2, .diagram-view, 1440, 900",
        "DIGIT2, .diagram-view, 1100, 700",
        "DIGIT3, .endpoints-view, 1440, 900",
        "DIGIT3, .endpoints-view, 1100, 700",
        "DIGIT5, .yaml-view, 1100, 700",
        "R, .resolve-view, 1440, 900",
        "R, .resolve-view, 1100, 700",
        "H, .changes-view, 1100, 700"
    })
    void viewAtRestAsksForNoLayout(KeyCode key, String view, int width, int height) throws TimeoutException {
        Toolkit.onFxThread(() -> {
            Stage stage = shown.stage();
            stage.setWidth(width);
            stage.setHeight(height);
            return stage;
        });
        robot.push(KeyCode.SHORTCUT, key);
        until(() -> Seen.any(root(), view));

        List<List<String>> pulses = new ArrayList<>();
        Set<Parent> watched = new HashSet<>();
        Set<Parent> laidOut = new HashSet<>();
        // A mark set while all above is laid out may stay without leading to a layout, so only what was laid out
        // counts.
        Runnable afterLayout = () -> {
            pulses.add(parents(root())
                    .filter(parent -> parent.isNeedsLayout() && laidOut.contains(parent))
                    .map(Parent::toString)
                    .toList());
            laidOut.clear();
            parents(root())
                    .filter(watched::add)
                    .forEach(parent -> parent.needsLayoutProperty().subscribe(needed -> {
                        if (!needed) {
                            laidOut.add(parent);
                        }
                    }));
        };
        Toolkit.onFxThread(() -> {
            root().getScene().addPostLayoutPulseListener(afterLayout);
            return true;
        });

        // Whatever is still being worked out may ask for some layouts, then there is a row of pulses in which nothing
        // does.
        until(() -> {
            Platform.requestNextPulse();
            boolean over = pulses.size() >= MANY
                    || pulses.size() >= ROW && last(pulses).stream().allMatch(List::isEmpty);
            if (over) {
                // What comes later is not what was waited for.
                root().getScene().removePostLayoutPulseListener(afterLayout);
            }
            return over;
        });
        assertThat(last(pulses)).allSatisfy(asking -> assertThat(asking).isEmpty());
    }

    private static List<List<String>> last(List<List<String>> pulses) {
        return List.copyOf(pulses.subList(pulses.size() - ROW, pulses.size()));
    }

    private static Stream<Parent> parents(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(parent),
                        parent.getChildrenUnmodifiable().stream().flatMap(WindowRestTest::parents))
                : Stream.empty();
    }

    private Parent root() {
        return shown.root();
    }
}
