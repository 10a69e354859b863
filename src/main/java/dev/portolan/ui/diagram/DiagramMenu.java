// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.diagram.Spot;
import dev.portolan.route.Lookup;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** What can be done with a spot of the diagram, and with the whole. */
final class DiagramMenu {

    private final DiagramWindow window;
    private final List<MenuItem> ofWhole;
    private final ContextMenu menu = new ContextMenu();

    /**
     * A menu.
     *
     * @param ofWhole what can be done wherever the pointer is
     */
    DiagramMenu(DiagramWindow window, List<MenuItem> ofWhole) {
        this.window = window;
        this.ofWhole = List.copyOf(ofWhole);
    }

    /** The menu as it is there; the spot is null beside all of them. */
    ContextMenu at(DiagramPicture picture, @Nullable Spot spot) {
        List<MenuItem> items = new ArrayList<>();
        if (spot != null) {
            picture.addressesOf(spot).forEach(address -> items.add(copyAddress(address)));
            picture.lookupOf(spot).ifPresent(lookup -> items.addAll(ofName(picture, lookup)));
            picture.endpointOf(spot)
                    .filter(endpoint -> endpoint.pod() != null)
                    .ifPresent(endpoint -> items.add(goTo(picture, endpoint)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(ofWhole);
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem copyAddress(String address) {
        return item(
                Messages.text("diagram.menu.copyAddress", address),
                () -> window.copy(address, Messages.text("diagram.copied.address")));
    }

    private List<MenuItem> ofName(DiagramPicture picture, Lookup lookup) {
        String name = lookup.name().toString();
        String namespace = picture.shown().namespace();
        return List.of(
                item(
                        Messages.text("diagram.menu.copyName"),
                        () -> window.copy(name, Messages.text("diagram.copied.name"))),
                item(Messages.text("diagram.menu.resolve"), () -> window.resolve(name, lookup.types(), namespace)));
    }

    private MenuItem goTo(DiagramPicture picture, RouteEndpoint endpoint) {
        NamespacedName pod = new NamespacedName(picture.shown().namespace(), endpoint.key());
        return item(Messages.text("diagram.menu.follow"), () -> window.follow(new ObjectRef(ResourceKind.POD, pod)));
    }

    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        // Names hold underscores, which are no mnemonics.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
