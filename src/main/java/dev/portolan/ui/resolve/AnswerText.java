// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A tool's text as lines, broken as a terminal of that width would. A list, so that an answer with thousands of records costs
 * no more than the lines in sight.
 */
final class AnswerText extends ListView<TextLine> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /** What stands beside the text, in the size of its face: the padding, and a scroll bar that may come. */
    private static final double BESIDE = 2.5;

    /** Says which face the text has. */
    private final Text face = Texts.styled(new Text(), Styles.MONO, "answer-run");

    private List<TextLine> whole = List.of();

    AnswerText(ResolveViewModel model) {
        getStyleClass().add("answer-text");
        setAccessibleText(Messages.text("resolve.answer.name"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new LineCell());
        face.setManaged(false);
        getChildren().add(face);
        face.fontProperty().subscribe((_, _) -> wrap());
        widthProperty().subscribe((_, _) -> wrap());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                model.copyAnswer();
                event.consume();
            }
        });
    }

    /** Shows these lines. */
    void show(List<TextLine> lines) {
        if (!whole.equals(lines)) {
            whole = lines;
            wrap();
            scrollTo(0);
        }
    }

    private void wrap() {
        Font font = face.getFont();
        Text letter = new Text("m");
        letter.setFont(font);
        double room = getWidth() - BESIDE * font.getSize();
        int columns = (int) (room / letter.getLayoutBounds().getWidth());
        List<TextLine> lines = columns <= 0
                ? whole
                : whole.stream().flatMap(line -> line.wrapped(columns).stream()).toList();
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
    }

    private static final class LineCell extends ListCell<TextLine> {

        private final TextFlow flow = Texts.styled(new TextFlow(), "answer-line");

        @Override
        protected void updateItem(@Nullable TextLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            flow.getChildren().setAll(line.runs().stream().map(LineCell::run).toList());
            setGraphic(flow);
            setAccessibleText(line.text());
        }

        private static Text run(TextLine.Run run) {
            Text text = Texts.styled(new Text(run.text()), Styles.MONO, "answer-run");
            if (run.weight() == TextLine.Weight.MUTED) {
                text.getStyleClass().add(Styles.MUTED);
            }
            return text;
        }
    }
}
