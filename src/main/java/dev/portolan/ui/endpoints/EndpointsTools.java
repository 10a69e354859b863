// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.ToolRow;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** The tools of the Endpoints tab: what the pods say of themselves, and the filter. */
public final class EndpointsTools extends ToolRow {

    /** Tools for that view model. */
    public EndpointsTools(EndpointsViewModel model) {
        Sheets.add(this, "endpoints");
        FilterField filter =
                new FilterField(Icons.SEARCH, Messages.text("endpoints.filter.prompt"), "", model.filterProperty());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        filter.setPrefColumnCount(18);
        ToggleButton details = new ToggleButton(Messages.text("endpoints.podDetails.text"));
        details.getStyleClass().add(Styles.SMALL_BUTTON);
        details.setGraphic(Icons.INFO.captionIcon());
        details.setContentDisplay(ContentDisplay.TEXT_ONLY);
        details.setTooltip(new Tooltip(Messages.text("endpoints.podDetails.tip")));
        details.selectedProperty().bindBidirectional(model.podDetailsProperty());
        Label live = Texts.whole(Messages.text("endpoints.live"), Styles.MUTED, "live-mark");
        live.setGraphic(new Dot(Dot.State.READY));
        spare(live, model.liveProperty());
        model.possibleProperty().subscribe(possible -> {
            Presence.of(details, possible);
            Presence.of(filter, possible);
        });
        fill(live, yielding(details), filter);
    }
}
