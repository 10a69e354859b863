// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Does what the keys of the window ask for. */
final class WindowKeys implements ShellKeys.Commands {

    private final Stage stage;
    private final ShellViewModel shell;
    private final MainFrame frame;
    private final Overlay overlay;
    private final Look look;

    WindowKeys(Stage stage, ShellViewModel shell, MainFrame frame, Overlay overlay, Look look) {
        this.stage = stage;
        this.shell = shell;
        this.frame = frame;
        this.overlay = overlay;
        this.look = look;
    }

    @Override
    public void filterHere() {
        inWorkspace(WorkspaceView::filterHere);
    }

    @Override
    public void filterTree() {
        inWorkspace(workspace -> workspace.tree().focusFilter());
    }

    @Override
    public void tab(Tab tab) {
        inWorkspace(workspace -> workspace.tabs().selected().set(tab));
    }

    @Override
    public void nextTab(int step) {
        inWorkspace(workspace -> {
            List<Tab> all = List.of(Tab.values());
            int now = all.indexOf(workspace.tabs().selected().get());
            workspace.tabs().selected().set(all.get(Math.floorMod(now + step, all.size())));
        });
    }

    @Override
    public void nextPane(int step) {
        inWorkspace(workspace -> Panes.next(stage.getScene(), workspace.panes(), step));
    }

    @Override
    public void copyFullName() {
        inWorkspace(workspace -> workspace.header().copyFullName());
    }

    @Override
    public void history(int step) {
        SessionViewModel session = shell.current().get();
        if (session != null && step < 0) {
            session.back();
        } else if (session != null) {
            session.forward();
        }
    }

    @Override
    public void toggleSidebar() {
        inWorkspace(WorkspaceView::toggleSidebar);
    }

    @Override
    public void resolve() {
        inWorkspace(WorkspaceView::openResolve);
    }

    @Override
    public void resolveSelected() {
        inWorkspace(WorkspaceView::resolveSelected);
    }

    @Override
    public void openSources() {
        frame.topBar().openSources();
    }

    @Override
    public void zoom(int steps) {
        look.zoom(steps);
    }

    @Override
    public void zoomBack() {
        look.zoomBack();
    }

    @Override
    public void nextSession(int step) {
        shell.next(step);
    }

    @Override
    public void session(int index) {
        shell.select(index);
    }

    @Override
    public void closeSession() {
        shell.closeCurrent();
    }

    @Override
    public void drawer(DrawerTab tab) {
        inWorkspace(workspace -> workspace.drawer().toggle(tab));
    }

    @Override
    public void lastDrawer() {
        inWorkspace(workspace -> workspace.drawer().toggle());
    }

    @Override
    public void help() {
        if (!overlay.isOpen()) {
            overlay.open(KeysPane.ofWindow(overlay::close));
        }
    }

    @Override
    public void quit() {
        stage.hide();
    }

    private void inWorkspace(Consumer<WorkspaceView> action) {
        WorkspaceView workspace = frame.workspace();
        if (workspace != null && !shell.choosing().get()) {
            action.accept(workspace);
        }
    }
}
