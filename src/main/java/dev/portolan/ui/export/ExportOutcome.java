// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.cluster.Problem;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.nio.file.Path;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What becomes of the export, in the foot of the dialog: how far it is, where it was saved, or why not. */
final class ExportOutcome extends VBox {

    private final ExportViewModel model;
    private final Label step = Texts.of("");
    private final Label percent = Texts.whole("", Styles.MUTED);
    private final ProgressBar bar = new ProgressBar();
    private final VBox progress = new VBox(new HBox(step, Space.growing(), percent), bar);

    ExportOutcome(ExportViewModel model) {
        this.model = model;
        getStyleClass().add("export-outcome");
        setAccessibleRole(AccessibleRole.TEXT);
        bar.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("export-progress");
        HBox.setHgrow(this, Priority.ALWAYS);
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.stateProperty(), this::show));
    }

    private void show(ExportState state) {
        switch (state) {
            case ExportState.Choosing _ -> getChildren().clear();
            case ExportState.Writing writing -> show(writing);
            case ExportState.Saved(Path file) -> getChildren().setAll(saved(file));
            case ExportState.Failed(Problem problem) -> getChildren().setAll(failed(problem));
        }
    }

    private void show(ExportState.Writing writing) {
        boolean counted = writing.of() > 0;
        step.setText(
                counted
                        ? Messages.text("export.step.writing", writing.services(), writing.of())
                        : Messages.text("export.step.starting"));
        percent.setText(counted ? Math.round(writing.part() * 100) + " %" : "");
        bar.setProgress(writing.part());
        setAccessibleText(step.getText());
        if (!getChildren().contains(progress)) {
            getChildren().setAll(progress);
        }
    }

    private Node saved(Path file) {
        Path name = file.getFileName();
        String said = Messages.text("export.saved", name == null ? file.toString() : name.toString());
        setAccessibleText(said);
        Label label = new Label(said, Texts.styled(Icons.SUCCESS.icon(), Styles.OK));
        label.getStyleClass().add(Styles.MEDIUM);
        HBox row = new HBox(
                label,
                Buttons.flat(Messages.text("export.open"), model::open),
                Buttons.flat(Messages.text("export.show"), model::showInFolder));
        row.getStyleClass().add("export-saved");
        return row;
    }

    private Node failed(Problem problem) {
        setAccessibleText(problem.line());
        Label label = Texts.wrapped(problem.line(), Styles.BAD);
        label.setGraphic(Texts.styled(Icons.ERROR.icon(), Styles.BAD));
        return label;
    }
}
