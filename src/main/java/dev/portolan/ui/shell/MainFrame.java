// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Ticks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Everything around the workspace: top bar, banners, progress, status bar. */
final class MainFrame extends BorderPane {

    private final ShellViewModel shell;
    private final Background background;
    private final Memory memory;
    private final ShellActions actions;
    private final TopBar topBar;
    private final BannerStack banners;
    private final ProgressBar loading = new ProgressBar();
    private final StackPane place = new StackPane();
    private final StatusBar status;
    private final OpeningAside aside;
    private final Map<SessionViewModel, WorkspaceView> workspaces = new HashMap<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Subscription counting;
    private @Nullable WorkspaceView workspace;

    MainFrame(ShellViewModel shell, Background background, Memory memory, ShellActions actions) {
        this.shell = shell;
        this.background = background;
        this.memory = memory;
        this.actions = actions;
        topBar = new TopBar(actions);
        banners = new BannerStack(actions);
        status = new StatusBar(background, actions::showProfile, actions::serve);
        aside = new OpeningAside(shell, OpeningAside.NOTICED);
        Sheets.add(this, "shell");
        loading.getStyleClass().add("loading");
        loading.setMaxWidth(Double.MAX_VALUE);
        loading.setAccessibleText(Messages.text("shell.loading"));
        StackPane line = new StackPane(loading);
        line.getStyleClass().add("loading-line");
        VBox.setMargin(line, new Insets(-2, 0, 0, 0));
        setTop(new VBox(topBar, line, new SessionTabs(shell, actions), banners));
        // The keyboard goes through them in the order in which they are set.
        setCenter(place);
        setBottom(status);
        // Whatever does not fit is cut: a frame wider than the window would hide its left end.
        setMinWidth(0);
        place.setMinSize(0, 0);
        listen();
    }

    TopBar topBar() {
        return topBar;
    }

    StatusBar status() {
        return status;
    }

    /** What is open; null while nothing is. */
    @Nullable
    WorkspaceView workspace() {
        return workspace;
    }

    /** Puts the keyboard where a person begins. */
    void focus() {
        if (workspace != null) {
            // The tree of a new workspace is in the scene only once its skin is there.
            workspace.applyCss();
            workspace.tree().focusTree();
        }
    }

    private void listen() {
        shell.current().subscribe((before, now) -> watch(before, now));
        shell.sessions().addListener((ListChangeListener<SessionViewModel>)
                _ -> workspaces.keySet().retainAll(shell.sessions()));
        shell.failure().subscribe(_ -> showBanners());
        shell.pending().subscribe(_ -> showProgress());
        aside.told().subscribe(_ -> showBanners());
        actions.saving().told().subscribe(_ -> showBanners());
        memory.trouble().subscribe(_ -> showBanners());
        memory.settingsProperty().subscribe(settings -> topBar.offer(settings.recent()));
    }

    private void watch(@Nullable SessionViewModel before, @Nullable SessionViewModel now) {
        if (before != null) {
            before.watch(false);
        }
        if (now != null) {
            now.watch(true);
        }
        show(now);
    }

    private void show(@Nullable SessionViewModel session) {
        following.unsubscribe();
        banners.forget();
        if (session == null) {
            workspace = null;
            place.getChildren().clear();
            count(false);
            return;
        }
        WorkspaceView wanted =
                workspaces.computeIfAbsent(session, opened -> new WorkspaceView(opened, background, memory, actions));
        if (!wanted.equals(workspace)) {
            workspace = wanted;
            place.getChildren().setAll(wanted);
            status.forget();
            status.follow(wanted.drawer());
            focus();
        }
        status.follow(actions.serverOf(session));
        following = Subscription.combine(
                session.shown().map(shown -> shown.view()).subscribe(this::show),
                wanted.reading().subscribe(_ -> showProgress()));
    }

    private void show(SessionView view) {
        topBar.show(view);
        status.show(view);
        showProgress();
        showBanners();
        count(isCounting(view));
    }

    private void count(boolean on) {
        if (on && counting == null) {
            counting = Ticks.every(Duration.ofSeconds(1), this::showBanners);
        } else if (!on && counting != null) {
            counting.unsubscribe();
            counting = null;
        }
    }

    /** Whether the seconds to the next attempt are shown. */
    private static boolean isCounting(SessionView view) {
        return view.state() instanceof SourceState.Lagging
                || (view.state() instanceof SourceState.Stale stale && stale.nextTry() != null);
    }

    private void showProgress() {
        SessionViewModel session = shell.current().get();
        boolean busy = shell.pending().get() != null
                || (session != null && session.isConnecting())
                || (workspace != null && workspace.reading().get());
        loading.setVisible(busy);
        loading.setProgress(busy ? ProgressBar.INDETERMINATE_PROGRESS : 0);
    }

    private void showBanners() {
        List<Banner> all = new ArrayList<>();
        ShellViewModel.Failure failure = shell.failure().get();
        if (failure != null) {
            all.add(Banner.of(failure));
        }
        Banner opening = aside.told().get();
        if (opening != null) {
            all.add(opening);
        }
        Banner saving = actions.saving().told().get();
        if (saving != null) {
            all.add(saving);
        }
        SessionViewModel session = shell.current().get();
        if (session != null) {
            all.addAll(Banner.of(session.view(), memory.clock().instant()));
        }
        String trouble = memory.trouble().get();
        if (!trouble.isEmpty()) {
            all.add(new Banner.Trouble(Messages.text("shell.settings.trouble"), trouble));
        }
        banners.show(all);
    }
}
