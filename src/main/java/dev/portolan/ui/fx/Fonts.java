// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The bundled fonts. JavaFX chooses between normal and bold only within a family, so the weights 500 and 600 are addressed as
 * families of their own.
 */
public final class Fonts {

    /** Weight 400, everything but names and data. */
    public static final String INTER = "Inter";

    /** Weight 500. */
    public static final String INTER_MEDIUM = "Inter Medium";

    /** Weight 600. */
    public static final String INTER_SEMI_BOLD = "Inter Semi Bold";

    /** Weight 400, names and data. */
    public static final String MONO = "JetBrains Mono";

    /** Weight 600. */
    public static final String MONO_SEMI_BOLD = "JetBrains Mono SemiBold";

    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf");

    private Fonts() {}

    /** Makes the bundled fonts known to the toolkit. Once, before the first scene. */
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/dev/portolan/ui/fonts/" + file)) {
            Font.loadFont(Objects.requireNonNull(in, file), 13);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled font \"" + file + "\"", e);
        }
    }
}
