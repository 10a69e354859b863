// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.report.ReportFormat;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What a person chooses in the export dialog: scope, format, file. */
final class ExportChoices extends VBox {

    private static final int FORMATS_IN_A_ROW = 3;

    private final ExportViewModel model;
    private final List<Label> contents = new ArrayList<>();
    private final TextField file = new TextField();
    private final Label replacing = Texts.of(Messages.text("export.file.replacing"), Styles.SMALL, Styles.WARN);

    ExportChoices(ExportViewModel model) {
        this.model = model;
        getStyleClass().add("export-choices");
        getChildren().addAll(heading(Messages.text("export.scope.title")));
        scopes();
        getChildren().addAll(heading(Messages.text("export.format.title")), formats());
        getChildren().addAll(heading(Messages.text("export.file.title")), file(), replacing);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.onChange(model.contents(), this::showContents);
            subscriptions.follow(model.replacingProperty(), there -> Presence.of(replacing, there));
        });
        showContents();
    }

    private static Label heading(String text) {
        return Texts.of(text, Styles.STRONG, "export-heading");
    }

    private void scopes() {
        ToggleGroup group = new ToggleGroup();
        for (ExportChoice choice : model.choices()) {
            Label name = Texts.of(choice.name(), Styles.STRONG);
            RadioButton button = new RadioButton(choice.kind());
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setSelected(choice.equals(model.choiceProperty().get()));
            button.setAccessibleText(choice.kind() + " " + choice.name());
            Label holds = Texts.of("", Styles.MUTED);
            contents.add(holds);
            HBox row = new HBox(button, name, Space.growing(), holds);
            row.getStyleClass().add("export-option");
            getChildren().add(row);
        }
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null && toggle.getUserData() instanceof ExportChoice choice) {
                model.choiceProperty().set(choice);
            }
        });
    }

    private void showContents() {
        for (int i = 0; i < contents.size() && i < model.contents().size(); i++) {
            contents.get(i).setText(model.contents().get(i));
        }
    }

    private Node formats() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("export-formats");
        for (int i = 0; i < FORMATS_IN_A_ROW; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / FORMATS_IN_A_ROW);
            grid.getColumnConstraints().add(column);
        }
        ToggleGroup group = new ToggleGroup();
        int place = 0;
        for (ReportFormat format : ReportFormat.values()) {
            FormatButton button = new FormatButton(format);
            button.setToggleGroup(group);
            button.setSelected(format == model.formatProperty().get());
            grid.add(button, place % FORMATS_IN_A_ROW, place / FORMATS_IN_A_ROW);
            place++;
        }
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle instanceof FormatButton button) {
                model.formatProperty().set(button.format());
            }
        });
        return grid;
    }

    private Node file() {
        file.getStyleClass().add(Styles.MONO);
        file.setAccessibleText(Messages.text("export.file.title"));
        file.textProperty().bindBidirectional(model.fileProperty());
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox row = new HBox(file, Buttons.plain(Messages.text("export.file.choose"), this::choose));
        row.getStyleClass().add("export-file");
        return row;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("export.file.title"));
        Path now = model.path();
        Path name = now == null ? null : now.getFileName();
        if (now != null && name != null) {
            chooser.setInitialFileName(name.toString());
            Path folder = now.toAbsolutePath().getParent();
            if (folder != null && Files.isDirectory(folder)) {
                chooser.setInitialDirectory(folder.toFile());
            }
        }
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }
}
