// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Styles;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** The tool of the Endpoints tab: the filter. */
public final class EndpointsTools extends HBox {

    /** Tools for that view model. */
    public EndpointsTools(EndpointsViewModel model) {
        getStyleClass().add("pane-tools");
        Sheets.add(this, "endpoints");
        Sheets.addShared(this);
        setAlignment(Pos.CENTER_RIGHT);
        FilterField filter =
                new FilterField(Icons.SEARCH, Messages.text("endpoints.filter.prompt"), "", model.filterProperty());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        filter.setPrefColumnCount(18);
        getChildren().add(filter);
    }
}
