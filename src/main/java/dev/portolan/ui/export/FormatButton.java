// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.report.ReportFormat;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/** A format to choose: its name and what it is good for. */
final class FormatButton extends RadioButton {

    private final ReportFormat format;

    FormatButton(ReportFormat format) {
        this.format = format;
        getStyleClass().setAll("format-button");
        setText(format.label() + ", " + use(format));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(
                new VBox(Texts.of(format.label(), Styles.STRONG), Texts.of(use(format), Styles.CAPTION, Styles.MUTED)));
        setMaxWidth(Double.MAX_VALUE);
    }

    ReportFormat format() {
        return format;
    }

    private static String use(ReportFormat format) {
        return switch (format) {
            case HTML -> Messages.text("export.format.html");
            case MARKDOWN -> Messages.text("export.format.markdown");
            case CSV -> Messages.text("export.format.csv");
            case JSON -> Messages.text("export.format.json");
            case ZONE -> Messages.text("export.format.zone");
        };
    }
}
