// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import dev.portolan.zone.ClusterZone;
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

    /**
     * A side without a choice.
     *
     * @param chosen run when something else is chosen
     * @param changed run when what is chosen shows something else
     */
    ComparedSide(Runnable chosen, Runnable changed) {
        this.changed = changed;
        choice.subscribe((_, now) -> {
            open(now);
            chosen.run();
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

    /** Why what is chosen cannot be compared yet; empty if it can, or if nothing is chosen. */
    String waiting() {
        SessionView view = view();
        return view == null
                ? ""
                : switch (view.state()) {
                    case SourceState.Connecting _ -> Messages.text("compare.connecting", name());
                    case SourceState.Failed(var problem) -> Messages.text("compare.failed", name(), problem.line());
                    case SourceState.Live _, SourceState.Lagging _, SourceState.Fixed _, SourceState.Stale _ -> "";
                };
    }

    /** What was not read of it, and so must not pass for a difference; empty if all was. */
    String unread() {
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
        if (candidate != null) {
            ComparedSource opened = candidate.opener().get();
            source = opened;
            following = opened.view().subscribe((_, _) -> changed.run());
        }
    }
}
