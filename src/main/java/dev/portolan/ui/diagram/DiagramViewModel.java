// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.DiagramOptions;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Frame;
import dev.portolan.diagram.Grouping;
import dev.portolan.diagram.Moment;
import dev.portolan.diagram.Svg;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The diagram of the Service that the window shows: what is drawn, what is emphasised, what the table says. */
public final class DiagramViewModel {

    private final ObservableValue<@Nullable Shown> shown;
    private final Succession<DiagramRequest, DiagramPicture> drawings;
    private final Clock clock;

    private final ObjectProperty<Frame> frame = new SimpleObjectProperty<>(this, "frame", Frame.CANVAS);
    private final ObjectProperty<LaneChoice> lanes = new SimpleObjectProperty<>(this, "lanes", LaneChoice.BOTH);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.NODE);
    private final ObjectProperty<@Nullable NamespacedName> compared =
            new SimpleObjectProperty<>(this, "compared", null);
    private final ReadOnlyObjectWrapper<@Nullable DiagramPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", null);
    private final ReadOnlyObjectWrapper<Emphasis> emphasis =
            new ReadOnlyObjectWrapper<>(this, "emphasis", Emphasis.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", null);

    private final Set<String> opened = new HashSet<>();
    private @Nullable NamespacedName subject;

    /**
     * The diagram of what is shown, from now on.
     *
     * @param shown what the window shows; its value is null while no source is open
     * @param clock tells the time to which ages are counted, and the time zone in which they are written
     */
    public DiagramViewModel(ObservableValue<@Nullable Shown> shown, Background background, Clock clock) {
        this.shown = shown;
        this.clock = clock;
        drawings = new Succession<>(
                background, DiagramRequest::isPressing, request -> request::draw, this::late, this::show);
        shown.subscribe(_ -> refresh());
        frame.subscribe((_, _) -> draw());
        lanes.subscribe((_, _) -> draw());
        grouping.subscribe((_, _) -> regroup());
        compared.subscribe((_, _) -> draw());
    }

    // Properties

    /** The place that the view has for the drawing, at 100 %. */
    ObjectProperty<Frame> frameProperty() {
        return frame;
    }

    /** Which routes a person wants to see. A choice that a Service does not offer is kept for the next one. */
    public ObjectProperty<LaneChoice> lanesProperty() {
        return lanes;
    }

    /** How endpoints are put together. */
    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** The sibling to compare with, null for the closest one. */
    ObjectProperty<@Nullable NamespacedName> comparedProperty() {
        return compared;
    }

    /** What is drawn, null while nothing is. */
    ReadOnlyObjectProperty<@Nullable DiagramPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What stands out. */
    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return emphasis.getReadOnlyProperty();
    }

    /** What the table says, null while nothing is drawn. */
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** The Services that the subject can be compared with, the closest first. */
    List<Service> siblings() {
        DiagramPicture now = picture.get();
        return now == null ? List.of() : now.all().siblings();
    }

    /** Whether an alias is shown, which has neither lanes nor groups to choose from. */
    boolean showsAlias() {
        DiagramPicture now = picture.get();
        return now != null && now.shown().alias().isPresent();
    }

    /** The choice as it is carried out: where the Service does not offer what was chosen, what it does offer. */
    LaneChoice shownLanes() {
        Set<LaneChoice> possible = possibleLanes();
        return possible.contains(lanes.get()) || possible.isEmpty()
                ? lanes.get()
                : possible.iterator().next();
    }

    /** The choices that the Service offers. */
    Set<LaneChoice> possibleLanes() {
        Set<LaneChoice> possible = EnumSet.noneOf(LaneChoice.class);
        DiagramPicture now = picture.get();
        if (now != null) {
            Stream.of(LaneChoice.values())
                    .filter(choice -> choice.isPossible(now.all()))
                    .forEach(possible::add);
        }
        return possible;
    }

    // Commands

    /** The pointer is over that path; empty if over none. */
    void hover(String path) {
        emphasise(emphasis.get().hovering(path));
    }

    /** Pins that path, or lets go of it if it is pinned already. */
    public void pin(String path) {
        Emphasis now = emphasis.get();
        emphasise(now.choosing(now.pins(path) ? "" : path));
    }

    /** Lets go of the pinned path. Returns whether there was one. */
    public boolean letGo() {
        return emphasise(emphasis.get().choosing(""));
    }

    /** Shows all endpoints of a folded group. */
    void open(String group) {
        opened.add(group);
        draw();
    }

    /** Time has passed: ages are counted anew. */
    void refreshAges() {
        draw();
    }

    /** The drawing as an SVG document, empty while nothing is drawn. */
    String svg() {
        DiagramPicture now = picture.get();
        return now == null
                ? ""
                : Svg.document(now.diagram(), Emphasis.pinning(emphasis.get().pinned()));
    }

    /** What an image of it may be called, without an ending. */
    String imageName() {
        return subject == null ? "diagram" : subject.name();
    }

    private void refresh() {
        Shown now = shown.getValue();
        Service service = now == null ? null : now.service();
        NamespacedName id = service == null ? null : service.id();
        if (id == null || !id.equals(subject)) {
            subject = id;
            opened.clear();
            emphasis.set(Emphasis.NONE);
            compared.set(null);
        }
        draw();
    }

    private void regroup() {
        opened.clear();
        draw();
    }

    private void draw() {
        Shown now = shown.getValue();
        if (now == null || now.service() == null) {
            drawings.cancel();
            show(null);
            return;
        }
        DiagramOptions options = new DiagramOptions(
                        frame.get(),
                        grouping.get(),
                        opened,
                        new Moment(now.view().state().present(clock), clock.getZone()))
                .of(ClusterName.of(now.view().source()));
        DiagramRequest request =
                new DiagramRequest(now.view().zone(), now.service(), compared.get(), lanes.get(), options);
        drawings.ask(request);
    }

    private void late(DiagramRequest request) {
        DiagramPicture now = picture.get();
        if (now != null && !request.isAbout(now)) {
            show(null);
        }
    }

    private void show(@Nullable DiagramPicture drawn) {
        if (drawn != null && !drawn.holds(emphasis.get().pinned())) {
            emphasis.set(emphasis.get().choosing(""));
        }
        picture.set(drawn);
        compare();
    }

    /** Returns whether another path is pinned now, or none. */
    private boolean emphasise(Emphasis next) {
        boolean other = !next.pinned().equals(emphasis.get().pinned());
        emphasis.set(next);
        if (other) {
            compare();
        }
        return other;
    }

    private void compare() {
        DiagramPicture now = picture.get();
        comparison.set(now == null ? null : now.comparison(emphasis.get()));
    }
}
