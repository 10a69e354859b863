// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.report.AtomicFile;
import dev.portolan.ui.changes.ChangesWindow;
import dev.portolan.ui.diagram.DiagramWindow;
import dev.portolan.ui.diagram.RouteWindow;
import dev.portolan.ui.endpoints.EndpointsWindow;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.records.RecordsWindow;
import dev.portolan.ui.resolve.OutsideNames;
import dev.portolan.ui.resolve.ResolveWindow;
import dev.portolan.ui.yaml.YamlWindow;
import dev.portolan.zone.ObjectRef;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does for the features of one session what they ask of the window. */
final class FeatureWindow
        implements RecordsWindow,
                EndpointsWindow,
                YamlWindow,
                DiagramWindow,
                RouteWindow,
                ResolveWindow,
                ChangesWindow {

    private final SessionViewModel session;
    private final ShellActions actions;
    private final Consumer<ObjectRef> follower;
    private final Consumer<Tab> opener;
    private final Consumer<ResolveRequest> resolver;

    /**
     * A window for features.
     *
     * @param follower goes to an object
     * @param opener goes to a tab
     * @param resolver asks the embedded resolver, in the drawer
     */
    FeatureWindow(
            SessionViewModel session,
            ShellActions actions,
            Consumer<ObjectRef> follower,
            Consumer<Tab> opener,
            Consumer<ResolveRequest> resolver) {
        this.session = session;
        this.actions = actions;
        this.follower = follower;
        this.opener = opener;
        this.resolver = resolver;
    }

    @Override
    public void follow(ObjectRef object) {
        follower.accept(object);
    }

    @Override
    public void follow(NamespacedName service) {
        follow(new ObjectRef(ResourceKind.SERVICE, service));
    }

    @Override
    public OutsideNames outside() {
        return actions.outside();
    }

    @Override
    public void browse(URI page) {
        actions.browse(page);
    }

    @Override
    public void copy(String text, String said) {
        CopyButton.copy(text);
        actions.say(said);
    }

    @Override
    public void resolve(String name, int type, String namespace) {
        resolve(name, List.of(type), namespace);
    }

    @Override
    public void resolve(String name, List<Integer> types, String namespace) {
        resolver.accept(new ResolveRequest(name, types, namespace));
    }

    @Override
    public @Nullable Path chooseImage(String name) {
        return actions.chooseImage(name);
    }

    @Override
    public void say(String text) {
        actions.say(text);
    }

    @Override
    public void openDiagram() {
        opener.accept(Tab.DIAGRAM);
    }

    @Override
    public void clear() {
        session.clearChanges();
    }

    @Override
    public void save(String name, AtomicFile.Content text) {
        actions.saveText(name, text);
    }
}
