// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.DnsProfile;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.util.List;
import java.util.Map;

/** The words of the status bar. */
final class StatusText {

    private StatusText() {}

    /** How the source stands with its cluster. */
    static String state(SessionView view) {
        return switch (view.state()) {
            case SourceState.Connecting(var listed, var silence) ->
                silence == null ? listing(listed) : silence.happened();
            case SourceState.Live _
            when view.isRefused(ResourceKind.SERVICE) -> Messages.text("shell.status.connected");
            case SourceState.Live(var syncedAt) -> Messages.text("shell.status.live", Times.time(syncedAt));
            case SourceState.Lagging lagging -> LagWords.state(lagging);
            case SourceState.Fixed(var takenAt) ->
                view.source().kind() == SourceDescription.Kind.DEMO
                        ? Messages.text("shell.status.demo")
                        : takenAt == null
                                ? Messages.text("shell.status.snapshot")
                                : Messages.text("shell.status.taken", Times.moment(takenAt));
            case SourceState.Stale(var asOf, var problem, var _, var _) -> stale(problem.cause(), Times.time(asOf));
            case SourceState.Failed _ -> Messages.text("shell.status.failed");
        };
    }

    private static String stale(Problem.Cause cause, String asOf) {
        return switch (cause) {
            case CONNECTION, TRUST, OTHER -> Messages.text("shell.status.stale", asOf);
            case CREDENTIALS -> Messages.text("shell.status.stale.credentials", asOf);
            case RIGHTS, ANSWER -> Messages.text("shell.status.stale.answer", asOf);
        };
    }

    /** How far a source is that is being opened, beside words that say that it is. */
    static String progress(SessionView view) {
        String address = view.source().address();
        boolean silent = view.state() instanceof SourceState.Connecting(var listed, var silence)
                && silence == null
                && listed.values().stream().allMatch(count -> count == 0);
        if (silent) {
            return address.isEmpty() ? "" : Messages.text("shell.connecting.reaching", address);
        }
        return state(view);
    }

    /** What is being listed, and how far it is. */
    static String listing(Map<ResourceKind, Integer> listed) {
        for (ResourceKind kind : new ResourceKind[] {ResourceKind.ENDPOINT_SLICE, ResourceKind.SERVICE}) {
            int count = listed.getOrDefault(kind, 0);
            if (count > 0) {
                return Messages.text("shell.status.listing", kind.kinds(), count);
            }
        }
        return Messages.text("shell.status.connecting");
    }

    /** The state as a dot. */
    static Dot.State dot(SessionView view) {
        return switch (view.state()) {
            case SourceState.Live _ -> view.isRefused(ResourceKind.SERVICE) ? Dot.State.WARN : Dot.State.READY;
            case SourceState.Fixed _ ->
                view.source().kind() == SourceDescription.Kind.DEMO ? Dot.State.READY : Dot.State.UNKNOWN;
            case SourceState.Lagging _, SourceState.Stale _ -> Dot.State.WARN;
            case SourceState.Connecting _ -> Dot.State.UNKNOWN;
            case SourceState.Failed _ -> Dot.State.IDLE;
        };
    }

    /**
     * How much there is.
     *
     * @param records the records of all Services, negative while they are being counted
     */
    static String counts(SessionView view, int records) {
        int services = view.snapshot().serviceCount();
        boolean unknown = view.state() instanceof SourceState.Failed
                || (view.state() instanceof SourceState.Connecting && services == 0);
        if (unknown) {
            return "";
        }
        String counts = records < 0
                ? Messages.text("shell.status.services", services)
                : Messages.text(
                        areAllSlicesRead(view.snapshot()) ? "shell.status.counts" : "shell.status.counts.least",
                        services,
                        records);
        return switch (view.snapshot().coverage().of(ResourceKind.SERVICE)) {
            case Coverage.Except(var refused)
            when !refused.isEmpty() -> Messages.text("shell.status.refused", counts, refused.size());
            case Coverage.Only(var namespaces, var _, var _) ->
                Messages.text("shell.status.only", counts, namespaces.size());
            case Coverage.Part _ -> Messages.text("shell.status.part", counts);
            case Coverage.Nothing _ when view.isRefused(ResourceKind.SERVICE) -> Messages.text("shell.status.noAccess");
            case Coverage.Nothing _ when services == 0 -> Messages.text("shell.status.notRead");
            case Coverage.Everything _, Coverage.Except _, Coverage.Selected _, Coverage.Nothing _ -> counts;
        };
    }

    /** Whether the endpoints of all Services are known; if not, there may be more records than were counted. */
    private static boolean areAllSlicesRead(ClusterSnapshot snapshot) {
        Coverage coverage = snapshot.coverage();
        return coverage.of(ResourceKind.ENDPOINT_SLICE) instanceof Coverage.Everything
                || snapshot.namespaceNames().stream()
                        .filter(name -> !snapshot.servicesIn(name).isEmpty())
                        .allMatch(name -> coverage.holds(ResourceKind.ENDPOINT_SLICE, name));
    }

    /**
     * The profile in ever fewer words, for ever less room: first all, with how it was found. Why it was not is left to the
     * dialog.
     */
    static List<String> profile(DnsProfile profile) {
        String origin = profile.origin();
        int reason = origin.indexOf(": ");
        String domain = profile.clusterDomain();
        String ttl = String.valueOf(profile.ttl());
        return List.of(
                Messages.text(
                        "shell.status.profile",
                        domain,
                        ttl,
                        origin.substring(0, reason < 0 ? origin.length() : reason)),
                Messages.text("shell.status.profile.short", domain, ttl),
                domain);
    }
}
