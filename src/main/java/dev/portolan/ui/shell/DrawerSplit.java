// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.settings.Appearance;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** What the selected tab shows above, the drawer below while it is open. Its height is kept from one run to the next. */
final class DrawerSplit extends SplitPane {

    private static final String KEY = "drawer.height";
    private static final double NORMAL = 410;

    /** At the normal text size, as what the content needs. */
    private static final double LOWEST = 180;

    /** What the content needs: the head of the Service, the tabs, two rows and a folded explanation. */
    private static final double CONTENT = 300;

    private final Node content;
    private final Drawer drawer;
    private final Memory memory;
    private double placed;
    private double placedScale;

    DrawerSplit(Node content, Drawer drawer, DrawerState state, Memory memory) {
        this.content = content;
        this.drawer = drawer;
        this.memory = memory;
        setOrientation(Orientation.VERTICAL);
        setMinWidth(0);
        getItems().add(content);
        SplitPane.setResizableWithParent(drawer, false);
        state.open().subscribe(this::show);
        state.large().subscribe((_, large) -> enlarge(large));
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /** A banner that comes or goes takes from the drawer or gives to it; by itself the split would take it from the content. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getHeight() != placed || scale() != placedScale) {
            placed = getHeight();
            placedScale = scale();
            place();
            super.layoutChildren();
        }
    }

    private void show(@Nullable DrawerTab tab) {
        if (tab == null) {
            boolean hadKeyboard =
                    getScene() != null && Panes.holds(drawer, getScene().getFocusOwner());
            getItems().remove(drawer);
            if (hadKeyboard) {
                Panes.enter(content);
            }
        } else {
            if (!getItems().contains(drawer)) {
                getItems().add(drawer);
                place();
            }
            drawer.focusPage();
        }
    }

    private void enlarge(boolean large) {
        if (large) {
            getItems().remove(content);
        } else if (!getItems().contains(content)) {
            getItems().addFirst(content);
            place();
        }
    }

    /** Leaves to the content what it needs, if that can be. */
    private void place() {
        double height = getHeight();
        if (getItems().size() == 2 && height > 0) {
            double wanted = memory.settings().sizes().getOrDefault(KEY, NORMAL);
            double lowest = LOWEST * scale();
            double most = Math.min(height * 0.6, height - CONTENT * scale());
            double drawn = Math.clamp(wanted, Math.min(lowest, height / 2), Math.max(lowest, most));
            setDividerPosition(0, 1 - drawn / height);
        }
    }

    private double scale() {
        return memory.settings().appearance().textSize() / (double) Appearance.NORMAL;
    }

    /** A height that a small window forced on the drawer is nobody's choice. */
    private void released(MouseEvent event) {
        if (event.getTarget() instanceof Node node && node.getStyleClass().contains("split-pane-divider")) {
            remember();
        }
    }

    private void remember() {
        if (getItems().size() == 2 && drawer.getHeight() > 0) {
            double height = Math.rint(drawer.getHeight());
            if (height != memory.settings().sizes().getOrDefault(KEY, NORMAL)) {
                memory.note(settings -> settings.withSize(KEY, height));
            }
        }
    }
}
