// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** From where one asks. What is typed goes to the first choice that begins so. */
final class VantageBox extends ComboBox<Vantage> {

    private static final Vantage PASTE = new Vantage.Pasted(ResolvConf.parse(""));
    private static final long PAUSE_NANOS = 1_000_000_000L;
    private static final int ROWS = 14;

    private final ResolveViewModel model;
    private boolean telling;
    private String typed = "";
    private long typedAt;

    VantageBox(ResolveViewModel model) {
        this.model = model;
        getStyleClass().add("ask-vantage");
        setAccessibleText(Messages.text("resolve.ask.vantage"));
        setVisibleRowCount(ROWS);
        setCellFactory(_ -> new VantageCell());
        setButtonCell(new VantageCell());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        valueProperty().subscribe(this::chosen);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.vantagesProperty(), this::offer);
            subscriptions.follow(model.form().vantage(), this::told);
        });
    }

    private void offer(List<Vantage> vantages) {
        List<Vantage> all = new ArrayList<>(vantages);
        all.add(PASTE);
        telling = true;
        getItems().setAll(all);
        telling = false;
        told(model.form().vantage().get());
    }

    private void told(Vantage vantage) {
        Vantage shown = vantage instanceof Vantage.Pasted ? PASTE : vantage;
        telling = true;
        if (!getItems().contains(shown)) {
            // A combo box cannot draw a value that it does not offer.
            getItems().addFirst(shown);
        }
        setValue(shown);
        telling = false;
    }

    private void chosen(@Nullable Vantage vantage) {
        if (!telling && vantage != null) {
            model.form()
                    .vantage()
                    .set(vantage instanceof Vantage.Pasted ? model.form().pasted() : vantage);
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter().toLowerCase(Locale.ROOT);
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl) || event.isShortcutDown()) {
            return;
        }
        long now = System.nanoTime();
        typed = now - typedAt > PAUSE_NANOS ? text : typed + text;
        typedAt = now;
        getItems().stream()
                .filter(vantage -> VantageText.brief(vantage).startsWith(typed))
                .findFirst()
                .ifPresent(this::setValue);
        event.consume();
    }

    private static final class VantageCell extends ListCell<Vantage> {

        @Override
        protected void updateItem(@Nullable Vantage vantage, boolean empty) {
            super.updateItem(vantage, empty);
            setText(empty || vantage == null ? "" : VantageText.brief(vantage));
        }
    }
}
