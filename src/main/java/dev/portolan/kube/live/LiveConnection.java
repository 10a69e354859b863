// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A live cluster while it is open. What is decided, is decided on one thread; what is read, is read on others. */
final class LiveConnection implements SourceConnection, LivePicture.Following {

    private static final List<Scope> ALWAYS = List.of(
            Scope.everywhere(ResourceKind.SERVICE),
            Scope.everywhere(ResourceKind.ENDPOINT_SLICE),
            Scope.everywhere(ResourceKind.NAMESPACE));

    private final Turn turn = new Turn("live");
    private final LiveSource source;
    private final Announcer announcer;
    private final LivePicture picture;
    private final WakeWatch wake;
    private volatile @Nullable Readers readers;
    private volatile @Nullable NamespacedName focused;
    private volatile boolean closed;

    LiveConnection(LiveSource source, SourceListener listener) {
        this.source = source;
        this.announcer = new Announcer(listener);
        this.picture = new LivePicture(announcer, source.clock(), this);
        this.wake = new WakeWatch(source.clock(), () -> turn.next(this::watchAgain));
        turn.next(this::connect);
        wake.start();
    }

    @Override
    public void focus(@Nullable NamespacedName service) {
        focused = service;
        turn.next(this::lookAtFocus);
    }

    @Override
    public void refresh() {
        turn.next(this::readAgain);
    }

    @Override
    public void stayOffline() {
        turn.next(() -> {
            if (readers != null) {
                leave();
                picture.leave(Problem.of("You chose to stay offline."));
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        wake.close();
        turn.close();
        leave();
        announcer.close();
    }

    @Override
    public Optional<Scope> instead(Scope refused) {
        Readers now = readers;
        boolean wide = refused.namespace().isEmpty() && refused.selector().isEmpty();
        boolean namespaced = refused.kind() == ResourceKind.SERVICE || refused.kind() == ResourceKind.ENDPOINT_SLICE;
        if (now == null || !wide || !namespaced) {
            return Optional.empty();
        }
        Scope smaller = Scope.in(refused.kind(), now.access().namespace());
        turn.next(() -> now.read(smaller));
        return Optional.of(smaller);
    }

    @Override
    public void applied(List<ClusterChange> changes) {
        NamespacedName service = focused;
        if (changes.stream().anyMatch(c -> c.kind() == ResourceKind.SERVICE && c.id().equals(service))) {
            turn.next(this::lookAtFocus);
        }
    }

    @Override
    public void inVain(Problem why) {
        turn.next(() -> fail(why));
    }

    private void connect() {
        SourceDescription description = source.description();
        announcer.described(description);
        announcer.state(new SourceState.Connecting(Map.of()));
        try {
            ContextAccess access = source.access();
            Readers fresh = new Readers(access, source.server(access), picture, source.pace(), source.clock());
            readers = fresh;
            if (closed) {
                fresh.close();
            }
            announcer.described(description.withKubernetesVersion(version(fresh.server())));
            warn(fresh);
            picture.begin(ALWAYS);
            ALWAYS.forEach(fresh::read);
            lookAtFocus();
        } catch (ProblemException e) {
            fail(e.problem());
        } catch (ApiException e) {
            fail(e.problem());
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** The version, by the first request: what it meets, all would meet. */
    private String version(ApiServer server) throws ApiException, InterruptedException {
        try {
            return ServerVersion.of(server, source.pace().answer());
        } catch (ApiException e) {
            return switch (e.reason()) {
                // The lists will tell, and are tried again by themselves.
                case FORBIDDEN, NOT_FOUND, BUSY, GONE -> "";
                case UNREACHABLE, UNTRUSTED, UNAUTHORIZED, UNEXPECTED -> throw e;
            };
        }
    }

    private void warn(Readers fresh) {
        if (fresh.server().trustsAnybody()) {
            announcer.unreadable(List.of(new ReadIssue(
                    "Context " + fresh.access().context(),
                    "insecure-skip-tls-verify",
                    "is set: anybody could pretend to be " + fresh.server().address() + ".")));
        }
    }

    private void fail(Problem problem) {
        leave();
        picture.leave(problem);
    }

    private void readAgain() {
        Readers now = readers;
        if (now == null) {
            connect();
        } else {
            now.listAgain();
        }
    }

    private void watchAgain() {
        Readers now = readers;
        if (now != null) {
            now.watchAgain();
        }
    }

    /** Reads Pods and Nodes for the Service that is looked at, as its selector is now. */
    private void lookAtFocus() {
        Readers now = readers;
        if (now != null) {
            NamespacedName service = focused;
            Map<String, String> selector = service == null
                    ? Map.of()
                    : picture.snapshot()
                            .service(service)
                            .map(found -> found.selector())
                            .orElse(Map.of());
            now.readPods(
                    service == null || selector.isEmpty()
                            ? null
                            : new Scope(ResourceKind.POD, service.namespace(), selector));
        }
    }

    private void leave() {
        Readers now = readers;
        readers = null;
        if (now != null) {
            now.close();
        }
    }
}
