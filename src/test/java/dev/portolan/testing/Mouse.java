// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a mouse does, for tests without a robot. */
public final class Mouse {

    private Mouse() {}

    /** The first button does that where it was pressed. */
    public static MouseEvent still(EventType<MouseEvent> type) {
        return primary(type, true);
    }

    /** The first button does that, and has moved since it was pressed. */
    public static MouseEvent moved(EventType<MouseEvent> type) {
        return primary(type, false);
    }

    /** That button was pressed and let go at one place. */
    public static MouseEvent click(MouseButton button) {
        return event(MouseEvent.MOUSE_CLICKED, button, true);
    }

    private static MouseEvent primary(EventType<MouseEvent> type, boolean still) {
        return event(type, MouseButton.PRIMARY, still);
    }

    private static MouseEvent event(EventType<MouseEvent> type, MouseButton button, boolean still) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                button,
                1,
                false,
                false,
                false,
                false,
                button == MouseButton.PRIMARY,
                false,
                false,
                false,
                false,
                still,
                null);
    }
}
