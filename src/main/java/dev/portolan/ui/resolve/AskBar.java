// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.Standpoint;
import dev.portolan.resolve.walk.Stub;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The question: name, type, from where, with which ndots, by which library. Enter asks, Up and Down walk the history. */
final class AskBar extends HBox {

    private static final KeyCombination COPY_COMMAND = KeyCombination.valueOf("Shortcut+Alt+C");

    /** Below this width, in em, the captions of what explains itself go. */
    private static final double ROOM_FOR_CAPTIONS = 76;

    /** Below this one the captions of everything go, and the button says what it does by its icon alone. */
    private static final double ROOM_FOR_WORDS = 52;

    private final ResolveViewModel model;
    private final TextField name = field("ask-name", Messages.text("resolve.ask.name"));
    private final TextField ndots = field("ask-ndots", Messages.text("resolve.ask.ndots"));
    private final Label nameCaption = caption(Messages.text("resolve.ask.name"));
    private final Label typeCaption = caption(Messages.text("resolve.ask.type"));
    private final Label from = caption("");
    private final Label dots = caption(Messages.text("resolve.ask.ndots"));
    private final Button run;

    AskBar(ResolveViewModel model) {
        this.model = model;
        getStyleClass().add("ask-bar");
        setMinWidth(0);
        name.setPromptText(Messages.text("resolve.ask.prompt"));
        run = Buttons.primary(Messages.text("resolve.ask.run"), Icons.RUN, model::ask);
        run.setTooltip(new Tooltip(Messages.text("resolve.ask.run")));
        getChildren()
                .addAll(
                        nameCaption,
                        name,
                        typeCaption,
                        types(),
                        from,
                        new VantageBox(model),
                        dots,
                        ndots,
                        stubs(),
                        Space.growing(),
                        run);
        HBox.setHgrow(name, Priority.SOMETIMES);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Subscriptions.whileShown(this, this::attach);
        widthProperty().subscribe(this::makeRoom);
        fontProperty().subscribe(this::makeRoom);
    }

    /** The size of the text, by which room is measured. */
    ObservableValue<Font> fontProperty() {
        return from.fontProperty();
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private void attach(Subscriptions subscriptions) {
        AskForm form = model.form();
        bind(name.textProperty(), form.name(), subscriptions);
        bind(ndots.textProperty(), form.ndots(), subscriptions);
        subscriptions.follow(form.vantage(), vantage -> from.setText(VantageText.caption(vantage)));
        subscriptions.follow(model.standpointProperty(), this::showNdots);
        subscriptions.follow(
                model.busyProperty(),
                busy -> run.setText(busy ? Messages.text("resolve.ask.running") : Messages.text("resolve.ask.run")));
        subscriptions.follow(form.name(), text -> run.setDisable(text.isBlank()));
    }

    private static <T> void bind(Property<T> shown, Property<T> held, Subscriptions subscriptions) {
        shown.bindBidirectional(held);
        subscriptions.add(() -> shown.unbindBidirectional(held));
    }

    /** The vantage's own number shows as long as none is typed. */
    private void showNdots(@Nullable Standpoint standpoint) {
        ndots.setPromptText(
                standpoint == null ? "" : String.valueOf(standpoint.conf().ndots()));
    }

    private ComboBox<TypeChoice> types() {
        ComboBox<TypeChoice> types = box(Messages.text("resolve.ask.type"), List.of(TypeChoice.values()));
        types.getStyleClass().addAll("ask-type", Styles.MONO);
        types.setConverter(words(types, TypeChoice::label));
        types.setVisibleRowCount(TypeChoice.values().length);
        types.valueProperty().bindBidirectional(model.form().type());
        return types;
    }

    private ComboBox<Stub> stubs() {
        ComboBox<Stub> stubs = box(Messages.text("resolve.ask.stub"), List.of(Stub.values()));
        stubs.getStyleClass().add("ask-stub");
        stubs.setConverter(words(stubs, Stub::label));
        stubs.setTooltip(new Tooltip(Messages.text("resolve.ask.stub.tip")));
        stubs.valueProperty().bindBidirectional(model.form().stub());
        return stubs;
    }

    private static <T> ComboBox<T> box(String spoken, List<T> choices) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setAccessibleText(spoken);
        return Texts.uncut(box);
    }

    private static <T> StringConverter<T> words(ComboBox<T> box, Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return box.getItems().stream()
                        .filter(choice -> label.apply(choice).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        };
    }

    private void pressed(KeyEvent event) {
        boolean inName = name.isFocused();
        if (event.getCode() == KeyCode.ENTER && (inName || ndots.isFocused())) {
            model.ask();
        } else if (inName && event.getCode() == KeyCode.UP) {
            step(1);
        } else if (inName && event.getCode() == KeyCode.DOWN) {
            step(-1);
        } else if (COPY_COMMAND.match(event)) {
            model.copyCommand();
        } else {
            return;
        }
        event.consume();
    }

    private void step(int back) {
        model.step(back);
        name.end();
    }

    private void makeRoom() {
        double room = getWidth() / fontProperty().getValue().getSize();
        boolean roomy = room == 0 || room >= ROOM_FOR_CAPTIONS;
        Presence.of(nameCaption, roomy);
        Presence.of(typeCaption, roomy);
        Presence.of(from, roomy);
        boolean wordy = room == 0 || room >= ROOM_FOR_WORDS;
        Presence.of(dots, wordy);
        run.setContentDisplay(wordy ? ContentDisplay.RIGHT : ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().remove("tight");
        if (!wordy) {
            getStyleClass().add("tight");
        }
    }

    private static Label caption(String text) {
        return Texts.whole(text, Styles.MUTED);
    }

    private static TextField field(String styleClass, String spoken) {
        TextField field = Texts.styled(new TextField(), styleClass);
        field.setAccessibleText(spoken);
        return field;
    }
}
