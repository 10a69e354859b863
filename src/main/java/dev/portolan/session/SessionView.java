// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.profile.DnsProfile;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a session shows at one moment. All parts belong to the same picture.
 *
 * @param source what the source is called
 * @param state how it stands with its cluster
 * @param zone the picture and the profile, as the zone that they make
 * @param issues what could not be read, in the order in which it was met
 * @param changes what happened to the records since the first whole picture; may lag behind the picture by a moment
 */
public record SessionView(
        SourceDescription source, SourceState state, ClusterZone zone, List<ReadIssue> issues, ChangeLog changes) {

    /** How many record changes a session remembers. */
    static final int MOST_CHANGES = 20_000;

    public SessionView {
        issues = List.copyOf(issues);
    }

    /** A view to whose records nothing happened yet. */
    public SessionView(SourceDescription source, SourceState state, ClusterZone zone, List<ReadIssue> issues) {
        this(source, state, zone, issues, ChangeLog.holding(MOST_CHANGES));
    }

    /** The view of a source that has told nothing yet. */
    public static SessionView of(SourceDescription source, DnsProfile profile) {
        return new SessionView(
                source,
                new SourceState.Connecting(Map.of()),
                new ClusterZone(ClusterSnapshot.UNREAD, profile),
                List.of());
    }

    SessionView with(SourceDescription description) {
        return new SessionView(description, state, zone, issues, changes);
    }

    SessionView with(SourceState newState) {
        return new SessionView(source, newState, zone, issues, changes);
    }

    SessionView with(ClusterZone newZone) {
        return new SessionView(source, state, newZone, issues, changes);
    }

    SessionView with(List<ReadIssue> newIssues) {
        return new SessionView(source, state, zone, newIssues, changes);
    }

    SessionView with(ChangeLog newChanges) {
        return new SessionView(source, state, zone, issues, newChanges);
    }

    /** What is left out of the picture, without what could be read since. */
    public List<ReadIssue> leftOut() {
        return issues.stream()
                .filter(issue -> !issue.field().equals(ReadIssue.BELIEVES_ANYBODY))
                .filter(issue -> issue.about() == null || !isRead(issue.about()))
                .toList();
    }

    private boolean isRead(ReadIssue.Subject object) {
        NamespacedName id = object.id();
        return switch (object.kind()) {
            case SERVICE -> snapshot().service(id).isPresent();
            case ENDPOINT_SLICE -> snapshot().slice(id).isPresent();
            case NAMESPACE -> snapshot().namespace(id.name()).isPresent();
            case POD -> snapshot().pod(id).isPresent();
            case NODE -> snapshot().node(id.name()).isPresent();
            case SERVICE_IMPORT -> snapshot().serviceImport(id).isPresent();
        };
    }

    /** The picture. */
    public ClusterSnapshot snapshot() {
        return zone.snapshot();
    }

    /** The profile. */
    public DnsProfile profile() {
        return zone.profile();
    }

    /** The namespaces that are known of and whose Services were refused, in order, each with the API's own text. */
    public SequencedMap<String, String> refusedNamespaces() {
        SequencedMap<String, String> refused = snapshot().coverage().locked(ResourceKind.SERVICE);
        refused.keySet().removeAll(laggingNamespaces().keySet());
        return refused;
    }

    /**
     * The namespaces that are known of and whose Services were not read although nobody refused them, in order, each with why:
     * others were chosen, or reading them fails again and again. Nothing is known of what is in them.
     */
    public SequencedMap<String, String> unreadNamespaces() {
        SequencedMap<String, String> unread = laggingNamespaces();
        if (snapshot().coverage().of(ResourceKind.SERVICE) instanceof Coverage.Only(var read, var why, var refused)) {
            snapshot().namespaceNames().stream()
                    .filter(name -> !read.contains(name) && !refused.containsKey(name))
                    .forEach(name -> unread.putIfAbsent(name, why));
        }
        if (snapshot().coverage().of(ResourceKind.SERVICE) instanceof Coverage.Nothing(var why)
                && isRefused(ResourceKind.SERVICE)) {
            // Where all that are known of refuse, that is said of each. Of these only some were asked for.
            snapshot().namespaceNames().forEach(name -> unread.putIfAbsent(name, why));
        }
        return unread;
    }

    private SequencedMap<String, String> laggingNamespaces() {
        SequencedMap<String, String> lagging = new TreeMap<>();
        if (state instanceof SourceState.Lagging(var _, var lags, var _)) {
            for (Lag lag : lags) {
                WatchedPart part = lag.part();
                if (part.kind() == ResourceKind.SERVICE
                        && lag.asOf() == null
                        && !part.namespace().isEmpty()) {
                    lagging.put(part.namespace(), lag.problem().line());
                }
            }
        }
        return lagging;
    }

    /**
     * The namespaces whose Services are read although their EndpointSlices may not be, in order, each with the API's own text:
     * readiness there is unknown.
     */
    public SequencedMap<String, String> withoutEndpoints() {
        return without(ResourceKind.ENDPOINT_SLICE);
    }

    /**
     * The namespaces whose Services are read although their Pods may not be, while those of others are, in order, each with the
     * API's own text: names of pods and reasons there are missing.
     */
    public SequencedMap<String, String> withoutPods() {
        return without(ResourceKind.POD);
    }

    private SequencedMap<String, String> without(ResourceKind kind) {
        Coverage coverage = snapshot().coverage();
        SequencedMap<String, String> without = new TreeMap<>();
        if (coverage.of(kind) instanceof Coverage.Everything) {
            return without;
        }
        for (String namespace : snapshot().namespaceNames()) {
            if (coverage.holds(ResourceKind.SERVICE, namespace)) {
                coverage.refusal(kind, namespace).ifPresent(text -> without.put(namespace, text));
            }
        }
        return without;
    }

    /** Whether nothing of a kind may be read; false while it is not known yet. */
    public boolean isRefused(ResourceKind kind) {
        boolean known = switch (state) {
            case SourceState.Live _ -> true;
            case SourceState.Lagging _ -> unread(kind).isEmpty();
            case SourceState.Connecting _, SourceState.Fixed _, SourceState.Stale _, SourceState.Failed _ -> false;
        };
        return known
                && source.kind() == SourceDescription.Kind.CONTEXT
                && whyNone(kind).isPresent();
    }

    /** Why nothing at all of a kind was read, with the API's own text; empty if something was, and there may have been nothing. */
    public Optional<String> whyNone(ResourceKind kind) {
        return snapshot().coverage().whyNone(kind, snapshot().namespaceNames());
    }

    /** Why nothing of a kind could be read so far although it is tried again and again; empty if some was, or is not tried. */
    public Optional<Problem> unread(ResourceKind kind) {
        return state instanceof SourceState.Lagging(var _, var lags, var _)
                        && snapshot().coverage().of(kind) instanceof Coverage.Nothing
                ? lags.stream()
                        .filter(lag -> lag.part().kind() == kind)
                        .map(Lag::problem)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether there is a whole picture to speak of, however old: nothing is reported about what was not read. */
    public boolean hasPicture() {
        return switch (state) {
            case SourceState.Live _, SourceState.Lagging _, SourceState.Fixed _, SourceState.Stale _ -> true;
            case SourceState.Connecting _, SourceState.Failed _ -> false;
        };
    }

    /**
     * When what is shown of some kinds in a namespace was last in sync, by the one that lags most; null where all are followed,
     * were never read, or do not follow anything by nature.
     */
    public @Nullable Instant asOf(String namespace, Set<ResourceKind> kinds) {
        return switch (state) {
            case SourceState.Stale stale -> stale.asOf();
            case SourceState.Lagging lagging ->
                kinds.stream()
                        .flatMap(kind -> lagging.lag(kind, namespace).stream())
                        .map(Lag::asOf)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case SourceState.Connecting _, SourceState.Live _, SourceState.Fixed _, SourceState.Failed _ -> null;
        };
    }
}
