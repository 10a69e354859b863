// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.settings.Appearance;
import dev.portolan.ui.fx.Motion;
import dev.portolan.ui.fx.TextSize;
import dev.portolan.ui.fx.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** How the window looks: as the person chose, else as the system says. */
final class Look {

    private final Memory memory;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();
    private final Subscription following;

    Look(Memory memory) {
        this.memory = memory;
        Platform.Preferences system = Platform.getPreferences();
        following = Subscription.combine(
                system.colorSchemeProperty().subscribe((_, _) -> apply()),
                system.reducedMotionProperty().subscribe((_, _) -> apply()));
    }

    /** Gives that scene the look, from now on. */
    void dress(Scene dressed) {
        scenes.add(dressed);
        apply();
    }

    /** That scene is shown no more. */
    void forget(Scene dressed) {
        scenes.remove(dressed);
    }

    /** Follows the system no longer, which outlives each window. */
    void close() {
        following.unsubscribe();
    }

    ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    void toggleTheme() {
        Appearance.ThemeChoice choice =
                theme.get() == Theme.LIGHT ? Appearance.ThemeChoice.DARK : Appearance.ThemeChoice.LIGHT;
        memory.choose(settings -> settings.with(settings.appearance().with(choice)));
        apply();
    }

    void zoom(int steps) {
        resize(memory.settings().appearance().textSize() + steps);
    }

    void zoomBack() {
        resize(Appearance.NORMAL);
    }

    private void resize(int size) {
        memory.choose(settings -> settings.with(settings.appearance().withTextSize(size)));
        apply();
    }

    private void apply() {
        Appearance appearance = memory.settings().appearance();
        Theme next = chosen(appearance.theme());
        Application.setUserAgentStylesheet(next.userAgentStylesheet());
        List<String> sheets = new ArrayList<>(next.stylesheets());
        sheets.add(TextSize.stylesheet(appearance.textSize()));
        for (Scene scene : scenes) {
            scene.getStylesheets().setAll(sheets);
            calm(scene.getRoot());
        }
        theme.set(next);
    }

    private static void calm(Node root) {
        root.getStyleClass().remove("reduced-motion");
        if (Motion.isReduced()) {
            root.getStyleClass().add("reduced-motion");
        }
    }

    private static Theme chosen(Appearance.ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> ofSystem();
        };
    }

    private static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
