// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A DNS name on one line: its own part, and its zone muted. When the width is short the zone becomes an ellipsis first, or
 * loses its end where it {@link #tellingZone() tells names apart}, then the middle of the own part does; {@link #full()} stays
 * whole.
 *
 * <p>Both parts are set in a mono face, so what fits is counted rather than tried.
 */
public final class NameText extends Region {

    private static final String ELLIPSIS = "…";

    /** So many characters of a zone that tells names apart are worth more than the middle of the own part. */
    private static final int TELLING = 8;

    /** What is left behind the first label at the least, with the ellipsis before it. */
    private static final int LEAST_END = 4;

    private final Text own = new Text();
    private final Text zone = new Text();
    private final boolean zoneTells;
    private NameParts parts = NameParts.whole("");

    /** A name that shows nothing yet. */
    public NameText() {
        this(false);
    }

    /** One that shows nothing yet, among names that their zones tell apart. */
    public static NameText tellingZone() {
        return new NameText(true);
    }

    private NameText(boolean zoneTells) {
        this.zoneTells = zoneTells;
        getStyleClass().add("name-text");
        own.getStyleClass().addAll(Styles.MONO, "name-own");
        zone.getStyleClass().addAll(Styles.MONO, "name-zone");
        own.setManaged(false);
        zone.setManaged(false);
        own.setTextOrigin(VPos.BASELINE);
        zone.setTextOrigin(VPos.BASELINE);
        own.fontProperty().subscribe(this::requestLayout);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(0);
        getChildren().addAll(own, zone);
    }

    /** Shows that name. */
    public NameText(NameParts parts) {
        this();
        show(parts);
    }

    /** Shows that name from now on. */
    public void show(NameParts newParts) {
        if (newParts.equals(parts)) {
            return;
        }
        parts = newParts;
        setAccessibleText(newParts.full());
        requestLayout();
    }

    /** The whole name, whatever is cut. */
    public String full() {
        return parts.full();
    }

    /** Whether something of the name is cut at the present width. */
    public boolean isCut() {
        return !(own.getText() + zone.getText()).equals(parts.full());
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + Math.ceil(parts.full().length() * advance()) + insets.getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + Math.ceil(own.getLayoutBounds().getHeight()) + insets.getBottom();
    }

    @Override
    public double getBaselineOffset() {
        return getInsets().getTop() - own.getLayoutBounds().getMinY();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        fit((int) Math.floor((width + 0.5) / advance()));
        double ascent = -own.getLayoutBounds().getMinY();
        // Between two pixels, each part would be drawn on the one nearer to it, and they need not agree.
        double baseline = Math.round((getHeight() - own.getLayoutBounds().getHeight()) / 2 + ascent);
        place(own, insets.getLeft(), baseline);
        place(zone, insets.getLeft() + own.getText().length() * advance(), baseline);
    }

    private static void place(Text part, double x, double baseline) {
        part.setLayoutX(x);
        part.setLayoutY(baseline);
    }

    private void fit(int characters) {
        String ownPart = parts.own();
        String zonePart = parts.zone();
        if (ownPart.length() + zonePart.length() > characters && !zonePart.isEmpty()) {
            int telling = Math.max(characters - ownPart.length(), Math.min(TELLING, characters / 2));
            zonePart = zoneTells ? endCut(zonePart, telling) : ELLIPSIS;
        }
        int left = Math.max(1, characters - zonePart.length());
        if (zonePart.equals(ELLIPSIS) && ownPart.length() > left && ownPart.indexOf('.') > left - LEAST_END) {
            // The ellipsis stands for the other labels too.
            ownPart = ownPart.substring(0, ownPart.indexOf('.'));
        }
        own.setText(ownPart.length() <= left ? ownPart : middleCut(ownPart, left));
        zone.setText(zonePart);
    }

    private static String endCut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, Math.max(0, characters - 1)) + ELLIPSIS;
    }

    /** The first label tells a name from its neighbours: it is kept where something is left of the others too. */
    private static String middleCut(String text, int characters) {
        int label = text.indexOf('.');
        int head = Math.max(characters / 2, label <= characters - LEAST_END ? label : 0);
        int tail = characters - 1 - head;
        return text.substring(0, head) + ELLIPSIS + text.substring(text.length() - tail);
    }

    /** The width of one character of the mono face at its present size. */
    private double advance() {
        String shown = own.getText();
        if (shown.isEmpty()) {
            own.setText("m");
            double width = own.getLayoutBounds().getWidth();
            own.setText("");
            return width;
        }
        return own.getLayoutBounds().getWidth() / shown.length();
    }
}
