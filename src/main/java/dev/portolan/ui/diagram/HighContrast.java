// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import javafx.application.Platform;

/** Whether the system asks for high contrast, where decoration only disturbs. */
final class HighContrast {

    /** The key under which Windows tells it; other systems tell the toolkit nothing of the kind. */
    private static final String WINDOWS = "Windows.SPI.HighContrast";

    private HighContrast() {}

    static boolean isOn() {
        return Boolean.TRUE.equals(Platform.getPreferences().get(WINDOWS));
    }
}
