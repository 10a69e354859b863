// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

/**
 * How the window looks.
 *
 * @param theme light, dark, or as the system says
 * @param textSize the size of body text in pixels, {@value #SMALLEST} to {@value #LARGEST}
 */
public record Appearance(ThemeChoice theme, int textSize) {

    /** The smallest text size. */
    public static final int SMALLEST = 11;

    /** The text size at the start. */
    public static final int NORMAL = 13;

    /** The largest text size. */
    public static final int LARGEST = 18;

    /** What holds before anything was chosen. */
    public static final Appearance DEFAULT = new Appearance(ThemeChoice.SYSTEM, NORMAL);

    /** Light or dark. */
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Appearance {
        textSize = Math.clamp(textSize, SMALLEST, LARGEST);
    }

    /** The same with that theme. */
    public Appearance with(ThemeChoice choice) {
        return new Appearance(choice, textSize);
    }

    /** The same with that text size, kept within its bounds. */
    public Appearance withTextSize(int size) {
        return new Appearance(theme, size);
    }
}
