// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Keeps the sidebar at the width that the person gave it, whatever the window's. */
final class SidebarWidth {

    private static final String KEY = "sidebar.width";
    private static final double NORMAL = 316;
    private static final double NARROWEST = 240;
    private static final double WIDEST = 480;

    /** How many times the size of the text the page beside the sidebar needs for its buttons. */
    private static final double BESIDE = 43;

    private final SplitPane split;
    private final Region sidebar;
    private final Memory memory;
    private boolean placed;
    private double before;

    SidebarWidth(SplitPane split, Region sidebar, Memory memory) {
        this.split = split;
        this.sidebar = sidebar;
        this.memory = memory;
        sidebar.setMinWidth(NARROWEST);
        sidebar.setMaxWidth(WIDEST);
        SplitPane.setResizableWithParent(sidebar, false);
        split.widthProperty().subscribe(width -> place(width.doubleValue()));
        split.needsLayoutProperty().subscribe(this::bound);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remember(sidebar.getWidth()));
    }

    void toggle() {
        if (isThere()) {
            split.getItems().remove(sidebar);
        } else {
            split.getItems().addFirst(sidebar);
            placed = false;
            place(split.getWidth());
        }
    }

    /** Not wider than what leaves the page beside it its place, which grows with the text. */
    private void bound() {
        double beside = BESIDE * memory.settings().appearance().textSize();
        double most = Math.clamp(split.getWidth() - beside, NARROWEST, WIDEST);
        if (split.getWidth() > 0 && most != sidebar.getMaxWidth()) {
            sidebar.setMaxWidth(most);
            if (isThere() && sidebar.getWidth() > most) {
                split.setDividerPosition(0, most / split.getWidth());
            }
        }
    }

    private boolean isThere() {
        return split.getItems().contains(sidebar);
    }

    private void place(double width) {
        if (!placed && width > NARROWEST && isThere()) {
            placed = true;
            before = Math.clamp(memory.settings().sizes().getOrDefault(KEY, NORMAL), NARROWEST, WIDEST);
            split.setDividerPosition(0, before / width);
        }
    }

    private void remember(double width) {
        if (placed && isThere() && width != before) {
            before = width;
            memory.note(settings -> settings.withSize(KEY, Math.rint(width)));
        }
    }
}
