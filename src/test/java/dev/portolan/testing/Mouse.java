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

    private static MouseEvent primary(EventType<MouseEvent> type, boolean still) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                still,
                null);
    }
}
