// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.css.PseudoClass;

/** Style classes and pseudo-classes of {@code base.css} that any feature may use. */
public final class Styles {

    /** Names, addresses, data: JetBrains Mono, 12 pixels. */
    public static final String MONO = "mono";

    /** Secondary text. */
    public static final String MUTED = "muted";

    /** Text of weight 600. */
    public static final String STRONG = "strong";

    /** Text of weight 500. */
    public static final String MEDIUM = "medium";

    /** Captions, pills, second lines: 11.5 pixels. */
    public static final String CAPTION = "caption";

    /** Secondary text of 12 pixels: status bar, table heads. */
    public static final String SMALL = "small";

    /** The title of a dialog or an empty state: 15 pixels, weight 600. */
    public static final String TITLE = "title";

    /** The name of a Service, a page's title: 20 pixels, weight 600. */
    public static final String HEADLINE = "headline";

    /** A text that leads somewhere. */
    public static final String LINK = "link";

    /** Good news. */
    public static final String OK = "ok";

    /** A person should look. */
    public static final String WARN = "warn";

    /** Something failed or was removed. */
    public static final String BAD = "bad";

    /** The accent, for information. */
    public static final String ACCENT_TEXT = "accent-text";

    /** A small value on a ground, in mono: a name that can be copied by a click. */
    public static final String CHIP = "chip";

    /** A label with an outline: {@code ClusterIP}; takes a route's class for its hue. */
    public static final String TYPE_LABEL = "type-label";

    /** A square ground for a glyph or an icon; takes a route's class for its hue. */
    public static final String TILE = "tile";

    /** The head of a pane, 36 pixels high. */
    public static final String PANE_HEAD = "pane-head";

    /** A block of the other side's words, in mono on a ground with a border. */
    public static final String QUOTE = "quote-box";

    /** A bordered box with round corners. */
    public static final String BOX = "box";

    /** A message on a warning ground. */
    public static final String WARN_BOX = "warn-box";

    /** A button of 26 pixels. */
    public static final String SMALL_BUTTON = "small-button";

    /** A button without border and ground until the pointer is over it. */
    public static final String FLAT_BUTTON = "flat-button";

    /** A button that carries an icon only. */
    public static final String ICON_ONLY = "icon-only";

    /** The one button that does what the screen is for. */
    public static final String PRIMARY_BUTTON = "primary-button";

    /** A text field of 26 pixels. */
    public static final String SMALL_FIELD = "small-field";

    /** Buttons of which one is chosen. */
    public static final String SEGMENTS = "segments";

    /** The state dot: green; with {@link #WARN} amber; with {@link #IDLE} hollow; with {@link #UNKNOWN} grey. */
    public static final String DOT = "dot";

    /** Not ready, not connected. */
    public static final String IDLE = "idle";

    /** Not known. */
    public static final String UNKNOWN = "unknown";

    /** A key on the keyboard. */
    public static final String KEY = "kbd";

    /** A table cell whose text is right-aligned. */
    public static final String NUMERIC = "numeric";

    /** Something that is not there: a muted row, a badge with an outline only. */
    public static final String GHOST = "ghost";

    /** A row that heads a group of rows. */
    public static final String GROUP_ROW = "group-row";

    static final String ICON_BUTTON = "icon-button";
    static final String ICON_ROW = "icon-row";
    static final String ICON_CAPTION = "icon-caption";

    /** What was added a moment ago. */
    public static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");

    /** What was removed or became worse a moment ago. */
    public static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");

    private Styles() {}
}
