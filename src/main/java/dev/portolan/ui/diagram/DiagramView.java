// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Spot;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Ticks;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Diagram tab: tools, canvas, and the table that says the same in words. */
public final class DiagramView extends VBox {

    private static final Duration AGE_STEP = Duration.ofSeconds(30);

    /**
     * Addresses are never cut: where they make the drawing wider than its place it becomes a little smaller, until a person zooms.
     * Above that all can still be read with ease; of text at its normal size.
     */
    private static final double NARROWEST = 0.8;

    private final DiagramViewModel model;
    private final DiagramCanvas canvas;
    private final ComparisonTable table;
    private @Nullable NamespacedName drawn;

    /** The diagram of that model. Images are written by that background. */
    public DiagramView(DiagramViewModel model, Background background, DiagramWindow window) {
        this.model = model;
        Sheets.add(this, "diagram");
        getStyleClass().add("diagram-view");
        setMinWidth(0);
        canvas = new DiagramCanvas(model.frameProperty(), listener());
        table = new ComparisonTable(this::pin);
        ImageSaver saver = new ImageSaver(model, canvas.sheet(), background, window);
        StackPane desk = canvas.withTips();
        VBox.setVgrow(desk, Priority.ALWAYS);
        getChildren().addAll(new DiagramTools(model, canvas, saver::save), desk, table);
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::zoomByKey);
        DiagramMenu menu = new DiagramMenu(
                window,
                List.of(
                        DiagramMenu.item(Messages.text("diagram.zoom.fit"), canvas::fit),
                        DiagramMenu.item(Messages.text("diagram.tools.save"), saver::save)));
        canvas.setOnContextMenuRequested(event -> offer(menu, event));
        Subscriptions.whileShown(this, this::follow);
    }

    private void follow(Subscriptions shown) {
        shown.follow(heightProperty(), _ -> fitTable());
        shown.follow(canvas.textScaleProperty(), _ -> fitTable());
        shown.follow(model.pictureProperty(), this::draw);
        shown.follow(model.emphasisProperty(), this::emphasise);
        shown.follow(model.comparisonProperty(), comparison -> table.show(comparison, pinned(), canvas.textScale()));
        shown.add(Ticks.every(AGE_STEP, model::refreshAges));
    }

    private void offer(DiagramMenu menu, ContextMenuEvent event) {
        DiagramPicture picture = model.pictureProperty().get();
        if (picture != null) {
            SpotNode at = SpotNode.of(event.getTarget());
            menu.at(picture, at == null ? null : at.spot()).show(canvas, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void fitTable() {
        table.fit(getHeight(), canvas.textScale());
    }

    /** A newer picture of the same Service leaves the canvas where a person scrolled it, and as large. */
    private void draw(@Nullable DiagramPicture picture) {
        NamespacedName subject =
                picture == null ? null : picture.shown().subject().id();
        boolean another = subject != null && !subject.equals(drawn);
        if (another) {
            canvas.zoom().leave(Zoom.Choice.FIT);
        }
        canvas.show(picture == null ? null : picture.diagram());
        if (picture != null && picture.isFor(model.frameProperty().get())) {
            canvas.adapt(NARROWEST / Math.max(1, canvas.textScale()));
        }
        if (another) {
            drawn = subject;
            canvas.begin();
        }
    }

    private void emphasise(Emphasis emphasis) {
        canvas.emphasise(emphasis);
    }

    private String pinned() {
        return model.emphasisProperty().get().pinned();
    }

    private void pin(String path) {
        if (!path.equals(pinned())) {
            model.pin(path);
        }
    }

    private SpotListener listener() {
        return new SpotListener() {

            @Override
            public void hovered(String path) {
                model.hover(path);
            }

            @Override
            public void chosen(Spot spot) {
                if (!spot.path().isEmpty()) {
                    model.pin(spot.path());
                } else if (!spot.way().opens().isEmpty()) {
                    model.open(spot.way().opens());
                }
            }

            @Override
            public boolean letGo() {
                return model.letGo();
            }
        };
    }

    /** On the canvas the keys for the text size zoom. */
    private void zoomByKey(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        boolean done = true;
        KeyCode key = event.getCode();
        switch (key) {
            case PLUS, ADD, EQUALS -> canvas.zoom().in();
            case MINUS, SUBTRACT -> canvas.zoom().out();
            case DIGIT0, NUMPAD0 -> canvas.fit();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }
}
