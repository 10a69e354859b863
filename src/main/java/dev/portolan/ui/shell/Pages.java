// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import javafx.scene.layout.Region;

/** Builds the pages of one session's tabs. */
final class Pages {

    private Pages() {}

    static Page page(Tab tab) {
        return switch (tab) {
            case RECORDS, DIAGRAM, ENDPOINTS, YAML -> new Page(new Region(), null);
        };
    }
}
