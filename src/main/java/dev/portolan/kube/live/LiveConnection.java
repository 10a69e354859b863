// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Namespace;
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
import dev.portolan.profile.DnsProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A live cluster while it is open. What is decided, is decided on one thread; what is read, is read on others. */
final class LiveConnection implements SourceConnection, LivePicture.Following {

    private static final List<Scope> ALWAYS = List.of(
            Scope.everywhere(ResourceKind.SERVICE),
            Scope.everywhere(ResourceKind.ENDPOINT_SLICE),
            Scope.everywhere(ResourceKind.NAMESPACE));

    /** Stands for what is asked about the DNS. */
    private static final Scope PROFILE = Scope.in(ResourceKind.NAMESPACE, "kube-system");

    private final Turn turn = new Turn("live");
    private final LiveSource source;
    private final Announcer announcer;
    private final LivePicture picture;
    private final WakeWatch wake;
    private final Wanted wanted;
    private volatile @Nullable Readers readers;
    private volatile @Nullable Narrowing narrowing;
    private volatile @Nullable ProfileWatch profile;
    private volatile @Nullable NamespacedName focused;
    private volatile boolean allPods;
    private volatile boolean closed;
    private volatile @Nullable VersionQuestion version;
    private SourceDescription description;
    private List<ReadIssue> warnings = List.of();

    LiveConnection(LiveSource source, SourceListener listener) {
        this.source = source;
        this.description = source.description();
        this.wanted = new Wanted(source.choice().namespace());
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
    public void readPods() {
        allPods = true;
        turn.next(this::lookAtFocus);
    }

    @Override
    public void refresh() {
        turn.next(this::tryAgain);
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
    public void addNamespace(String namespace) {
        wanted.add(namespace);
        turn.next(() -> {
            Narrowing now = narrowing;
            if (now != null) {
                now.add(namespace);
            }
        });
    }

    @Override
    public void changeNamespace(String namespace) {
        if (!wanted.only().isEmpty()) {
            wanted.add(wanted.only());
        }
        wanted.only(namespace);
        turn.next(() -> {
            Narrowing now = narrowing;
            if (namespace.isEmpty()) {
                readAgain();
            } else if (now != null) {
                now.change(namespace);
            }
        });
    }

    @Override
    public boolean refused(Scope scope) {
        Narrowing now = narrowing;
        if (now == null || !Narrowing.concerns(scope)) {
            return false;
        }
        turn.next(() -> now.refused(scope));
        return true;
    }

    @Override
    public boolean listed(Scope scope) {
        Narrowing now = narrowing;
        if (now == null || !scope.equals(Scope.everywhere(ResourceKind.NAMESPACE))) {
            return false;
        }
        turn.next(() -> {
            now.known(picture.snapshot().namespaceNames());
            picture.settled(scope);
        });
        return true;
    }

    @Override
    public void applied(List<ClusterChange> changes) {
        Narrowing now = narrowing;
        List<String> more = changes.stream()
                .filter(change -> change instanceof ClusterChange.Put(Namespace _))
                .map(change -> change.id().name())
                .toList();
        if (now != null && !more.isEmpty()) {
            turn.next(() -> now.known(more));
        }
        NamespacedName service = focused;
        if (changes.stream().anyMatch(c -> c.kind() == ResourceKind.SERVICE && c.id().equals(service))) {
            turn.next(this::lookAtFocus);
        }
    }

    @Override
    public void unreachable() {
        turn.next(() -> {
            Readers now = readers;
            if (now != null) {
                now.doubtWatches();
            }
        });
    }

    @Override
    public void inVain(Problem why) {
        turn.next(() -> fail(why));
    }

    private void connect() {
        announcer.state(new SourceState.Connecting(Map.of()));
        try {
            ContextAccess access = source.access();
            Readers fresh = new Readers(access, source.server(access), picture, source.pace(), source.clock());
            describe(fresh.server(), "");
            readers = fresh;
            if (closed) {
                fresh.close();
            }
            describe(
                    fresh.server(),
                    ServerVersion.of(fresh.server(), source.pace().answer()));
            warn(fresh);
            begin(fresh);
        } catch (ProblemException e) {
            fail(e.problem());
        } catch (ApiException e) {
            fail(e.problem());
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private void begin(ProfileWatch watch) {
        // The picture is not whole before it is known what is to be made of it.
        picture.await(PROFILE);
        profile = watch;
        watch.start();
        if (closed) {
            watch.close();
        }
    }

    private void found(DnsProfile now) {
        if (!closed) {
            source.found(now);
        }
    }

    private void begin(Readers fresh) {
        endNarrowing();
        Narrowing beginning = new Narrowing(fresh, picture, turn, wanted);
        narrowing = beginning;
        picture.begin(ALWAYS);
        ProfileWatch watch = profile;
        if (watch == null) {
            begin(new ProfileWatch(fresh::server, source.pace().answer(), this::found, () -> picture.settled(PROFILE)));
        } else {
            watch.again();
        }
        if (beginning.begin()) {
            fresh.read(Scope.everywhere(ResourceKind.NAMESPACE));
        } else {
            ALWAYS.forEach(fresh::read);
        }
        lookAtFocus();
    }

    /** Which release it is stays known until the server says something else, or is another one. */
    private void describe(ApiServer server, String told) {
        String address = server.address();
        String known = address.equals(description.address()) ? description.kubernetesVersion() : "";
        description = source.described(address).withKubernetesVersion(told.isEmpty() ? known : told);
        announcer.described(description);
    }

    /** What was brought up anew may be another release. The turn does not wait for it. */
    private void askVersion(Readers now) {
        ApiServer server = now.server();
        describe(server, "");
        endVersion();
        VersionQuestion question = new VersionQuestion(
                server,
                source.pace().answer(),
                told -> turn.next(() -> {
                    if (readers == now && now.server() == server) {
                        describe(server, told);
                    }
                }));
        version = question;
        question.start();
        if (closed) {
            question.close();
        }
    }

    private void endVersion() {
        VersionQuestion question = version;
        version = null;
        if (question != null) {
            question.close();
        }
    }

    private void endNarrowing() {
        Narrowing now = narrowing;
        narrowing = null;
        if (now != null) {
            now.close();
        }
    }

    /** What is to be warned of from now on, and what no longer is. */
    private void warn(Readers fresh) {
        List<ReadIssue> before = warnings;
        warnings = fresh.warnings();
        if (!before.equals(warnings)) {
            announcer.settled(before);
            announcer.unreadable(warnings);
        }
    }

    private void fail(Problem problem) {
        leave();
        picture.leave(problem);
    }

    private void tryAgain() {
        Readers now = readers;
        if (now != null && now.server().isSigningIn()) {
            keepSigningIn(now);
        } else {
            readAgain();
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

    private void readAgain() {
        Readers now = readers;
        if (now == null) {
            connect();
            return;
        }
        if (picture.hasLost() && !signInAgain(now)) {
            return;
        }
        if (picture.lacks()) {
            // Rights may have been granted, and who was refused does not read any more.
            now.stopAll();
            begin(now);
        } else {
            now.listAgain();
            ProfileWatch watch = profile;
            if (watch != null) {
                watch.again();
            }
        }
    }

    /** Whoever tries again may have renewed a token, or brought the cluster up anew somewhere else. Whether it can be tried. */
    private boolean signInAgain(Readers now) {
        try {
            ContextAccess access = source.access();
            now.use(access, source.server(access));
            warn(now);
            askVersion(now);
            return true;
        } catch (ProblemException e) {
            fail(e.problem());
            return false;
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
        if (now != null && allPods) {
            now.readPods(Scope.everywhere(ResourceKind.POD));
        } else if (now != null) {
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
        endVersion();
        endNarrowing();
        ProfileWatch watch = profile;
        profile = null;
        if (watch != null) {
            watch.close();
        }
        if (now != null) {
            now.close();
        }
    }
}
