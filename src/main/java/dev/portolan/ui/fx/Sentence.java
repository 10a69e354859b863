// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text that wraps and in which what stands between backticks is code: a value on a ground, syntax in mono alone. */
public final class Sentence extends TextFlow {

    /** In characters, an address; a longer value has to break into lines, and what stands on a ground does not. */
    private static final int LONGEST_VALUE = 45;

    /** An empty one. */
    public Sentence() {
        getStyleClass().add("sentence");
        setMinWidth(0);
    }

    /** A text in the default colour. */
    public Sentence(String text) {
        this();
        add(text);
    }

    /**
     * Adds a text at the end.
     *
     * @param styleClasses of all its parts
     */
    public Sentence add(String text, String... styleClasses) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Node part = i % 2 == 0 ? plain(parts[i]) : code(parts[i]);
                part.getStyleClass().addAll(styleClasses);
                getChildren().add(part);
            }
        }
        setAccessibleText(getAccessibleText() == null ? whole(text) : getAccessibleText() + whole(text));
        return this;
    }

    /** Shows that text and nothing else. */
    public void show(String text) {
        getChildren().clear();
        setAccessibleText(null);
        add(text);
    }

    private static Text plain(String text) {
        Text node = new Text(text);
        node.getStyleClass().add("sentence-text");
        return node;
    }

    private static Node code(String text) {
        if (isSyntax(text) || text.length() > LONGEST_VALUE) {
            Text node = new Text(text);
            node.getStyleClass().addAll("sentence-text", Styles.MONO);
            return node;
        }
        Label chip = new Label(text);
        chip.getStyleClass().add(Styles.CHIP);
        return chip;
    }

    private static boolean isSyntax(String text) {
        return text.startsWith("_") || text.indexOf(' ') >= 0;
    }

    private static String whole(String text) {
        return text.replace("`", "");
    }

    /** The texts of all parts, for tests and for the clipboard. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (Node node : getChildren()) {
            parts.add(node instanceof Text text ? text.getText() : ((Label) node).getText());
        }
        return parts;
    }
}
