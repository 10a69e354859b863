// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.diagram.DiagramOptions;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Frame;
import dev.portolan.diagram.Grouping;
import dev.portolan.diagram.Moment;
import dev.portolan.diagram.Sheet;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import java.time.Clock;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The own route of the Service that the window shows, drawn small. */
public final class RouteViewModel {

    private final ObservableValue<@Nullable Shown> shown;
    private final Succession<DiagramRequest, DiagramPicture> drawings;
    private final Clock clock;

    private final ObjectProperty<Frame> frame =
            new SimpleObjectProperty<>(this, "frame", new Frame(Sheet.PANE, 588, 368));
    private final StringProperty pointed = new SimpleStringProperty(this, "pointed", "");
    private final ReadOnlyStringWrapper way = new ReadOnlyStringWrapper(this, "way", "");
    private final ReadOnlyObjectWrapper<@Nullable DiagramPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", null);
    private final ReadOnlyObjectWrapper<Emphasis> emphasis =
            new ReadOnlyObjectWrapper<>(this, "emphasis", Emphasis.NONE);

    /**
     * The route of what is shown, from now on.
     *
     * @param shown what the window shows; its value is null while no source is open
     */
    public RouteViewModel(ObservableValue<@Nullable Shown> shown, Background background, Clock clock) {
        this.shown = shown;
        this.clock = clock;
        drawings = new Succession<>(
                background, DiagramRequest::isPressing, request -> request::draw, this::late, picture::set);
        shown.subscribe(_ -> draw());
        frame.subscribe((_, _) -> draw());
        pointed.subscribe(path -> emphasis.set(emphasis.get().choosing(path)));
    }

    /** The place that the view has for the drawing. */
    ObjectProperty<Frame> frameProperty() {
        return frame;
    }

    /** The path that a neighbour points at: the name of a pod, or an address without one; empty for none. */
    public StringProperty pointedProperty() {
        return pointed;
    }

    /** Where the route leads, in words: {@code quote:80 from a pod in kiada}. */
    ReadOnlyStringProperty wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** What is drawn, null while nothing is. */
    ReadOnlyObjectProperty<@Nullable DiagramPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What stands out. */
    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return emphasis.getReadOnlyProperty();
    }

    /** The pointer is over that path; empty if over none. */
    void hover(String path) {
        emphasis.set(emphasis.get().hovering(path));
    }

    /** Points at that path, or no longer if it does already. */
    void point(String path) {
        pointed.set(emphasis.get().pins(path) ? "" : path);
    }

    private void late(DiagramRequest request) {
        DiagramPicture now = picture.get();
        if (now != null && !request.isAbout(now)) {
            picture.set(null);
        }
    }

    private void draw() {
        Shown now = shown.getValue();
        Service service = now == null ? null : now.service();
        if (now == null || service == null) {
            drawings.cancel();
            way.set("");
            picture.set(null);
            return;
        }
        way.set(Messages.text("diagram.route.way", target(service), service.id().namespace()));
        DiagramOptions options = new DiagramOptions(
                        frame.get(),
                        Grouping.NONE,
                        Set.of(),
                        new Moment(now.view().state().present(clock), clock.getZone()))
                .of(ClusterName.of(now.view().source()));
        DiagramRequest request = new DiagramRequest(now.view().zone(), service, null, LaneChoice.BOTH, options);
        drawings.ask(request);
    }

    private static String target(Service service) {
        String name = service.id().name();
        if (service instanceof ExternalNameService) {
            return "https://" + name;
        }
        return service.ports().stream()
                .findFirst()
                .map(ServicePort::port)
                .map(port -> name + ":" + port)
                .orElse(name);
    }
}
