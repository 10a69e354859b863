// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A line with its number. */
final class YamlCell extends ListCell<YamlLine> {

    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

    private final YamlViewModel model;
    private final Label number = Texts.of("", Styles.MONO, "yaml-number");
    private final Text key = Texts.styled(new Text(), Styles.MONO, "yaml-key");
    private final Text value = Texts.styled(new Text(), Styles.MONO, "yaml-value");
    private final HBox row = new HBox(number, key, value);

    YamlCell(YamlViewModel model) {
        this.model = model;
        row.setAlignment(Pos.BASELINE_LEFT);
    }

    @Override
    protected void updateItem(@Nullable YamlLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(MATCH, false);
            return;
        }
        number.setText(Integer.toString(line.number()));
        key.setText(line.key());
        value.setText(line.value());
        setGraphic(row);
        setAccessibleText(line.text());
        pseudoClassStateChanged(MATCH, model.matches(line));
    }
}
