// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.Glyphs;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.ServiceForm;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Tile;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The head of the selected Service: what it is, its facts, and what can be copied. */
public final class HeaderView extends VBox {

    private final Glyphs glyph = new Glyphs();
    private final Tile tile = new Tile(glyph);
    private final Label name = Texts.of("", Styles.HEADLINE);
    private final Label form = Texts.whole("", Styles.TYPE_LABEL);
    private final Label owner = Texts.whole("", Styles.MUTED);
    private final Label ownerData = Texts.of("", Styles.MONO, Styles.MUTED);
    private final Label deleted = Texts.whole(Messages.text("header.deleted"), Styles.TYPE_LABEL, Styles.WARN);
    private final HeaderTools tools;
    private final FactsRow facts = new FactsRow();
    private final Menu copyMenu = new Menu(Messages.text("header.copy.title"));
    private @Nullable ServiceHead shown;

    /**
     * The view of that head.
     *
     * @param resolver asks for the Service's name
     */
    public HeaderView(HeaderViewModel model, Runnable resolver) {
        getStyleClass().add("service-header");
        setMinWidth(0);
        Sheets.add(this, "header");
        tools = new HeaderTools(resolver);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getChildren().addAll(titleRow(), facts);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.head(), this::show);
            subscriptions.follow(model.deleted(), this::showDeleted);
        });
    }

    /** What the Copy button offers, for a menu elsewhere. */
    public Menu copyMenu() {
        return copyMenu;
    }

    /** Puts the full name of the Service on the clipboard; does nothing while none is selected. */
    public void copyFullName() {
        Optional.ofNullable(shown).ifPresent(head -> CopyButton.copy(head.fullName()));
    }

    private HBox titleRow() {
        HBox owned = Rows.row("owner", owner, ownerData);
        TitleRow row = new TitleRow(name, owned, tools);
        row.getChildren().addAll(tile, name, form, deleted, owned, Space.growing(), tools);
        return row;
    }

    private void showDeleted(boolean gone) {
        Presence.of(deleted, gone);
    }

    private void show(@Nullable ServiceHead head) {
        Presence.of(this, head != null);
        if (head == null || head.equals(shown)) {
            return;
        }
        showForm(head.form());
        name.setText(head.id().name());
        if (shown == null || !shown.owner().equals(head.owner()) || !shown.id().equals(head.id())) {
            showOwner(head);
        }
        if (shown == null || !shown.copies().equals(head.copies())) {
            tools.offer(items(head.copies()));
            copyMenu.getItems().setAll(items(head.copies()));
        }
        if (shown == null || !shown.facts().equals(head.facts())) {
            facts.show(head.facts());
        }
        shown = head;
    }

    private void showForm(ServiceForm now) {
        glyph.show(now);
        now.route().colour(tile);
        now.route().colour(form);
        form.setText(now.label());
    }

    private void showOwner(ServiceHead head) {
        String namespace = head.id().namespace();
        String words = head.owner().words();
        owner.setText(words.isEmpty() ? namespace : Messages.text("header.owner.line", namespace, words));
        ownerData.setText(head.owner().data());
        ownerData.setTooltip(
                head.owner().data().isEmpty() ? null : new Tooltip(head.owner().data()));
    }

    private static List<MenuItem> items(List<ServiceHead.Copy> copies) {
        return copies.stream().map(HeaderView::item).toList();
    }

    private static MenuItem item(ServiceHead.Copy copy) {
        MenuItem item = new MenuItem(copy.text(), Texts.of(copy.label(), "copy-what"));
        item.setMnemonicParsing(false);
        item.getStyleClass().add("copy-item");
        item.setOnAction(_ -> CopyButton.copy(copy.text()));
        return item;
    }
}
