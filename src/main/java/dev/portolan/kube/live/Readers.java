// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.ContextAccess;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All reflectors of one connection to a server. Those of Pods come and go with the Service that is looked at. Used on the turn of
 * its source, but closed from any thread: nothing is read after that.
 */
final class Readers implements AutoCloseable {

    private static final Scope NODES = Scope.everywhere(ResourceKind.NODE);

    private volatile ContextAccess access;
    private final LivePicture picture;
    private final Pace pace;
    private final InstantSource clock;
    private final Requests requests;
    private final Map<Scope, Reading> readings = new ConcurrentHashMap<>();
    private @Nullable Scope pods;
    private boolean chosen;
    private boolean closed;

    private record Reading(Reflector reflector, Door door) {

        void end() {
            reflector.close();
            door.close();
        }
    }

    Readers(ContextAccess access, ApiServer server, LivePicture picture, Pace pace, InstantSource clock) {
        this.access = access;
        this.requests = new Requests(server);
        this.picture = picture;
        this.pace = pace;
        this.clock = clock;
    }

    ContextAccess access() {
        return access;
    }

    ApiServer server() {
        return requests.server();
    }

    /** Goes on with what the context says now; whoever is to list again is told apart. */
    synchronized void use(ContextAccess now, ApiServer other) {
        // Whoever reads both, the context first, never takes the server before for the one of this context.
        requests.ask(other);
        access = now;
        if (closed) {
            other.close();
        }
    }

    /** What a person is to know of the context. */
    List<ReadIssue> warnings() {
        return server().trustsAnybody()
                ? List.of(new ReadIssue(
                        "Context " + access.context(),
                        ReadIssue.BELIEVES_ANYBODY,
                        "is set: anybody could pretend to be " + server().address() + "."))
                : List.of();
    }

    /** Lists are waited for from now on. */
    void heard() {
        requests.heard();
    }

    /** How long nothing of any list has arrived. */
    Duration silence() {
        return requests.silence();
    }

    Pace pace() {
        return pace;
    }

    /** What is read. */
    Set<Scope> scopes() {
        return Set.copyOf(readings.keySet());
    }

    /** Reads these scopes no longer, and forgets what was read of them. */
    void stop(Collection<Scope> scopes) {
        scopes.forEach(this::end);
        picture.forget(scopes);
    }

    /** Reads these scopes no longer; what was read of them is read with another, which is listed again. */
    void leaveTo(Scope other, Collection<Scope> scopes) {
        scopes.forEach(this::end);
        picture.leaveTo(other, scopes);
        Reading reading = readings.get(other);
        if (reading != null) {
            // What one of them told last may have been older than the list.
            reading.reflector().listAgain();
        }
    }

    /** Reads that scope from now on. */
    synchronized void read(Scope scope) {
        if (!closed) {
            readings.computeIfAbsent(scope, this::started);
        }
    }

    /**
     * Reads these Pods instead of those before, wherever they were read, and Nodes along with them; no Pods if null. Whether
     * these are others than before.
     */
    boolean readPods(@Nullable Scope scope) {
        if (chosen && Objects.equals(scope, pods)) {
            return false;
        }
        // Where everything is read anew those that are wanted still stay, as everything does.
        boolean stay = !chosen && scope != null && picture.isListed(scope);
        chosen = true;
        pods = scope;
        if (!stay) {
            stopPods();
        }
        if (scope != null) {
            read(scope);
            read(NODES);
        } else if (!readings.containsKey(NODES)) {
            picture.forget(List.of(NODES));
        }
        return true;
    }

    /** Reads nothing any more, and keeps what was read. */
    void stopAll() {
        readings.values().forEach(Reading::end);
        readings.clear();
        pods = null;
        chosen = false;
    }

    /** Lists everything again, and takes what is refused for refused, also what was not before. */
    void askAgain() {
        readings.values().forEach(reading -> reading.reflector().askAgain());
    }

    /** Takes all watches up again, at once. */
    void watchAgain() {
        server().leaveConnections();
        readings.values().forEach(reading -> reading.reflector().watchAgain());
    }

    /** Takes all watches up again: who waits for nothing to be said would go on waiting. */
    void doubtWatches() {
        server().leaveConnections();
        readings.values().forEach(reading -> reading.reflector().doubtWatch());
    }

    @Override
    public synchronized void close() {
        closed = true;
        readings.values().forEach(reading -> reading.reflector().close());
        server().close();
    }

    private void stopPods() {
        Set<Scope> before = scopes().stream()
                .filter(one -> one.kind() == ResourceKind.POD)
                .collect(Collectors.toCollection(HashSet::new));
        before.add(Scope.everywhere(ResourceKind.POD));
        stop(before);
    }

    private void end(Scope scope) {
        Reading reading = readings.remove(scope);
        if (reading != null) {
            reading.end();
        }
    }

    private Reading started(Scope scope) {
        Door door = new Door(picture);
        Reflector reflector = new Reflector(scope, requests, door, pace, clock);
        reflector.start();
        return new Reading(reflector, door);
    }
}
