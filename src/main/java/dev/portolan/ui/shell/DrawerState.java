// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** Which tab of the drawer is open, and what its tabs count. */
final class DrawerState {

    private final ReadOnlyObjectWrapper<@Nullable DrawerTab> open = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty large = new SimpleBooleanProperty();
    private final Map<DrawerTab, IntegerProperty> counts = new EnumMap<>(DrawerTab.class);
    private DrawerTab last = DrawerTab.RESOLVE;

    DrawerState() {
        for (DrawerTab tab : DrawerTab.values()) {
            counts.put(tab, new SimpleIntegerProperty());
        }
    }

    /** The open tab; null while the drawer is closed. */
    ReadOnlyObjectProperty<@Nullable DrawerTab> open() {
        return open.getReadOnlyProperty();
    }

    /** Whether the drawer takes all the space there is. */
    BooleanProperty large() {
        return large;
    }

    /** What a tab counts; nothing is shown for 0. */
    IntegerProperty count(DrawerTab tab) {
        return Objects.requireNonNull(counts.get(tab));
    }

    /** Opens a tab. */
    void open(DrawerTab tab) {
        last = tab;
        open.set(tab);
    }

    /** Opens a tab, or closes the drawer if it is open. */
    void toggle(DrawerTab tab) {
        if (tab == open.get()) {
            close();
        } else {
            open(tab);
        }
    }

    /** Opens the tab that was open last, or closes the drawer. */
    void toggle() {
        if (open.get() == null) {
            open(last);
        } else {
            close();
        }
    }

    void close() {
        large.set(false);
        open.set(null);
    }
}
