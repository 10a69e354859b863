// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Says in the middle of a pane why there is nothing in it, and what would help. */
public final class EmptyPane extends VBox {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** Where the drawing would leave no place for the words: a height in sizes of the title. */
    private static final double LOWEST = 14;

    private final StringProperty filter;
    private final Label title = Texts.of("", Styles.TITLE);
    private final Node drawing = drawing();
    private boolean drawn = true;

    /**
     * A pane that says nothing yet.
     *
     * @param filter the filter that hides something; hints are put there
     */
    public EmptyPane(StringProperty filter) {
        this.filter = filter;
        getStyleClass().add("empty-pane");
        Sheets.addShared(this);
        // As the placeholder of a table it would else be as high as it likes, and cover the table's head.
        setMinHeight(0);
        heightProperty().subscribe(this::fit);
        title.fontProperty().subscribe(this::fit);
    }

    private void fit() {
        boolean low = getHeight() < LOWEST * title.getFont().getSize();
        pseudoClassStateChanged(LOW, low);
        Presence.of(drawing, drawn && !low);
    }

    /** Says it in words alone, as beside what has more to say. */
    public void leaveOutDrawing() {
        drawn = false;
        fit();
    }

    /** Shows that; nothing for null, while there is something or nobody knows yet. */
    public void show(@Nullable Emptiness emptiness) {
        setVisible(emptiness != null);
        if (emptiness != null) {
            say(emptiness);
        }
    }

    private void say(Emptiness emptiness) {
        title.setText(emptiness.title());
        Label code = new Label(emptiness.code());
        code.getStyleClass().addAll(Styles.MONO, "empty-code");
        HBox head = new HBox(title);
        head.getStyleClass().add("empty-head");
        if (!emptiness.code().isEmpty()) {
            head.getChildren().add(code);
        }
        Label meaning = new Label(emptiness.meaning());
        meaning.getStyleClass().add(Styles.MUTED);
        meaning.setWrapText(true);
        getChildren().setAll(drawing, head, meaning);
        if (emptiness.isFiltered()) {
            if (!emptiness.hints().isEmpty()) {
                getChildren().add(hints(emptiness));
            }
            getChildren().add(clear());
        }
    }

    private Node hints(Emptiness emptiness) {
        HBox hints = new HBox();
        hints.getStyleClass().add("empty-hints");
        for (String hint : emptiness.hints()) {
            Button button = new Button(hint);
            button.getStyleClass().addAll(Styles.SMALL_BUTTON, "empty-hint");
            button.setOnAction(_ -> filter.set(hint));
            hints.getChildren().add(button);
        }
        return hints;
    }

    private Node clear() {
        Button button = new Button(Messages.text("fx.filter.clear"));
        button.setOnAction(_ -> filter.set(""));
        Label key = new Label("Esc");
        key.getStyleClass().add(Styles.KEY);
        HBox row = new HBox(button, key);
        row.getStyleClass().add("empty-hints");
        return row;
    }

    /** Three lines that lead on, and a glass over them. */
    private static Node drawing() {
        Pane drawing = new Pane();
        drawing.getStyleClass().add("empty-drawing");
        for (int y : new int[] {8, 26, 44}) {
            Shape point = new Circle(8, y, 4);
            SVGPath lead = path("M12 " + y + "H38");
            SVGPath rest = path("M54 " + y + "H80");
            rest.getStyleClass().add("empty-dashes");
            for (Shape shape : new Shape[] {point, lead, rest}) {
                shape.getStyleClass().add("empty-line");
                drawing.getChildren().add(shape);
            }
        }
        Circle glass = new Circle(46, 26, 14);
        SVGPath handle = path("M56.500 36.500L68 48");
        glass.getStyleClass().add("empty-glass");
        handle.getStyleClass().add("empty-glass");
        drawing.getChildren().addAll(glass, handle);
        drawing.setMouseTransparent(true);
        return drawing;
    }

    private static SVGPath path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return path;
    }
}
