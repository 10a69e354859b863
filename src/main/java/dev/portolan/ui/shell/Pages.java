// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.diagram.DiagramView;
import dev.portolan.ui.diagram.DiagramViewModel;
import dev.portolan.ui.diagram.RoutePane;
import dev.portolan.ui.diagram.RouteViewModel;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Shown;
import java.time.Clock;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Builds the pages of one session's tabs, each when it is first looked at. */
final class Pages {

    private final ObservableValue<@Nullable Shown> shown;
    private final Background background;
    private final Clock clock;
    private final FeatureWindow window;

    Pages(ObservableValue<@Nullable Shown> shown, Background background, Clock clock, FeatureWindow window) {
        this.shown = shown;
        this.background = background;
        this.clock = clock;
        this.window = window;
    }

    Page page(Tab tab) {
        return switch (tab) {
            case RECORDS, ENDPOINTS, YAML -> new Page(route(), null);
            case DIAGRAM -> diagram();
        };
    }

    private Page diagram() {
        return new Page(new DiagramView(new DiagramViewModel(shown, background, clock), background, window), null);
    }

    private RoutePane route() {
        return new RoutePane(new RouteViewModel(shown, background, clock), window);
    }
}
