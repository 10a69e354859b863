// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Does what the keys of the window ask for. */
final class WindowKeys {

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

    void filterHere() {
        inWorkspace(WorkspaceView::filterHere);
    }

    void filterTree() {
        inWorkspace(workspace -> workspace.tree().focusFilter());
    }

    void tab(Tab tab) {
        inWorkspace(workspace -> workspace.tabs().selected().set(tab));
    }

    void nextTab(int step) {
        inWorkspace(workspace -> {
            List<Tab> all = List.of(Tab.values());
            int now = all.indexOf(workspace.tabs().selected().get());
            workspace.tabs().selected().set(all.get(Math.floorMod(now + step, all.size())));
        });
    }

    void nextPane(int step) {
        inWorkspace(workspace -> Panes.next(stage.getScene(), workspace.panes(), step));
    }

    void copyFullName() {
        inWorkspace(workspace -> workspace.header().copyFullName());
    }

    void history(int step) {
        SessionViewModel session = shell.current().get();
        if (session != null && step < 0) {
            session.back();
        } else if (session != null) {
            session.forward();
        }
    }

    void toggleSidebar() {
        inWorkspace(WorkspaceView::toggleSidebar);
    }

    void resolve() {
        inWorkspace(WorkspaceView::openResolve);
    }

    void resolveSelected() {
        inWorkspace(WorkspaceView::resolveSelected);
    }

    void openSources() {
        if (!shell.choosing().get()) {
            frame.topBar().openSources();
        }
    }

    void zoom(int steps) {
        look.zoom(steps);
    }

    void zoomBack() {
        look.zoomBack();
    }

    void nextSession(int step) {
        shell.next(step);
    }

    void session(int index) {
        shell.select(index);
    }

    void closeSession() {
        shell.closeCurrent();
    }

    void drawer(DrawerTab tab) {
        inWorkspace(workspace -> workspace.drawer().toggle(tab));
    }

    void closeDrawer() {
        inWorkspace(workspace -> workspace.drawer().close());
    }

    void lastDrawer() {
        inWorkspace(workspace -> workspace.drawer().toggle());
    }

    void help() {
        if (!overlay.isOpen()) {
            overlay.open(KeysPane.ofWindow(overlay::close));
        }
    }

    void quit() {
        stage.hide();
    }

    private void inWorkspace(Consumer<WorkspaceView> action) {
        WorkspaceView workspace = frame.workspace();
        if (workspace != null && !shell.choosing().get()) {
            action.accept(workspace);
        }
    }
}
