// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.report.AtomicFile;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import dev.portolan.ui.resolve.OutsideNames;
import dev.portolan.ui.serve.ServeDialog;
import dev.portolan.ui.serve.ServeViewModel;
import dev.portolan.ui.welcome.WelcomeTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Does what the parts of the window and the start screen ask for. */
final class WindowCommands implements ShellActions, WelcomeTarget {

    private final Stage stage;
    private final Dialogs dialogs;
    private final ShellViewModel shell;
    private final Openings openings;
    private final Look look;
    private final Consumer<String> browser;
    private final Exports exports;
    private final Background background;
    private final Saving saving;
    private final Servers servers;
    private final OutsideNames outside;
    private @Nullable MainFrame frame;
    private @Nullable Overlay overlay;
    private @Nullable CompareDesk compareDesk;

    WindowCommands(Stage stage, ShellViewModel shell, Openings openings, Look look, Surroundings surroundings) {
        this.stage = stage;
        dialogs = new Dialogs(stage);
        this.shell = shell;
        this.openings = openings;
        this.look = look;
        browser = surroundings.browser();
        exports = new Exports(surroundings);
        background = surroundings.background();
        saving = new Saving(surroundings.background());
        outside = surroundings.network().outside();
        servers = new Servers(surroundings.network().loopback(), background, shell);
    }

    /** Compares there from now on. */
    void compareWith(CompareDesk desk) {
        compareDesk = desk;
    }

    /** Commands that frame from now on, and shows dialogs there. */
    void command(MainFrame mainFrame, Overlay dialogPlace) {
        frame = mainFrame;
        overlay = dialogPlace;
    }

    /** Stops every DNS server. */
    void stopServing() {
        servers.close();
    }

    @Override
    public void refresh() {
        inSession(SessionViewModel::refresh);
    }

    @Override
    public void stayOffline() {
        inSession(SessionViewModel::stayOffline);
    }

    @Override
    public void show(SessionViewModel session) {
        shell.select(session);
    }

    @Override
    public void close(SessionViewModel session) {
        shell.close(session);
    }

    @Override
    public void cancelOpening() {
        shell.cancelOpening();
    }

    @Override
    public void cancelCurrent() {
        shell.closeCurrent();
    }

    @Override
    public void readNamespace(String namespace) {
        shell.readNamespace(namespace);
    }

    @Override
    public void changeNamespace(String namespace) {
        inSession(session -> session.changeNamespace(namespace));
    }

    @Override
    public void export() {
        inPicture(session -> openDialog(exports.dialog(session.shown().get(), this::closeDialog)));
    }

    @Override
    public void showProfile() {
        inSession(session -> openDialog(Profiles.dialog(session, background, dialogs, this::closeDialog)));
    }

    @Override
    public ServeViewModel serverOf(SessionViewModel session) {
        return servers.of(session);
    }

    @Override
    public void serve() {
        inSession(session -> openDialog(new ServeDialog(servers.of(session), this::closeDialog)));
    }

    @Override
    public void toggleTheme() {
        look.toggleTheme();
    }

    @Override
    public void chooseSource() {
        shell.choosing().set(true);
    }

    @Override
    public void back() {
        shell.stopChoosing();
    }

    @Override
    public void connect(String context, @Nullable Path file) {
        openings.context(context, file);
    }

    @Override
    public void chooseSnapshot() {
        List<Path> files = dialogs.openSnapshot();
        if (!files.isEmpty()) {
            openSnapshot(files);
        }
    }

    @Override
    public void openSnapshot(List<Path> paths) {
        openings.snapshot(paths);
    }

    @Override
    public void compare() {
        if (compareDesk != null) {
            compareDesk.open(this, stage::hide);
        }
    }

    @Override
    public List<Path> chooseFiles() {
        return dialogs.openSnapshot();
    }

    @Override
    public void openDemo() {
        openings.demo();
    }

    @Override
    public void reopen(RecentSource source) {
        openings.recent(source);
    }

    @Override
    public void retry() {
        shell.retry();
    }

    @Override
    public void dismiss() {
        shell.dismissFailure();
    }

    @Override
    public OutsideNames outside() {
        return outside;
    }

    @Override
    public void browse(URI page) {
        browser.accept(page.toString());
    }

    @Override
    public void say(String text) {
        if (frame != null) {
            frame.status().say(text);
        }
    }

    @Override
    public @Nullable Path chooseImage(String name) {
        return dialogs.saveImage(name);
    }

    @Override
    public void saveText(String name, AtomicFile.Content text) {
        Path file = dialogs.saveText(name);
        if (file != null) {
            saving.text(file, text);
        }
    }

    @Override
    public void saveSnapshot() {
        inPicture(session -> {
            Path file = dialogs.saveSnapshot(
                    Messages.text("shell.snapshot.name", called(session), Times.day(session.now())));
            if (file != null) {
                saving.snapshot(file, session.view());
            }
        });
    }

    private static String called(SessionViewModel session) {
        String name = session.opening().name();
        return session.view().source().kind() == SourceDescription.Kind.SNAPSHOT ? Dialogs.stem(name) : name;
    }

    @Override
    public Saving saving() {
        return saving;
    }

    @Override
    public void showInFolder(Path file) {
        exports.showInFolder(file);
    }

    @Override
    public List<DemoMove> moves() {
        SessionViewModel session = shell.current().get();
        return session == null ? List.of() : session.moves();
    }

    @Override
    public void perform(DemoMove move) {
        inSession(session -> session.perform(move));
    }

    private void openDialog(Parent dialog) {
        if (overlay != null && !overlay.isOpen()) {
            overlay.open(dialog);
        }
    }

    private void closeDialog() {
        if (overlay != null) {
            overlay.close();
        }
    }

    private void inSession(Consumer<SessionViewModel> action) {
        SessionViewModel session = shell.current().get();
        if (session != null) {
            action.accept(session);
        }
    }

    /** For what writes a picture down: there must be one. */
    private void inPicture(Consumer<SessionViewModel> action) {
        inSession(session -> {
            if (session.view().hasPicture()) {
                action.accept(session);
            }
        });
    }
}
