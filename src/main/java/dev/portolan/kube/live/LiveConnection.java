// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Defect;
import dev.portolan.kube.source.Turn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A live cluster while it is open. What is decided, is decided on one thread; what is read, is read on others. */
final class LiveConnection implements SourceConnection, Consequences {

    private final Turn turn = new Turn("live", defect -> fail(Defect.problem(defect)));
    private final LiveSource source;
    private final Announcer announcer;
    private final LivePicture picture;
    private final ServerNews news;
    private final WakeWatch wake;
    private final Wanted wanted;
    private volatile @Nullable OpenServer open;
    private volatile @Nullable NamespacedName focused;
    private volatile boolean allPods;
    private volatile boolean closed;

    LiveConnection(LiveSource source, SourceListener listener) {
        this.source = source;
        this.wanted = new Wanted(source.choice().namespace());
        source.choice().others().forEach(wanted::add);
        this.announcer = new Announcer(listener);
        this.picture = new LivePicture(announcer, source.clock(), this);
        this.news = new ServerNews(source, announcer, turn);
        this.wake = new WakeWatch(
                source.clock(),
                () -> turn.next(() -> whileOpen(now -> now.readers().watchAgain())));
        turn.next(this::connect);
        wake.start();
    }

    @Override
    public void focus(@Nullable NamespacedName service) {
        focused = service;
        turn.next(this::lookAtFocus);
    }

    @Override
    public void readPods(boolean all) {
        allPods = all;
        turn.next(this::lookAtFocus);
    }

    @Override
    public void refresh() {
        turn.next(this::tryAgain);
    }

    @Override
    public void stayOffline() {
        turn.next(() -> {
            if (open != null) {
                fail(Problem.of("You chose to stay offline."));
            }
        });
    }

    @Override
    public boolean isSigningIn() {
        OpenServer now = open;
        return now != null && now.readers().server().isSigningIn();
    }

    @Override
    public void close() {
        closed = true;
        wake.close();
        turn.close();
        news.close();
        whileOpen(OpenServer::close);
        announcer.close();
    }

    @Override
    public void addNamespace(String namespace) {
        wanted.add(namespace);
        turn.next(() -> whileOpen(now -> now.addNamespace(namespace)));
    }

    @Override
    public void changeNamespace(String namespace) {
        boolean alone = !wanted.only().isEmpty();
        if (alone) {
            wanted.add(wanted.only());
        }
        wanted.only(namespace);
        turn.next(() -> {
            if (namespace.isEmpty()) {
                readAgain(alone);
            } else {
                whileOpen(now -> now.changeNamespace(namespace));
                lookAtFocus();
            }
        });
    }

    @Override
    public boolean refused(Scope scope) {
        OpenServer now = open;
        return now != null && now.refused(scope);
    }

    @Override
    public boolean listed(Scope scope) {
        OpenServer now = open;
        return now != null && now.listed(scope);
    }

    @Override
    public Untried untried() {
        OpenServer now = open;
        return now == null ? Untried.NOTHING : now.untried();
    }

    @Override
    public void applied(List<ClusterChange> changes) {
        whileOpen(now -> now.applied(changes));
        NamespacedName service = focused;
        if (changes.stream().anyMatch(c -> c.kind() == ResourceKind.SERVICE && c.id().equals(service))) {
            turn.next(this::lookAtFocus);
        }
    }

    @Override
    public void unreachable() {
        turn.next(() -> whileOpen(now -> now.readers().doubtWatches()));
    }

    @Override
    public void inVain(Problem why) {
        turn.next(() -> fail(why));
    }

    private void whileOpen(Consumer<OpenServer> what) {
        OpenServer now = open;
        if (now != null) {
            what.accept(now);
        }
    }

    private void connect() {
        announcer.state(new SourceState.Connecting(Map.of()));
        try {
            ContextAccess access = source.access();
            Readers readers = new Readers(access, source.server(access), picture, source.pace(), source.clock());
            news.reached(readers);
            OpenServer fresh = new OpenServer(readers, picture, turn, wanted, source::found);
            open = fresh;
            if (closed) {
                fresh.close();
            }
            news.version(readers);
            news.warn(readers.warnings());
            fresh.begin();
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

    private void fail(Problem problem) {
        leave();
        picture.leave(problem);
    }

    private void leave() {
        OpenServer now = open;
        open = null;
        news.end();
        if (now != null) {
            now.close();
        }
    }

    private void tryAgain() {
        OpenServer now = open;
        if (now != null && isSigningIn()) {
            keepSigningIn(now.readers());
        } else {
            readAgain(false);
        }
    }

    /** What a person is doing in the page of a plugin goes on, unless the context says something else by now. */
    private void keepSigningIn(Readers now) {
        try {
            if (source.access().equals(now.access())) {
                now.watchAgain();
            } else {
                now.stopAll();
                leave();
                connect();
            }
        } catch (ProblemException e) {
            fail(e.problem());
        }
    }

    /**
     * @param otherwise whether other parts of it are read than before
     */
    private void readAgain(boolean otherwise) {
        OpenServer now = open;
        if (now == null) {
            connect();
            return;
        }
        ContextAccess before = now.readers().access();
        if (picture.hasLost() && !signInAgain(now.readers())) {
            return;
        }
        if (otherwise || (picture.lacks() && !isSamePlace(before, now.readers().access()))) {
            now.beginAgain();
            lookAtFocus();
        } else {
            now.listAgain();
        }
    }

    private static boolean isSamePlace(ContextAccess before, ContextAccess now) {
        return before.cluster().equals(now.cluster()) && before.namespace().equals(now.namespace());
    }

    /** Whoever tries again may have renewed a token, or brought the cluster up anew somewhere else. Whether it can be tried. */
    private boolean signInAgain(Readers now) {
        try {
            ContextAccess access = source.access();
            now.use(access, source.server(access));
            news.warn(now.warnings());
            news.versionAgain(now);
            return true;
        } catch (ProblemException e) {
            fail(e.problem());
            return false;
        }
    }

    /** Reads Pods and Nodes for the Service that is looked at, as its selector is now. */
    private void lookAtFocus() {
        whileOpen(now -> now.readPods(allPods ? Scope.everywhere(ResourceKind.POD) : podsOf(focused)));
    }

    private @Nullable Scope podsOf(@Nullable NamespacedName service) {
        Map<String, String> selector = service == null
                ? Map.of()
                : picture.snapshot()
                        .service(service)
                        .map(found -> found.selector())
                        .orElse(Map.of());
        return service == null || selector.isEmpty()
                ? null
                : new Scope(ResourceKind.POD, service.namespace(), selector);
    }
}
