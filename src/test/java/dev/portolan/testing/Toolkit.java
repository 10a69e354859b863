// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.ui.fx.Fonts;
import dev.portolan.ui.fx.Theme;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Starts the toolkit, once for all tests that are extended with it, with our fonts and the light theme. */
public final class Toolkit implements BeforeAllCallback {

    /** The first window of a cold virtual machine takes long where others have the processors. */
    private static final long PATIENCE_MILLIS = 60_000;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        onFxThread(() -> {
            Fonts.load();
            Application.setUserAgentStylesheet(Theme.LIGHT.userAgentStylesheet());
            return true;
        });
    }

    /** Does that on the FX thread, waits for the result and for what the toolkit makes of it. */
    public static <T> T onFxThread(Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, action);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** Waits until that is so on the FX thread. */
    public static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, () -> onFxThread(condition));
    }

    /** A scene with our style sheets, of that size, shown on the primary stage. */
    public static Scene show(Parent root, double width, double height) {
        return onFxThread(() -> {
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(Theme.LIGHT.stylesheets());
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setScene(scene);
            // In the middle of the screen, where a small scene puts it first, a large one after it has no room.
            stage.setX(0);
            stage.setY(0);
            stage.show();
            root.applyCss();
            root.layout();
            return scene;
        });
    }

    /** What labels and buttons in there say, whatever is hidden; in no particular order. */
    public static List<String> texts(Parent root) {
        return onFxThread(() -> {
            root.applyCss();
            root.layout();
            return root.lookupAll("*").stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }

    /** Presses a key on that node, given with its modifiers: {@code Ctrl+Shift+C}, {@code Enter}. */
    public static void press(Node node, String keys) {
        List<String> parts = List.of(keys.split("\\+"));
        KeyCode code = Objects.requireNonNull(KeyCode.getKeyCode(parts.getLast()), keys);
        onFxThread(() -> {
            Event.fireEvent(
                    node,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            parts.contains("Shift"),
                            parts.contains("Ctrl"),
                            parts.contains("Alt"),
                            false));
            return true;
        });
    }
}
