// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadyCount;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.settings.Selection;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Succession;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.header.HeaderView;
import dev.portolan.ui.header.HeaderViewModel;
import dev.portolan.ui.tree.TreeTarget;
import dev.portolan.ui.tree.TreeView;
import dev.portolan.ui.tree.TreeViewModel;
import dev.portolan.zone.ObjectRef;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One open session: the tree at the left, the selected Service at the right. */
final class WorkspaceView extends SplitPane implements TreeTarget {

    /** What the pages beside the tree are known by. */
    private enum Key {
        DETAIL
    }

    private record Refused(String namespace, String text) {}

    private final SessionViewModel session;
    /** What the features see: nothing new while another session is in front of this one. */
    private final ObjectProperty<Shown> seen;

    private final Memory memory;
    private final ShellActions actions;
    private final Succession<Shown, Integer> counting;
    private final TreeView tree;
    private final ObservableValue<Boolean> treeFilled;
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final HeaderView header;
    private final Pages pages;
    private final DetailTabs tabs;
    private final VBox detail;
    private final Content content = new Content();
    private final DrawerState drawer = new DrawerState();
    private final Drawer drawerPane;
    private final SidebarWidth sidebar;
    private final ConnectingPage connecting;

    WorkspaceView(SessionViewModel session, Background background, Memory memory, ShellActions actions) {
        this.session = session;
        seen = new SimpleObjectProperty<>(session.picture().get());
        this.memory = memory;
        this.actions = actions;
        counting =
                new Succession<>(background, Shown::isElsewhere, WorkspaceView::records, _ -> count(-1), this::count);
        setOrientation(Orientation.HORIZONTAL);
        getStyleClass().add("workspace");
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(session.picture(), seen::set));
        TreeViewModel rows = new TreeViewModel(seen, background, this);
        tree = new TreeView(rows);
        treeFilled = rows.hasServices();
        header = new HeaderView(new HeaderViewModel(seen, background), this::resolveService);
        tree.offer(new ServiceMenu(header.copyMenu(), this::open, this::resolveService, actions::export));
        Clock clock = memory.clock().withZone(ZoneId.systemDefault());
        pages = new Pages(
                seen.map(now -> now),
                background,
                clock,
                new FeatureWindow(session, actions, this::follow, this::open, this::resolve));
        tabs = new DetailTabs(
                pages::page, Tab.named(memory.settings().selection().tab()));
        connecting = new ConnectingPage(session.opening().name(), actions);
        detail = new VBox(header, tabs);
        detail.setMinWidth(0);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        drawerPane = new Drawer(drawer, pages::page);
        getItems().addAll(tree, new DrawerSplit(content, drawerPane, drawer, memory));
        drawer.open().subscribe(tab -> pages.fold(tab != null));
        sidebar = new SidebarWidth(this, tree, memory);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(seen, this::show);
            subscriptions.follow(treeFilled, _ -> show(seen.get()));
        });
        tabs.selected().subscribe((_, _) -> remember());
    }

    private void open(Tab tab) {
        tabs.selected().set(tab);
    }

    /** Goes to an object from which something derives. */
    private void follow(ObjectRef object) {
        if (object.kind() == ResourceKind.SERVICE) {
            select(object.id());
        } else {
            pages.reveal(object);
            open(Tab.YAML);
        }
    }

    /** Opens the resolve drawer with the keyboard in the name. */
    void openResolve() {
        drawer.open(DrawerTab.RESOLVE);
        drawerPane.focusPage();
    }

    /** Asks for the selected Service from its own namespace. */
    void resolveService() {
        Shown now = session.shown().get();
        Service service = now.service();
        if (service != null) {
            NamespacedName id = service.id();
            resolve(new ResolveRequest(id.name(), now.view().zone().addressTypes(service), id.namespace()));
        }
    }

    /** Asks for the name that is selected in the tab; for that of the Service where none is. */
    void resolveSelected() {
        if (!pages.resolveSelected(tabs.selected().get())) {
            resolveService();
        }
    }

    private void resolve(ResolveRequest request) {
        pages.ask(request);
        openResolve();
    }

    private void remember() {
        NamespacedName service = session.selected();
        if (service != null) {
            String tab = tabs.selected().get().name();
            memory.note(settings -> settings.with(new Selection(service.namespace(), service.name(), tab)));
        }
    }

    /** Whether there are Services that have no rows in the tree yet. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    DetailTabs tabs() {
        return tabs;
    }

    TreeView tree() {
        return tree;
    }

    HeaderView header() {
        return header;
    }

    DrawerState drawer() {
        return drawer;
    }

    /** What F6 goes through. */
    List<Node> panes() {
        return List.of(tree, header, tabs, drawerPane);
    }

    /** Puts the keyboard into the filter of the pane that has it, the tree's by default. */
    void filterHere() {
        Node tools = tabs.page().tools();
        boolean here = Panes.holds(tabs, getScene().getFocusOwner());
        Node field = here && tools != null ? tools.lookup(".filter-field") : null;
        if (field == null || !field.isVisible()) {
            tree.focusFilter();
        } else {
            field.requestFocus();
        }
    }

    /** Takes the sidebar away, or brings it back. */
    void toggleSidebar() {
        sidebar.toggle();
    }

    @Override
    public void select(NamespacedName service) {
        session.select(service);
        content.show(Key.DETAIL, () -> detail);
    }

    @Override
    public void explainRefusal(String namespace, String text) {
        content.showWords(
                new Refused(namespace, text),
                () -> new RefusedPage(session.view().source(), namespace, text, () -> hide(namespace)));
    }

    @Override
    public void chooseNamespaces() {
        SessionView view = session.view();
        if (view.snapshot().coverage().of(ResourceKind.SERVICE) instanceof Coverage.Only only) {
            content.showWords(
                    only, () -> new NamespacesPage(view.source().name(), only.namespaces(), only.why(), actions));
        }
    }

    private void hide(String namespace) {
        tree.hide(namespace);
        content.show(Key.DETAIL, () -> detail);
        show(session.shown().get());
    }

    @Override
    public void enter() {
        tabs.page().content().requestFocus();
    }

    private void show(Shown shown) {
        Service service = shown.service();
        drawer.count(DrawerTab.CHANGES).set(shown.view().changes().records());
        reading.set(shown.view().snapshot().serviceCount() > 0 && !treeFilled.getValue());
        if (service != null) {
            count(shown, service);
            tabs.asOf(tab -> shown.view().asOf(service.id().namespace(), tab.kinds()));
            remember();
        }
        if (!isWanted(shown.view(), content.key())) {
            place(shown.view(), service != null);
        }
    }

    /** Whether a page that a person asked for still says what is the case. */
    private static boolean isWanted(SessionView view, @Nullable Object page) {
        return switch (page) {
            case Refused(var namespace, var _) -> view.refusedNamespaces().containsKey(namespace);
            case Coverage.Only only -> only.equals(view.snapshot().coverage().of(ResourceKind.SERVICE));
            case null, default -> false;
        };
    }

    /** What is wanted beside the tree: the selected Service, else the reason why there is none. */
    private void place(SessionView view, boolean selected) {
        String name = view.source().name();
        if (selected) {
            content.show(Key.DETAIL, () -> detail);
        } else if (view.state() instanceof SourceState.Failed(var problem)) {
            showProblem(Messages.text("shell.failed.title", name), problem);
        } else if (view.unread(ResourceKind.SERVICE).isPresent()) {
            showProblem(
                    Messages.text("shell.failed.services", name),
                    view.unread(ResourceKind.SERVICE).get());
        } else if (view.state() instanceof SourceState.Connecting) {
            content.show(connecting, () -> connecting);
            connecting.show(view);
        } else if (view.isRefused(ResourceKind.SERVICE)) {
            String why = view.whyNone(ResourceKind.SERVICE).orElse("");
            String asked = session.namespaceAsked();
            content.showWords(List.of(why, asked), () -> new NoAccessPage(view.source(), asked, why, actions));
        } else {
            String words = EmptyWords.of(view, treeFilled.getValue());
            content.show(words, () -> waiting(words));
        }
    }

    private void showProblem(String title, Problem problem) {
        content.showWords(problem, () -> new ProblemPage(title, problem, actions));
    }

    private void count(Shown shown, Service service) {
        counting.ask(shown);
        ReadyCount ready = ReadyCount.of(shown.view().snapshot(), service);
        tabs.count(Tab.ENDPOINTS, ready.knowledge() == ReadyCount.Knowledge.NOT_READ ? -1 : ready.total());
    }

    private static Callable<Integer> records(Shown shown) {
        Service service = shown.service();
        return () -> service == null ? 0 : records(shown.view(), service);
    }

    /** How many records a Service has; negative where what they would derive from was not read. */
    private static int records(SessionView view, Service service) {
        int records = view.zone().recordCount(service);
        boolean known = ReadyCount.of(view.snapshot(), service).knowledge() != ReadyCount.Knowledge.NOT_READ;
        return known || records > 0 ? records : -1;
    }

    private void count(int records) {
        tabs.count(Tab.RECORDS, records);
    }

    private static Node waiting(String words) {
        Label label = Texts.wrapped(words, Styles.MUTED);
        StackPane.setAlignment(label, Pos.CENTER);
        return label;
    }
}
