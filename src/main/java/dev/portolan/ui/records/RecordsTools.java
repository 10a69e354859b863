// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The tools of the Records tab: the filter, and Copy all. */
public final class RecordsTools extends HBox {

    /** Tools for that view model. */
    public RecordsTools(RecordsViewModel model) {
        getStyleClass().add("pane-tools");
        getStylesheets().add(RecordsTools.class.getResource("records.css").toExternalForm());
        setAlignment(Pos.CENTER_RIGHT);
        FilterField filter =
                new FilterField(Icons.SEARCH, Messages.text("records.filter.prompt"), "", model.filterProperty());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        filter.setPrefColumnCount(18);
        Button copy = new Button(Messages.text("records.copyAll.text"), Icons.COPY.captionIcon());
        copy.getStyleClass().add(Styles.SMALL_BUTTON);
        copy.setTooltip(new Tooltip(Messages.text("records.copyAll.tip")));
        copy.setOnAction(_ -> model.copyAll());
        getChildren().addAll(filter, copy);
    }
}
