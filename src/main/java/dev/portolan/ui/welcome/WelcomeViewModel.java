// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What can be opened. For the FX thread; files are read elsewhere. */
public final class WelcomeViewModel {

    private final ClusterSources sources;
    private final Background.Slot slot;
    private final Background.Slot watching;
    private final InstantSource clock;
    private final WelcomeTarget target;
    private final ObservableList<ContextRow> contexts = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<RecentRow> recent = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper files = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(Messages.text("welcome.reading"));
    private final ObjectProperty<@Nullable Attempt> attempt = new SimpleObjectProperty<>();
    private final StringProperty open = new SimpleStringProperty("");
    private @Nullable Path file;
    private boolean replacing;

    /**
     * Nothing is read before {@link #load}.
     *
     * @param sources where contexts come from
     * @param background where files are read
     * @param clock tells whether a certificate has expired
     * @param target told what is chosen
     */
    public WelcomeViewModel(ClusterSources sources, Background background, InstantSource clock, WelcomeTarget target) {
        this.sources = sources;
        this.clock = clock;
        this.target = target;
        slot = background.slot();
        watching = background.slot();
    }

    /** Reads the usual kubeconfigs, or the one that was chosen, again; and whenever they change, until {@link #leave}. */
    public void load() {
        Path from = file;
        slot.run(() -> sources.kubeconfig(from), kubeconfig -> follow(from, kubeconfig));
    }

    /** Nobody looks any more: kubeconfigs are read no more. */
    void leave() {
        slot.cancel();
        watching.cancel();
    }

    private void follow(@Nullable Path from, Kubeconfig kubeconfig) {
        show(kubeconfig);
        watching.run(() -> sources.kubeconfigAfter(from, kubeconfig), later -> {
            if (!later.equals(kubeconfig)) {
                follow(from, later);
            }
        });
    }

    /** Reads that kubeconfig from now on, with the next {@link #load}. */
    public void choose(@Nullable Path kubeconfig) {
        file = kubeconfig;
    }

    /** Offers what was open before. */
    public void offer(List<RecentSource> sourcesBefore) {
        recent.setAll(sourcesBefore.stream().map(this::row).toList());
    }

    /** The opening under way, or the one that failed; null if there is none. Set by the window. */
    public ObjectProperty<@Nullable Attempt> attempt() {
        return attempt;
    }

    /** The name of what is open behind the start screen, empty if nothing is. Set by the window. */
    public StringProperty open() {
        return open;
    }

    ObservableList<ContextRow> contexts() {
        return contexts;
    }

    ObservableList<Problem> problems() {
        return problems;
    }

    ObservableList<RecentRow> recent() {
        return recent;
    }

    /** Which files the contexts come from. */
    ReadOnlyStringProperty files() {
        return files.getReadOnlyProperty();
    }

    /** How many contexts there are, and what is done with them. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    void connect(ContextRow row) {
        target.connect(row.context().name(), file);
    }

    /** Gives up what is being opened or has failed; else goes back to what is open. */
    void giveUp() {
        if (attempt.get() == null) {
            target.back();
        } else {
            target.cancelOpening();
            target.dismiss();
        }
    }

    WelcomeTarget target() {
        return target;
    }

    /** Whether other rows are being put in place of those that a person chose from. */
    boolean isReplacing() {
        return replacing;
    }

    private void show(Kubeconfig kubeconfig) {
        Instant now = clock.instant();
        replacing = true;
        contexts.setAll(kubeconfig.contexts().stream()
                .map(context -> ContextRow.of(context, kubeconfig.current(), now))
                .sorted((a, b) -> Boolean.compare(b.current(), a.current()))
                .toList());
        replacing = false;
        problems.setAll(
                kubeconfig.contexts().isEmpty()
                        ? kubeconfig.problems().stream()
                                .map(WelcomeViewModel::withChoice)
                                .toList()
                        : kubeconfig.problems());
        files.set(kubeconfig.files().stream().map(WelcomeViewModel::shortened).collect(Collectors.joining(", ")));
        summary.set(Messages.text("welcome.summary", contexts.size()));
    }

    /** What can be done here where there is nothing to choose from. */
    private static Problem withChoice(Problem problem) {
        return problem.remedy().isEmpty() ? problem.withRemedy(Messages.text("welcome.instead")) : problem;
    }

    private RecentRow row(RecentSource source) {
        return RecentRow.of(source, clock.instant());
    }

    /** {@code ~/.kube/config}. */
    private static String shortened(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        return path.startsWith(home) ? "~/" + home.relativize(path) : path.toString();
    }
}
