// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.application.Platform;
import javafx.util.Duration;

/** How things move, unless the system asks for less motion. */
public final class Motion {

    private Motion() {}

    /** Whether the system asks for less motion. */
    public static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** How long a change shows on its row: as a ground, or as a bar where motion is reduced. */
    public static Duration flash() {
        return isReduced() ? Duration.seconds(4) : Duration.seconds(1.2);
    }
}
