// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.source.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads namespace by namespace what may not be read as a whole. Which namespaces: those that a person named, the context's
 * own, and those that are found by asking. Each is simply listed: the server's refusal is the answer, in its own words, and
 * another one is tried in its place. Where more are known than are tried, the server is asked which of the others it would let
 * in.
 *
 * <p>One for each connection to a server; only on the turn of its source, but closed from any thread: nothing more is read,
 * and nothing of the picture settled, after that.
 */
final class Narrowing implements AutoCloseable {

    /** So many namespaces that nobody named are read: each costs a connection for each kind. */
    static final int MOST_READ = 100;

    /** So many are tried to find them: what refuses is asked again every few minutes. */
    static final int MOST_TRIED = 500;

    /** So many more are tried because the server said that it would let them in; one that says so of all is not believed. */
    static final int MOST_PROMISED = MOST_READ;

    static final Set<ResourceKind> NEEDED = EnumSet.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);
    private static final Scope ALL_PODS = Scope.everywhere(ResourceKind.POD);

    private final Readers readers;
    private final LivePicture picture;
    private final Turn turn;
    private final Wanted wanted;
    private final Set<ResourceKind> narrowed = EnumSet.noneOf(ResourceKind.class);
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> tried = new LinkedHashSet<>();
    private final Set<Scope> refusing = new HashSet<>();
    private final List<Scope> awaiting = new ArrayList<>();
    private final AccessReviews reviews;
    private volatile @Nullable Thread search;
    private volatile Untried untried = Untried.NOTHING;
    private boolean searched;
    private boolean outdated;
    private volatile boolean closed;

    Narrowing(Readers readers, LivePicture picture, Turn turn, Wanted wanted) {
        this.readers = readers;
        this.picture = picture;
        this.turn = turn;
        this.wanted = wanted;
        this.reviews = new AccessReviews(readers, picture, turn, this::tryMore);
    }

    /** Whether something else may be read instead of a scope that may not: smaller ones, or another namespace. */
    static boolean concerns(Scope refused) {
        return NEEDED.contains(refused.kind())
                || (refused.kind() == ResourceKind.POD && refused.selector().isEmpty());
    }

    /** Whether it is all of something of which a part may be readable. */
    static boolean isWhole(Scope scope) {
        return scope.namespace().isEmpty() && concerns(scope);
    }

    /** What is not listed because there is too much of it. Safe for any thread. */
    Untried untried() {
        // Where a person wants one namespace alone, nothing is said of the others.
        return wanted.searches() ? untried : Untried.NOTHING;
    }

    /** Reads one namespace alone from the beginning, if that is wanted. Whether it is. */
    boolean begin() {
        if (wanted.only().isEmpty()) {
            return false;
        }
        narrow(wanted.only());
        return true;
    }

    /** That may not be read: all of a kind, or what of it is in one namespace. */
    void refused(Scope scope) {
        if (closed) {
            return;
        }
        if (isWhole(scope)) {
            allRefused(scope);
        } else {
            refusing.add(scope);
            tryMore();
            picture.settled(scope);
        }
    }

    private void allRefused(Scope everything) {
        if (everything.equals(ALL_PODS) && !readers.scopes().contains(ALL_PODS)) {
            // Others are wanted by now.
            picture.settled(everything);
            return;
        }
        narrowed.add(everything.kind());
        read(wanted.namespaces(readers.access().namespace()));
        read(tried);
        if (searched || !wanted.searches()) {
            picture.settled(everything);
        } else {
            awaiting.add(everything);
            search();
        }
    }

    /**
     * There may be more namespaces to read than were found, where not all may be read. Those of which the server said that they
     * may not be are asked about again.
     */
    void searchAgain() {
        if (wanted.searches()) {
            reviews.askAgain();
            // What a search under way was told may be older than the wish.
            outdated = search != null;
            if (searched) {
                search();
            }
        }
    }

    private void search() {
        if (!closed && search == null) {
            Thread begun = Thread.ofVirtual()
                    .name("namespace search")
                    .uncaughtExceptionHandler((_, defect) -> met(defect))
                    .start(this::ask);
            search = begun;
            if (closed) {
                begun.interrupt();
            }
        }
    }

    /** That may be read after all. If it is all of a kind, no namespace of it is read by itself any more. */
    void granted(Scope scope) {
        // More than were to be read may be let in later; they are read already.
        refusing.remove(scope);
        if (isWhole(scope)) {
            allGranted(scope);
        }
    }

    private void allGranted(Scope everything) {
        boolean read = !closed && readers.scopes().contains(everything);
        if (read && narrowed.remove(everything.kind())) {
            refusing.removeIf(scope -> scope.kind() == everything.kind());
            readers.leaveTo(
                    everything,
                    readers.scopes().stream()
                            .filter(scope -> scope.kind() == everything.kind() && !scope.equals(everything))
                            .toList());
        }
    }

    /** That scope, which tells which namespaces there are, was listed. */
    void listed(Scope naming) {
        if (!closed) {
            reviews.resume();
            known(picture.snapshot().namespaceNames());
            picture.settled(naming);
        }
    }

    /** Namespaces came, went or became others. What comes by the name of one that went is another one. */
    void changed(List<ClusterChange> changes) {
        Set<String> gone = changes.stream()
                .filter(ClusterChange.Removed.class::isInstance)
                .map(change -> change.id().name())
                .collect(Collectors.toSet());
        if (!closed) {
            reviews.forget(scope -> gone.contains(scope.namespace()));
            known(changes.stream()
                    .filter(ClusterChange.Put.class::isInstance)
                    .map(change -> change.id().name())
                    .toList());
        }
    }

    /** All namespaces are known, or more of them. */
    private void known(Collection<String> namespaces) {
        if (wanted.searches()) {
            leaveGone();
            found(namespaces);
        }
    }

    /** A person wants that one too. */
    void add(String namespace) {
        read(List.of(namespace));
    }

    /** A person wants that one alone. */
    void change(String namespace) {
        readers.heard();
        Set<Scope> before = readers.scopes();
        // What is forgotten with the whole is forgotten of the namespace too, and has to be read again.
        readers.stop(before.stream()
                .filter(scope -> NEEDED.contains(scope.kind()))
                .filter(scope -> before.contains(Scope.everywhere(scope.kind()))
                        || !scope.namespace().equals(namespace))
                .toList());
        narrow(namespace);
    }

    /**
     * Reads these Pods instead of those before, none if null. All of them are those that may be read: as a whole, or in the
     * namespaces that are read.
     */
    void readPods(@Nullable Scope pods) {
        boolean alone = ALL_PODS.equals(pods) && !wanted.only().isEmpty();
        Scope now = alone ? Scope.in(ResourceKind.POD, wanted.only()) : pods;
        if (!closed && readers.readPods(now)) {
            narrowed.remove(ResourceKind.POD);
            // When they are read again, rights may be others.
            refusing.removeIf(scope -> scope.kind() == ResourceKind.POD);
            if (alone) {
                // Before it is said that others are not: in between there would seem to be none.
                picture.expect(List.of(now));
                picture.replace(ALL_PODS, chosen(wanted.only()));
            }
        }
    }

    private void narrow(String namespace) {
        NEEDED.forEach(kind -> picture.replace(Scope.everywhere(kind), chosen(namespace)));
        narrowed.addAll(NEEDED);
        read(List.of(namespace));
        // Where nothing could be read for a while, more may be left from before.
        NEEDED.forEach(kind -> picture.leave(Scope.everywhere(kind)));
    }

    private static Line chosen(String namespace) {
        return new Line.Refused(Problem.of("You chose to read the namespace " + namespace + " only."));
    }

    private void ask() {
        try {
            Set<String> names = new NamespaceSearch(readers).names();
            turn.next(() -> searched(names));
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** A defect of a search that nobody waits for any more ends nothing. */
    private void met(Throwable defect) {
        if (!closed) {
            picture.ended(defect);
        }
    }

    private void searched(Set<String> names) {
        if (!closed) {
            search = null;
            searched = true;
            found(names);
            awaiting.forEach(picture::settled);
            awaiting.clear();
            if (outdated) {
                outdated = false;
                search();
            }
        }
    }

    private void found(Collection<String> names) {
        known.addAll(names);
        tryMore();
    }

    private void tryMore() {
        long room = MOST_READ - tried.stream().filter(name -> !refuses(name)).count();
        room -= tryOf(left(), Math.min(room, MOST_TRIED - tried.size()));
        if (room > 0 && !narrowed.isEmpty() && wanted.searches()) {
            tryPromised(room);
        }
        tellUntried();
    }

    private void tellUntried() {
        Map<Scope, String> denied = reviews.denied();
        ResourceKind kind = sought();
        boolean others = left().stream().anyMatch(name -> !denied.containsKey(Scope.in(kind, name)));
        Untried now = new Untried(denied, others);
        if (!now.equals(untried)) {
            untried = now;
            // No other scope, but something else is known of those that are not read.
            picture.expect(List.of());
        }
    }

    private void tryPromised(long room) {
        long most = Math.min(room, MOST_TRIED + MOST_PROMISED - tried.size());
        ResourceKind kind = sought();
        List<String> promised = left().stream()
                .filter(name -> reviews.allows(Scope.in(kind, name)))
                .toList();
        // There is room, and no try is left for the others.
        if (tryOf(promised, most) < most) {
            reviews.ask(left().stream().map(name -> Scope.in(kind, name)).toList());
        }
    }

    private List<String> left() {
        return known.stream().filter(name -> !tried.contains(name)).toList();
    }

    /** How many of them are tried now. */
    private int tryOf(List<String> names, long most) {
        List<String> more = names.stream().limit(Math.max(0, most)).toList();
        if (!more.isEmpty()) {
            tried.addAll(more);
            read(more);
        }
        return more.size();
    }

    /** What is asked about namespaces; where Services may be listed, what belongs to them mostly may be as well. */
    private ResourceKind sought() {
        return NEEDED.stream().filter(narrowed::contains).findFirst().orElse(ResourceKind.POD);
    }

    /** Whether nothing of that namespace may be read that a picture needs; Pods count where they alone are looked for. */
    private boolean refuses(String namespace) {
        Set<ResourceKind> kinds = EnumSet.copyOf(NEEDED);
        kinds.retainAll(narrowed);
        return !narrowed.isEmpty()
                && (kinds.isEmpty() ? narrowed : kinds)
                        .stream().allMatch(kind -> refusing.contains(Scope.in(kind, namespace)));
    }

    /** Namespaces that have gone make room for those that came, once it is known which there are. */
    private void leaveGone() {
        if (closed || !(picture.snapshot().coverage().of(ResourceKind.NAMESPACE) instanceof Coverage.Everything)) {
            return;
        }
        known.retainAll(picture.snapshot().namespaceNames());
        Set<String> gone = new HashSet<>(tried);
        gone.removeAll(known);
        tried.removeAll(gone);
        refusing.removeIf(scope -> gone.contains(scope.namespace()));
        reviews.forget(scope -> !known.contains(scope.namespace()));
        gone.removeAll(wanted.namespaces(readers.access().namespace()));
        List<Scope> scopes = narrowed.stream()
                .flatMap(kind -> gone.stream().map(namespace -> Scope.in(kind, namespace)))
                .toList();
        if (!scopes.isEmpty()) {
            readers.stop(scopes);
        }
    }

    @Override
    public void close() {
        closed = true;
        reviews.close();
        Thread now = search;
        if (now != null) {
            now.interrupt();
        }
    }

    private void read(Collection<String> namespaces) {
        if (closed) {
            return;
        }
        List<Scope> scopes = new ArrayList<>();
        for (ResourceKind kind : narrowed) {
            for (String namespace : namespaces) {
                if (wanted.only().isEmpty() || wanted.only().equals(namespace)) {
                    scopes.add(Scope.in(kind, namespace));
                }
            }
        }
        picture.expect(scopes);
        scopes.forEach(readers::read);
    }
}
