// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.why.Check;
import dev.portolan.ui.fx.CodeLine;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.zone.ObjectRef;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Why a name is answered as it is: the rules that it passed, the one that it failed, what to use instead, how to see it. */
final class WhyPane extends ScrollPane {

    private final ResolveViewModel model;
    private final VBox content = Rows.column("reasons");

    WhyPane(ResolveViewModel model) {
        this.model = model;
        getStyleClass().add("reasons-pane");
        setAccessibleText(Messages.text("resolve.form.why"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
    }

    /** Shows that. */
    void show(WhyPage page) {
        content.getChildren().setAll(Texts.styled(new Sentence(page.summary()), "reasons-summary"));
        content.getChildren().add(list("checks", page.checks(), this::check));
        if (!page.nearest().isEmpty()) {
            FlowPane names = Texts.styled(new FlowPane(), "nearest-names");
            page.nearest().forEach(name -> names.getChildren().add(name(name)));
            section(Messages.text("resolve.why.nearest"), names);
        }
        if (!page.commands().isEmpty()) {
            section(Messages.text("resolve.why.commands"), list("commands", page.commands(), CodeLine::new));
        }
        if (!page.remarks().isEmpty()) {
            section(
                    Messages.text("resolve.why.remarks"),
                    list("remarks", page.remarks(), text -> new Sentence().add(text, Styles.MUTED)));
        }
        setVvalue(0);
    }

    private void section(String heading, Node section) {
        content.getChildren().addAll(Texts.of(heading, Styles.MUTED, Styles.CAPTION, "reasons-heading"), section);
    }

    private static <T> VBox list(String styleClass, List<T> values, Function<T, Node> node) {
        VBox list = Rows.column(styleClass);
        list.getChildren().setAll(values.stream().map(node).toList());
        return list;
    }

    private Node check(Check check) {
        Node icon = check.passed()
                ? Texts.styled(Icons.SUCCESS.rowIcon(), Styles.OK)
                : Texts.styled(Icons.ERROR.rowIcon(), Styles.BAD);
        icon.setAccessibleText(
                check.passed() ? Messages.text("resolve.why.passed") : Messages.text("resolve.why.failed"));
        VBox words = Rows.column("check-words", new Sentence(check.sentence()), shown(check));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Rows.column("check-icon", icon), words);
        row.getStyleClass().add("check");
        return row;
    }

    private Node shown(Check check) {
        ObjectRef object = check.shown().object();
        if (object == null || !model.holds(object)) {
            return Texts.wrapped(check.shown().text(), Styles.MUTED, Styles.CAPTION);
        }
        Hyperlink link = Texts.styled(new Hyperlink(check.shown().text()), "check-object");
        link.setWrapText(true);
        link.setOnAction(_ -> model.follow(object));
        return link;
    }

    private Button name(String name) {
        Button button = new Button(name);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(Styles.SMALL_BUTTON, "nearest-name");
        button.setAccessibleText(Messages.text("resolve.why.ask", name));
        button.setOnAction(_ -> model.askFor(name));
        return button;
    }
}
