// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Frame;
import dev.portolan.diagram.Rect;
import dev.portolan.diagram.Sheet;
import dev.portolan.ui.fx.Sheets;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** A drawing that can be scrolled, dragged, zoomed and walked. It tells the size that it has for the next one. */
final class DiagramCanvas extends ScrollPane {

    private static final double NORMAL_TEXT = 13;
    private static final double SCROLL_BAR = 14;
    private static final double WHEEL = 1.002;

    /** Of a drawing that fills the canvas to the last pixel, rounding may hide a line behind scroll bars. */
    private static final double SPARE = 2;

    /** The spot where all ways begin. */
    static final String CLIENT = "client";

    /** How the ids of the cards begin, on which the DNS question of a lane is. */
    private static final String CARD = "card:";

    /** What is left free between the client and the lower edge of the canvas. */
    private static final double MARGIN = 12;

    /** How far the heading of a lane stands above its card. */
    private static final double HEADING = 34;

    private final Sheet form;
    private final DiagramSheet sheet = new DiagramSheet();
    private final StackPane desk = new StackPane();
    private final Pane place = new Pane(sheet);
    private final Scale scale = new Scale(1, 1);
    private final Zoom zoom = new Zoom();
    private final Label measure = new Label();
    private final ObservableValue<Double> textScale = measure.fontProperty().map(font -> font.getSize() / NORMAL_TEXT);
    private final Tips tips = new Tips();
    private final SpotWalk walk;
    private final ObjectProperty<Frame> frame;
    private @Nullable Diagram diagram;
    private double begun;

    /** A canvas that keeps the place for a drawing at 100 % in that property, and tells that listener what happens on it. */
    DiagramCanvas(ObjectProperty<Frame> frame, SpotListener listener) {
        this.frame = frame;
        this.form = frame.get().sheet();
        Sheets.add(this, "diagram");
        getStyleClass().add("diagram-canvas");
        walk = new SpotWalk(this, sheet, tips, listener);
        sheet.getTransforms().add(scale);
        measure.setManaged(false);
        measure.setVisible(false);
        desk.getStyleClass().add("diagram-desk");
        desk.setAlignment(Pos.CENTER);
        desk.getChildren().addAll(place, measure);
        setContent(desk);
        setFitToWidth(true);
        setFitToHeight(true);
        setPannable(true);
        setFocusTraversable(false);
        setMinSize(0, 0);
        widthProperty().subscribe(this::fitFrame);
        heightProperty().subscribe(this::fitFrame);
        measure.fontProperty().subscribe(this::rescale);
        zoom.factorProperty().subscribe(this::rescale);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    /** The canvas with its tips over it, as it is put into a view. */
    StackPane withTips() {
        StackPane both = new StackPane(this, tips);
        both.setMinSize(0, 0);
        return both;
    }

    Zoom zoom() {
        return zoom;
    }

    DiagramSheet sheet() {
        return sheet;
    }

    /** Shows that drawing; the focus stays on the spot of the same name. Nothing if null. */
    void show(@Nullable Diagram drawn) {
        diagram = drawn;
        sheet.setVisible(drawn != null);
        if (drawn != null) {
            walk.show(drawn);
            giveRoom();
            fitFrame();
        }
    }

    /** Brings the client in sight, from which all ways go, whatever was scrolled to. It stays so until a person scrolls. */
    void begin() {
        Diagram now = diagram;
        setHvalue(0);
        if (now != null && getHeight() > 0) {
            layout();
            now.spot(CLIENT).ifPresent(client -> setVvalue(begun(now, client.bounds())));
        }
        begun = getVvalue();
    }

    /** At the top or so little below it that the client and the first heading are seen, else with the client in the middle. */
    private double begun(Diagram now, Rect client) {
        double view = getViewportBounds().getHeight();
        double hidden = sheet.getHeight() * scale.getY() - view;
        double least = client.bottom() * scale.getY() + MARGIN - view;
        if (hidden <= 0 || least <= 0) {
            return 0;
        }
        double wanted = least <= heading(now) * scale.getY() ? least : client.centreY() * scale.getY() - view / 2;
        return Math.clamp(wanted / hidden, 0, 1);
    }

    /** Where the heading of the first lane is; what stands above that may be scrolled away. */
    private static double heading(Diagram now) {
        return now.spots().stream()
                .filter(spot -> spot.id().startsWith(CARD))
                .mapToDouble(spot -> spot.bounds().y() - HEADING)
                .min()
                .orElse(0);
    }

    private void keepBeginning() {
        if (getVvalue() == begun && getHvalue() == 0) {
            begin();
        }
    }

    void emphasise(Emphasis emphasis) {
        sheet.emphasise(emphasis);
    }

    /** Makes the whole drawing visible. */
    void fit() {
        zoom.choose(Zoom.Choice.FIT);
        shrink(0);
    }

    /** Makes a newer drawing as large as was chosen. Where nothing was, one that is too wide is narrowed to that factor at least. */
    void adapt(double least) {
        switch (zoom.choice()) {
            case NONE -> narrow(least);
            case FIT -> shrink(0);
            case FACTOR -> {}
        }
    }

    /** Makes the whole drawing visible, unless it had to become smaller than that factor. */
    void shrink(double least) {
        Diagram now = diagram;
        if (now != null && getWidth() > 0 && getHeight() > 0) {
            double wide = (getWidth() - SPARE) / (now.width() * textScale());
            double high = (getHeight() - SPARE) / (now.height() * textScale());
            zoom.set(Math.clamp(Math.min(wide, high), least, 1));
        }
    }

    /** Makes a drawing that is wider than its place as wide as that, unless it had to become smaller than that factor. */
    private void narrow(double least) {
        Diagram now = diagram;
        double place = frame.get().width();
        if (now != null && place > 0) {
            double spare = SPARE / textScale();
            zoom.set(now.width() <= place ? 1 : Math.clamp((place - spare) / now.width(), least, 1));
        }
    }

    /** Scrolls so that the node is in sight. */
    void reveal(SpotNode node) {
        Bounds content = desk.getLayoutBounds();
        Bounds bounds = desk.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Bounds view = getViewportBounds();
        setHvalue(scrolled(getHvalue(), bounds.getMinX(), bounds.getMaxX(), content.getWidth(), view.getWidth()));
        setVvalue(scrolled(getVvalue(), bounds.getMinY(), bounds.getMaxY(), content.getHeight(), view.getHeight()));
    }

    private static double scrolled(double value, double from, double to, double content, double view) {
        double hidden = content - view;
        if (hidden <= 0) {
            return value;
        }
        double start = value * hidden;
        double margin = 12;
        double wanted = from - margin < start ? from - margin : to + margin > start + view ? to + margin - view : start;
        return Math.clamp(wanted / hidden, 0, 1);
    }

    /** How many times its normal size the text of the window has. */
    double textScale() {
        return textScale.getValue();
    }

    ObservableValue<Double> textScaleProperty() {
        return textScale;
    }

    private void rescale() {
        double factor = zoom.factorProperty().get() * textScale();
        scale.setX(factor);
        scale.setY(factor);
        sheet.setSmall(zoom.factorProperty().get() < Zoom.READABLE / Math.max(1, textScale()));
        giveRoom();
        fitFrame();
    }

    /** The place of the drawing is as large as the drawing is seen; its decoration may reach beyond. */
    private void giveRoom() {
        double width = sheet.getWidth() * scale.getX();
        double height = sheet.getHeight() * scale.getY();
        place.setMinSize(width, height);
        place.setMaxSize(width, height);
    }

    private void fitFrame() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double size = textScale();
        Diagram now = diagram;
        boolean tall = now != null && now.height() * size > getHeight() + 1;
        double width = Math.floor((getWidth() - (tall ? SCROLL_BAR : 0)) / size);
        frame.set(new Frame(form, width, Math.floor(getHeight() / size)));
        keepBeginning();
    }

    /** Ctrl and the wheel zoom around the pointer. */
    private void wheel(ScrollEvent event) {
        if (!event.isShortcutDown() || form != Sheet.CANVAS) {
            return;
        }
        event.consume();
        Point2D at = sheet.sceneToLocal(event.getSceneX(), event.getSceneY());
        zoom.by(Math.pow(WHEEL, event.getDeltaY()));
        layout();
        Point2D moved = sheet.localToScene(at);
        pan(moved.getX() - event.getSceneX(), moved.getY() - event.getSceneY());
    }

    private void pan(double dx, double dy) {
        Bounds content = desk.getLayoutBounds();
        double hiddenX = content.getWidth() - getViewportBounds().getWidth();
        double hiddenY = content.getHeight() - getViewportBounds().getHeight();
        move(hiddenX, dx, getHvalue(), this::setHvalue);
        move(hiddenY, dy, getVvalue(), this::setVvalue);
    }

    private static void move(double hidden, double by, double value, Consumer<Double> set) {
        if (hidden > 0) {
            set.accept(Math.clamp(value + by / hidden, 0, 1));
        }
    }
}
