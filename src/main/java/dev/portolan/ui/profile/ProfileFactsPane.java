// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the profile says, and what of it is not taken into account. */
final class ProfileFactsPane extends VBox {

    private final GridPane grid = Texts.styled(new GridPane(), "profile-facts");

    ProfileFactsPane(ProfileFacts facts) {
        getStyleClass().add("profile-facts-pane");
        facts.all().forEach(this::add);
        getChildren().add(grid);
        List<String> unmodelled = facts.unmodelled();
        getChildren()
                .add(Texts.of(
                        unmodelled.isEmpty()
                                ? Messages.text("profile.unmodelled.none")
                                : Messages.text("profile.unmodelled.title"),
                        unmodelled.isEmpty() ? Styles.MUTED : Styles.STRONG));
        unmodelled.forEach(sentence -> getChildren().add(caution(sentence)));
    }

    private void add(ProfileFacts.Fact fact) {
        Label name = Texts.whole(fact.name(), Styles.MUTED);
        GridPane.setValignment(name, VPos.TOP);
        HBox value = Rows.row("profile-value");
        if (!fact.words().isEmpty()) {
            value.getChildren().add(Texts.wrapped(fact.words(), Styles.MONO));
        }
        if (!fact.meaning().isEmpty()) {
            Label meaning = fact.words().isEmpty()
                    ? Texts.wrapped(fact.meaning())
                    : Texts.wrapped(fact.meaning(), Styles.MUTED);
            HBox.setHgrow(meaning, Priority.ALWAYS);
            value.getChildren().add(meaning);
        }
        GridPane.setHgrow(value, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), name, value);
    }

    private static Node caution(String sentence) {
        Sentence words = new Sentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Rows.row("profile-caution", Texts.styled(Icons.WARNING.rowIcon(), Styles.WARN), words);
    }
}
