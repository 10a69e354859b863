// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The size that every other size is a multiple of. */
public final class TextSize {

    private static final double NORMAL = 13;

    private TextSize() {}

    /** A sheet that sets the size of body text and icons; popups and tips take it over from the window's scene. */
    public static String stylesheet(int pixels) {
        String css = ".root { -fx-font-size: " + pixels + "px; }"
                + icon(Styles.ICON_BUTTON, 16, pixels)
                + icon(Styles.ICON_ROW, 14, pixels)
                + icon(Styles.ICON_CAPTION, 13, pixels);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String icon(String styleClass, int normal, int pixels) {
        long scaled = Math.round(normal * pixels / NORMAL);
        return " ." + styleClass + " { -fx-icon-size: " + scaled + "px; }";
    }
}
