// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: what was chosen for it, and how that stands. */
final class ComparedSide {

    private final ObjectProperty<@Nullable Candidate> choice = new SimpleObjectProperty<>();
    private final Runnable changed;
    private Subscription following = Subscription.EMPTY;
    private @Nullable ComparedSource source;
    private boolean exchanging;
    private boolean closed;

    /**
     * A side without a choice.
     *
     * @param chosen run when something else is chosen
     * @param changed run when what is chosen shows something else
     */
    ComparedSide(Runnable chosen, Runnable changed) {
        this.changed = changed;
        choice.subscribe((_, now) -> {
            if (!exchanging) {
                open(now);
                chosen.run();
            }
        });
    }

    ObjectProperty<@Nullable Candidate> choice() {
        return choice;
    }

    @Nullable
    SessionView view() {
        return source == null ? null : source.view().getValue();
    }

    /** The zone to compare; null while there is no whole picture. */
    @Nullable
    ClusterZone zone() {
        SessionView view = view();
        return view == null
                        || view.state() instanceof SourceState.Connecting
                        || view.state() instanceof SourceState.Failed
                ? null
                : view.zone();
    }

    String name() {
        Candidate candidate = choice.get();
        return candidate == null ? "" : candidate.name();
    }

    /** The same with where it is. */
    String wholeName() {
        Candidate candidate = choice.get();
        return candidate == null ? "" : candidate.toString();
    }

    /** Whether what is chosen cannot be read now, but perhaps when it is tried again. */
    boolean hasFailed() {
        SessionView view = view();
        return !closed && view != null && view.state() instanceof SourceState.Failed;
    }

    /** Whether waiting alone leads to nothing. */
    boolean isStuck() {
        return hasFailed() || wasClosedUnread();
    }

    private boolean wasClosedUnread() {
        return closed && zone() == null;
    }

    /** Why what is chosen cannot be compared yet; null if it can, or if nothing is chosen. */
    @Nullable
    Emptiness waiting() {
        if (wasClosedUnread()) {
            return Emptiness.plain(
                    Messages.text("compare.closed", name()), Messages.text("compare.closed.chooseAnother"));
        }
        SessionView view = view();
        return view == null
                ? null
                : switch (view.state()) {
                    case SourceState.Connecting connecting ->
                        Emptiness.plain(Messages.text("compare.connecting", name()), progress(connecting));
                    case SourceState.Failed(var problem) ->
                        Emptiness.plain(Messages.text("compare.failed", name()), problem.line());
                    case SourceState.Live _, SourceState.Lagging _, SourceState.Fixed _, SourceState.Stale _ -> null;
                };
    }

    private static String progress(SourceState.Connecting connecting) {
        Problem silence = connecting.silence();
        if (silence != null) {
            return silence.happened();
        }
        for (ResourceKind kind : List.of(ResourceKind.ENDPOINT_SLICE, ResourceKind.SERVICE)) {
            int count = connecting.listed().getOrDefault(kind, 0);
            if (count > 0) {
                return Messages.text("compare.listing", kind.kinds(), count);
            }
        }
        return "";
    }

    /** Tries again what failed, or was lost. */
    void tryAgain() {
        SessionView view = view();
        if (!closed
                && source != null
                && view != null
                && (view.state() instanceof SourceState.Failed || view.state() instanceof SourceState.Stale)) {
            source.tryAgain();
        }
    }

    /** What a person has to know of the picture that is compared; empty if there is nothing. */
    String remarks() {
        SessionView view = view();
        String stale = view != null && view.state() instanceof SourceState.Stale(var asOf, var _, var _, var _)
                ? Messages.text("compare.stale", name(), Times.time(asOf))
                : "";
        return Stream.of(stale, unread()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What was not read of it, and so must not pass for a difference; empty if all was. */
    private String unread() {
        SessionView view = view();
        if (view == null || zone() == null) {
            return "";
        }
        Coverage coverage = view.snapshot().coverage();
        return switch (coverage.of(ResourceKind.SERVICE)) {
            case Coverage.Only only ->
                Messages.text("compare.unread.only", name(), only.namespaces().size());
            case Coverage.Except(var refused)
            when !refused.isEmpty() -> Messages.text("compare.unread.except", name(), refused.size());
            case Coverage.Part _ -> part(ResourceKind.SERVICE);
            case Coverage.Nothing _ -> Messages.text("compare.unread.services", name());
            case Coverage.Everything _, Coverage.Except _, Coverage.Selected _ -> unreadSlices(coverage);
        };
    }

    private String unreadSlices(Coverage coverage) {
        if (coverage.unread(ResourceKind.ENDPOINT_SLICE).isEmpty()) {
            return "";
        }
        return coverage.of(ResourceKind.ENDPOINT_SLICE) instanceof Coverage.Nothing
                ? Messages.text("compare.unread.slices", name())
                : part(ResourceKind.ENDPOINT_SLICE);
    }

    private String part(ResourceKind kind) {
        return Messages.text("compare.unread.part", kind.kinds(), name());
    }

    /** Becomes the other, and the other becomes this one, without reading either anew. */
    void exchange(ComparedSide other) {
        Candidate mine = choice.get();
        ComparedSource read = source;
        boolean wasClosed = closed;
        take(other.choice.get(), other.source);
        closed = other.closed;
        other.take(mine, read);
        other.closed = wasClosed;
    }

    /** What is chosen was closed: it stays as it was last seen, under that name, until something else is chosen. */
    void closed(Candidate told) {
        closed = true;
        exchanging = true;
        choice.set(told);
        exchanging = false;
        changed.run();
    }

    private void take(@Nullable Candidate candidate, @Nullable ComparedSource read) {
        following.unsubscribe();
        source = read;
        following = read == null ? Subscription.EMPTY : read.view().subscribe((_, _) -> changed.run());
        exchanging = true;
        choice.set(candidate);
        exchanging = false;
    }

    void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (source != null) {
            source.close();
            source = null;
        }
    }

    private void open(@Nullable Candidate candidate) {
        close();
        closed = false;
        if (candidate != null) {
            ComparedSource opened = candidate.opener().get();
            source = opened;
            following = opened.view().subscribe((_, _) -> changed.run());
        }
    }
}
