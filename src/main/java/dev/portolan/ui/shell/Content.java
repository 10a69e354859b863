// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Texts;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The space beside the tree. It shows one page at a time, and keeps it as long as the same page is wanted. */
final class Content extends StackPane {

    private @Nullable Object key;

    Content() {
        getStyleClass().add("workspace-content");
        setAlignment(Pos.TOP_LEFT);
        setMinWidth(0);
    }

    /** What the page that is shown is known by. */
    @Nullable
    Object key() {
        return key;
    }

    /**
     * Shows a page of words, which scrolls where it is higher than the place; the keyboard reaches it there.
     *
     * @param wanted what it is known by; nothing happens if that is shown already
     * @param page makes it
     */
    void showWords(Object wanted, Supplier<? extends Node> page) {
        show(wanted, () -> scrolling(page.get()));
    }

    private static ScrollPane scrolling(Node page) {
        ScrollPane scroll = Texts.styled(new ScrollPane(page), "page-scroll");
        scroll.setFitToWidth(true);
        scroll.focusTraversableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> page.getLayoutBounds().getHeight()
                                > scroll.getViewportBounds().getHeight() + 1,
                        page.layoutBoundsProperty(),
                        scroll.viewportBoundsProperty()));
        return scroll;
    }

    /**
     * Shows a page.
     *
     * @param wanted what it is known by; nothing happens if that is shown already
     * @param page makes it
     */
    void show(Object wanted, Supplier<? extends Node> page) {
        if (!wanted.equals(key)) {
            key = wanted;
            getChildren().setAll(page.get());
        }
    }
}
