// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Takes the name of a namespace to be read. */
final class NamespaceField extends HBox {

    /** RFC 1123 label, as the API demands of a namespace. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    private final TextField field = new TextField();

    private NamespaceField() {
        getStyleClass().add("page-buttons");
        setAlignment(Pos.CENTER_LEFT);
        field.setPromptText(Messages.text("shell.namespace.prompt"));
        field.setAccessibleText(Messages.text("shell.namespace.prompt"));
        field.getStyleClass().add(Styles.MONO);
        field.setPrefColumnCount(24);
        getChildren().add(field);
    }

    /** A field for a namespace to be read along with others, or alone. */
    static NamespaceField adding(ShellActions actions) {
        NamespaceField field = new NamespaceField();
        field.offer(Buttons.plain(Messages.text("shell.namespace.read"), field.doing(actions::readNamespace)));
        field.offer(Buttons.flat(Messages.text("shell.namespace.alone"), field.doing(actions::changeNamespace)));
        return field;
    }

    /** A field for a namespace to be read alone. */
    static NamespaceField alone(ShellActions actions) {
        NamespaceField field = new NamespaceField();
        field.offer(Buttons.plain(Messages.text("shell.namespace.alone"), field.doing(actions::changeNamespace)));
        return field;
    }

    /** Adds a button for a valid name; the first is what Enter does. */
    private void offer(Button button) {
        if (getChildren().size() == 1) {
            field.setOnAction(_ -> button.fire());
        }
        field.textProperty().subscribe(text -> button.setDisable(!isName(text)));
        getChildren().add(button);
    }

    private Runnable doing(Consumer<String> action) {
        return () -> choose(action);
    }

    static boolean isName(String text) {
        return NAME.matcher(text.strip()).matches();
    }

    private void choose(Consumer<String> action) {
        if (isName(field.getText())) {
            action.accept(field.getText().strip());
            field.clear();
        }
    }
}
