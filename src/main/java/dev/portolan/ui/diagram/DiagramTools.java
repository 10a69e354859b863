// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.diagram.Grouping;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Glyphs;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Segments;
import dev.portolan.ui.fx.ServiceForm;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the diagram, above it. Where the width is short words give way to what they stand before, and where it is
 * shorter still what is rarely needed goes into a menu.
 */
final class DiagramTools extends HBox {

    /** What there is room for, each with less than the one before. */
    private enum Room {
        WORDS,
        /** With the zoom in figures. */
        ICONS,
        SIGNS,
        /** Groups and image are in a menu. */
        MENU,
        /** The zoom is there too. */
        LEAST
    }

    private final DiagramViewModel model;
    private final Segments<LaneChoice> lanes;
    private final Segments<Grouping> groups;
    private final ComboBox<Service> siblings = new ComboBox<>();
    private final Label compareWith = Texts.whole(Messages.text("diagram.tools.compare"), Styles.MUTED);
    private final Label show = Texts.whole(Messages.text("diagram.tools.show"), Styles.MUTED);
    private final Label groupBy = Texts.whole(Messages.text("diagram.tools.group"), Styles.MUTED);
    private final Label percent = Texts.of("", "zoom-text");
    private final Node zoomTools;
    private final Button save;
    private final MenuButton more;
    private final Tooltip chosen = new Tooltip();
    private boolean updating;
    private double wanted;
    private double given;

    DiagramTools(DiagramViewModel model, DiagramCanvas canvas, Runnable saveImage) {
        this.model = model;
        getStyleClass().add("diagram-tools");
        // What they want does not make the place for them.
        setMinWidth(0);
        save = Buttons.small(Messages.text("diagram.tools.save"), Icons.EXPORT, saveImage);
        lanes = new Segments<>(
                show.getText(), List.of(LaneChoice.values()), DiagramTools::title, model.lanesProperty()::set);
        groups = new Segments<>(
                groupBy.getText(), List.of(Grouping.values()), DiagramTools::title, model.groupingProperty()::set);
        model.groupingProperty().subscribe(groups::select);
        zoomTools = zoomTools(canvas);
        more = more(canvas, saveImage);
        getChildren()
                .addAll(
                        show,
                        lanes,
                        compareWith,
                        siblingBox(),
                        groupBy,
                        groups,
                        Space.growing(),
                        zoomTools,
                        save,
                        more);
        model.pictureProperty().subscribe(_ -> update());
        model.lanesProperty().subscribe(_ -> update());
    }

    /** The first form that fits. What is measured is what the tools want, so that names are whole. */
    private void makeRoom() {
        for (Room room : Room.values()) {
            show(room);
            // What was measured before is remembered while the tools are being placed.
            requestLayout();
            if (prefWidth(-1) <= getWidth()) {
                return;
            }
        }
    }

    /** Where the tools have or want more or less than before, as in another size of the text, room is made anew. */
    @Override
    protected void layoutChildren() {
        if (prefWidth(-1) != wanted || getWidth() != given) {
            makeRoom();
            wanted = prefWidth(-1);
            given = getWidth();
        }
        super.layoutChildren();
    }

    /** Words stand before those tools that are there. */
    private void show(Room room) {
        boolean words = room == Room.WORDS;
        boolean folded = room.compareTo(Room.MENU) >= 0;
        boolean grouped = !model.showsAlias();
        Presence.of(groups, grouped && !folded);
        Presence.of(save, !folded);
        Presence.of(more, folded);
        Presence.of(zoomTools, room != Room.LEAST);
        Presence.of(percent, room.compareTo(Room.SIGNS) < 0);
        Presence.of(show, words && lanes.isVisible());
        Presence.of(groupBy, words && groups.isVisible());
        Presence.of(compareWith, words && siblings.isVisible());
        save.setText(words ? Messages.text("diagram.tools.save") : "");
        save.setAccessibleText(Messages.text("diagram.tools.save"));
    }

    private MenuButton more(DiagramCanvas canvas, Runnable saveImage) {
        ToggleGroup only = new ToggleGroup();
        MenuButton button = Buttons.named(
                Texts.styled(
                        new MenuButton("", Icons.MORE.icon()), Styles.SMALL_BUTTON, Styles.FLAT_BUTTON, "more-tools"),
                Messages.text("diagram.tools.more"));
        for (Grouping grouping : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(Messages.text("diagram.tools.groupBy", title(grouping)));
            item.setToggleGroup(only);
            item.setOnAction(_ -> model.groupingProperty().set(grouping));
            model.groupingProperty().subscribe(now -> item.setSelected(now == grouping));
            button.getItems().add(item);
        }
        button.getItems().add(new SeparatorMenuItem());
        // An alias has no endpoints to put in groups.
        List<MenuItem> grouping = List.copyOf(button.getItems());
        model.pictureProperty().subscribe(_ -> grouping.forEach(item -> item.setVisible(!model.showsAlias())));
        button.getItems()
                .addAll(
                        item(Messages.text("diagram.zoom.in"), canvas.zoom()::in),
                        item(Messages.text("diagram.zoom.out"), canvas.zoom()::out),
                        item(Messages.text("diagram.zoom.fit"), canvas::fit),
                        new SeparatorMenuItem(),
                        item(Messages.text("diagram.tools.save"), saveImage));
        return Texts.uncut(button);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static String title(LaneChoice choice) {
        return switch (choice) {
            case BOTH -> Messages.text("diagram.lanes.both");
            case CLUSTER_IP -> Messages.text("diagram.lanes.clusterIp");
            case DIRECT -> Messages.text("diagram.lanes.direct");
        };
    }

    private static String title(Grouping grouping) {
        return switch (grouping) {
            case NODE -> Messages.text("diagram.group.node");
            case ZONE -> Messages.text("diagram.group.zone");
            case NONE -> Messages.text("diagram.group.none");
        };
    }

    private Node siblingBox() {
        siblings.setCellFactory(_ -> new SiblingCell());
        siblings.setButtonCell(new SiblingCell());
        siblings.setAccessibleText(Messages.text("diagram.tools.compare"));
        siblings.setMinWidth(110);
        siblings.setTooltip(chosen);
        siblings.valueProperty().subscribe(this::compare);
        return siblings;
    }

    private void compare(@Nullable Service service) {
        chosen.setText(service == null ? "" : service.id().name());
        if (!updating && service != null) {
            model.comparedProperty().set(service.id());
        }
    }

    private Node zoomTools(DiagramCanvas canvas) {
        Zoom zoom = canvas.zoom();
        zoom.factorProperty()
                .subscribe(factor ->
                        percent.setText(Messages.text("diagram.zoom.percent", Math.round(factor.doubleValue() * 100))));
        HBox box = new HBox(
                Texts.styled(
                        Buttons.icon(Icons.ZOOM_OUT, Messages.text("diagram.zoom.out"), zoom::out),
                        Styles.SMALL_BUTTON),
                percent,
                Texts.styled(
                        Buttons.icon(Icons.ZOOM_IN, Messages.text("diagram.zoom.in"), zoom::in), Styles.SMALL_BUTTON),
                Texts.styled(
                        Buttons.icon(Icons.FIT, Messages.text("diagram.zoom.fit"), canvas::fit), Styles.SMALL_BUTTON));
        box.getStyleClass().add("zoom-tools");
        return Texts.uncut(box);
    }

    private void update() {
        updating = true;
        lanes.offer(model.possibleLanes());
        lanes.select(model.shownLanes());
        List<Service> choices = model.siblings();
        if (!siblings.getItems().equals(choices)) {
            siblings.getItems().setAll(choices);
        }
        NamespacedName compared = model.comparedProperty().get();
        siblings.setValue(choices.stream()
                .filter(service -> service.id().equals(compared))
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.getFirst()));
        Presence.of(siblings, !choices.isEmpty());
        Presence.of(lanes, !model.showsAlias());
        given = 0;
        requestLayout();
        updating = false;
    }

    private static final class SiblingCell extends ListCell<Service> {

        @Override
        protected void updateItem(@Nullable Service service, boolean empty) {
            super.updateItem(service, empty);
            setText(empty || service == null ? "" : service.id().name());
            setGraphic(empty || service == null ? null : new Glyphs(ServiceForm.of(service)));
        }
    }
}
