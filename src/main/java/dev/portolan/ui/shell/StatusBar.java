// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.serve.ServeSegment;
import dev.portolan.ui.serve.ServeViewModel;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The bar at the bottom: how things stand, in words. */
final class StatusBar extends HBox {

    private static final Duration SAID = Duration.seconds(4);

    /** Who reads a sum over thousands of Services does not read it ten times a second. */
    private static final Duration BETWEEN_COUNTS = Duration.seconds(1);

    private final Background.Slot counting;
    private final Dot dot = new Dot(Dot.State.UNKNOWN);
    private final Label said = new Label();
    private final Label state = segment();
    private final Label counts = segment();
    private final Button profile;
    private final ServeSegment serving;
    private final Label version = segment();
    private final Tooltip profileTip = new Tooltip();
    private final PauseTransition pause = new PauseTransition(SAID);
    private final PauseTransition rest = new PauseTransition(BETWEEN_COUNTS);
    private List<String> profileWords = List.of("");
    private @Nullable ClusterZone counted;
    private @Nullable SessionView newest;
    private RecordTotal total = RecordTotal.NONE;
    private boolean busy;
    private final List<DrawerToggle> toggles =
            Stream.of(DrawerTab.values()).map(DrawerToggle::new).toList();

    /**
     * A bar that says nothing yet.
     *
     * @param showProfile shows how the cluster's DNS is set up
     * @param serve shows the switch of the DNS server
     */
    StatusBar(Background background, Runnable showProfile, Runnable serve) {
        counting = background.slot();
        serving = new ServeSegment(serve);
        serving.getStyleClass().addAll("status-segment", "status-button");
        profile = Buttons.plain("", showProfile);
        profile.getStyleClass().addAll(Styles.SMALL, Styles.MUTED, "status-segment", "status-button");
        profile.setMinWidth(0);
        profile.setTooltip(profileTip);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        state.setGraphic(dot);
        state.getStyleClass().add("first");
        said.setMinWidth(0);
        pause.setOnFinished(_ -> said.setText(""));
        rest.setOnFinished(_ -> rested());
        HBox drawers = Rows.row("drawer-toggles");
        drawers.getChildren().addAll(toggles);
        getChildren().addAll(drawers, said, Space.growing(), state, counts, profile, serving, version);
    }

    /** Says something for a moment, at the left: what was copied, what was saved. */
    void say(String text) {
        said.setText(text);
        pause.playFromStart();
    }

    /** Another session is shown: what was counted of the one before means nothing. */
    void forget() {
        counting.cancel();
        rest.stop();
        busy = false;
        counted = null;
        total = RecordTotal.NONE;
    }

    /** Opens and closes that drawer from now on. */
    void follow(DrawerState drawer) {
        toggles.forEach(toggle -> toggle.follow(drawer));
    }

    /** Speaks of that DNS server from now on. */
    void follow(ServeViewModel server) {
        serving.follow(server);
    }

    /** Shows how a session stands. */
    void show(SessionView view) {
        newest = view;
        dot.show(StatusText.dot(view));
        state.setText(StatusText.state(view));
        showProfile(view);
        Presence.of(profile, !(view.state() instanceof SourceState.Failed));
        showCounts(view);
        count();
    }

    /** Both may be short of room in the bar; the tip has them whole. */
    private void showProfile(SessionView view) {
        String kubernetes = view.source().kubernetesVersion();
        profileWords = StatusText.profile(view.profile());
        version.setText(kubernetes.isEmpty() ? "" : Messages.text("shell.status.kubernetes", kubernetes));
        profileTip.setText(
                Stream.of(profileWords.getFirst(), version.getText(), Messages.text("shell.status.profile.tip"))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
        profile.setAccessibleText(profileWords.getFirst());
        requestLayout();
    }

    /** The version, which never changes, leaves its place to what would be cut; then the profile says less, but that whole. */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() + profileWidth(profile.getText());
        for (Node child : getManagedChildren()) {
            room -= child.equals(version) ? 0 : child.prefWidth(-1);
        }
        double all = profileWidth(profileWords.getFirst());
        Presence.of(version, !version.getText().isEmpty() && version.prefWidth(-1) + all <= room);
        double left = room;
        profile.setText(profileWords.stream()
                .filter(words -> profileWidth(words) <= left)
                .findFirst()
                .orElse(profileWords.getLast()));
        super.layoutChildren();
    }

    private double profileWidth(String words) {
        if (!profile.isManaged()) {
            return 0;
        }
        Text text = new Text(words);
        text.setFont(profile.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    private void showCounts(SessionView view) {
        counts.setText(StatusText.counts(view, isCounted(view) ? total.total() : -1));
        Presence.of(counts, !counts.getText().isEmpty());
    }

    /** A count that lags a little is as good as a new one; one of the time when nothing was read yet is not. */
    private boolean isCounted(SessionView view) {
        return counted != null
                && (counted.snapshot().serviceCount() > 0 || view.snapshot().serviceCount() == 0);
    }

    /**
     * One count at a time; the next begins a while later, with the newest picture. A sum of the first lists, while they are still on
     * their way, would hold them up and be wrong.
     */
    private void count() {
        SessionView view = newest;
        if (busy || view == null || view.zone().equals(counted) || isFirstListing(view)) {
            return;
        }
        busy = true;
        RecordTotal before = total;
        counting.run(() -> before.next(view.zone()), next -> counted(view.zone(), next));
    }

    private boolean isFirstListing(SessionView view) {
        return counted == null && view.state() instanceof SourceState.Connecting;
    }

    private void counted(ClusterZone zone, RecordTotal next) {
        total = next;
        counted = zone;
        if (newest != null) {
            showCounts(newest);
        }
        if (zone.snapshot().serviceCount() == 0) {
            rested();
        } else {
            rest.playFromStart();
        }
    }

    private void rested() {
        busy = false;
        count();
    }

    private static Label segment() {
        return Texts.whole("", Styles.SMALL, Styles.MUTED, "status-segment");
    }
}
