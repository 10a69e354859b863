// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.changes.ChangesView;
import dev.portolan.ui.changes.ChangesViewModel;
import dev.portolan.ui.changes.ServiceChangesView;
import dev.portolan.ui.diagram.DiagramView;
import dev.portolan.ui.diagram.DiagramViewModel;
import dev.portolan.ui.diagram.RoutePane;
import dev.portolan.ui.diagram.RouteViewModel;
import dev.portolan.ui.endpoints.EndpointsTools;
import dev.portolan.ui.endpoints.EndpointsView;
import dev.portolan.ui.endpoints.EndpointsViewModel;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Calm;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.records.RecordsTools;
import dev.portolan.ui.records.RecordsView;
import dev.portolan.ui.records.RecordsViewModel;
import dev.portolan.ui.resolve.ResolveView;
import dev.portolan.ui.resolve.ResolveViewModel;
import dev.portolan.ui.resolve.TypeChoice;
import dev.portolan.ui.yaml.YamlTools;
import dev.portolan.ui.yaml.YamlView;
import dev.portolan.ui.yaml.YamlViewModel;
import dev.portolan.zone.ObjectRef;
import java.time.Clock;
import java.util.SplittableRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Builds the pages of one session's tabs, each when it is first looked at. */
final class Pages {

    private final ObservableValue<@Nullable Shown> shown;

    /** For what is drawn: a diagram that changes ten times a second cannot be read. */
    private final Calm<@Nullable Shown> calm;

    private final Background background;
    private final Clock clock;
    private final FeatureWindow window;
    private final ResolveViewModel resolve;
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private @Nullable YamlViewModel yaml;
    private @Nullable RecordsViewModel records;

    Pages(ObservableValue<@Nullable Shown> shown, Background background, Clock clock, FeatureWindow window) {
        this.shown = shown;
        calm = new Calm<>(shown, Shown::isElsewhere);
        this.background = background;
        this.clock = clock;
        this.window = window;
        resolve = new ResolveViewModel(shown, background, clock, new SplittableRandom()::nextLong, window);
    }

    Page page(Tab tab) {
        return switch (tab) {
            case RECORDS -> records();
            case DIAGRAM -> diagram();
            case ENDPOINTS -> endpoints();
            case YAML -> new Page(new YamlView(yaml()), new YamlTools(yaml()));
        };
    }

    /** Has the YAML tab show the manifest of that object. */
    void reveal(ObjectRef object) {
        yaml().reveal(object);
    }

    /** Folds what explains the tables to one line each, or unfolds it. */
    void fold(boolean fold) {
        folded.set(fold);
    }

    /** Asks the embedded resolver. */
    void ask(ResolveRequest request) {
        resolve.ask(request.typed(), TypeChoice.of(request.types()), request.namespace());
    }

    /** Has the name that is selected in a tab resolved; false if there is none. */
    boolean resolveSelected(Tab tab) {
        return tab == Tab.RECORDS && records != null && records.resolve();
    }

    private Page records() {
        RecordsViewModel model = new RecordsViewModel(shown, background, window);
        records = model;
        RecordsView view = new RecordsView(model, route());
        folded.subscribe(view.foldedProperty()::set);
        return new Page(view, new RecordsTools(model));
    }

    private Page diagram() {
        DiagramViewModel model = new DiagramViewModel(calm.value(), background, clock);
        return new Page(new DiagramView(model, background, window), null);
    }

    private Page endpoints() {
        EndpointsViewModel model = new EndpointsViewModel(shown, background, clock, window);
        EndpointsView view = new EndpointsView(model, route(), new ServiceChangesView(changes()));
        folded.subscribe(view.foldedProperty()::set);
        return new Page(view, new EndpointsTools(model));
    }

    /** The page of a tab of the drawer. */
    Node page(DrawerTab tab) {
        return switch (tab) {
            case RESOLVE -> new ResolveView(resolve);
            case CHANGES -> new ChangesView(changes());
        };
    }

    private ChangesViewModel changes() {
        return new ChangesViewModel(shown, background, clock, window);
    }

    private YamlViewModel yaml() {
        YamlViewModel model = yaml;
        if (model == null) {
            model = new YamlViewModel(shown, background, window);
            yaml = model;
        }
        return model;
    }

    private RoutePane route() {
        return new RoutePane(new RouteViewModel(calm.value(), background, clock), window);
    }
}
