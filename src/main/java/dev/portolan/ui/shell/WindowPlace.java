// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.settings.Placement;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it stood last, if there is a screen, and takes note of where it is put. */
final class WindowPlace {

    private static final double NARROWEST = 1100;
    private static final double LOWEST = 700;

    private final Stage stage;
    private final Memory memory;

    WindowPlace(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        restore(memory.settings().placement());
    }

    /** Takes note of where the window is now. */
    void remember() {
        Placement before = memory.settings().placement();
        Placement now = stage.isMaximized() || stage.isFullScreen()
                ? new Placement(before.x(), before.y(), before.width(), before.height(), true)
                : new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        memory.note(settings -> settings.with(now));
    }

    private void restore(Placement placement) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.clamp(placement.width(), NARROWEST, Math.max(NARROWEST, screen.getWidth())));
        stage.setHeight(Math.clamp(placement.height(), LOWEST, Math.max(LOWEST, screen.getHeight())));
        if (placement.isPlaced() && isOnAScreen(placement)) {
            stage.setX(placement.x());
            stage.setY(placement.y());
        }
        stage.setMaximized(placement.maximized());
    }

    /** Whether a person could take hold of the window's title. */
    private static boolean isOnAScreen(Placement placement) {
        return !Screen.getScreensForRectangle(placement.x() + 40, placement.y() + 10, 200, 40)
                .isEmpty();
    }
}
