// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;

/** Light or dark: AtlantaFX Primer with our palette and our base sheet over it. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "portolan-light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "portolan-dark.css");

    private final String base;
    private final String palette;

    Theme(String base, String palette) {
        this.base = base;
        this.palette = palette;
    }

    /** The sheet for the whole application. */
    public String userAgentStylesheet() {
        return base;
    }

    /** The sheets for a scene, in order. */
    public List<String> stylesheets() {
        return List.of(Sheets.of(palette), Sheets.of("base.css"));
    }
}
