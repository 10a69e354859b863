// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.source.Turn;
import dev.portolan.profile.DnsProfile;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What runs while one server is read, and ends together: its readers, the narrowing to what may be read, the question how its
 * DNS is set up.
 *
 * <p>Used on the turn of its source; closed from any thread, and nothing is read or told after that. What the picture tells
 * ({@link #refused}, {@link #listed}, {@link #applied}) is handed over to that turn.
 */
final class OpenServer implements AutoCloseable {

    private static final List<Scope> ALWAYS = List.of(
            Scope.everywhere(ResourceKind.SERVICE),
            Scope.everywhere(ResourceKind.ENDPOINT_SLICE),
            Scope.everywhere(ResourceKind.NAMESPACE));

    /** What tells which namespaces there are. */
    static final Set<Scope> NAMING =
            Set.of(Scope.everywhere(ResourceKind.NAMESPACE), Scope.everywhere(ResourceKind.SERVICE));

    /** Stands for what is asked about the DNS. */
    private static final Scope PROFILE = Scope.in(ResourceKind.NAMESPACE, "kube-system");

    private final Readers readers;
    private final LivePicture picture;
    private final Turn turn;
    private final Wanted wanted;
    private final ProfileWatch profile;
    private final SilenceWatch silence;
    private volatile @Nullable Narrowing narrowing;
    private volatile boolean asked;
    private volatile boolean closed;

    OpenServer(Readers readers, LivePicture picture, Turn turn, Wanted wanted, Consumer<DnsProfile> found) {
        this.readers = readers;
        this.picture = picture;
        this.turn = turn;
        this.wanted = wanted;
        this.silence = new SilenceWatch(readers, picture);
        this.profile = new ProfileWatch(
                readers,
                now -> whileOpen(() -> found.accept(now)),
                () -> whileOpen(this::profileAsked),
                defect -> whileOpen(() -> picture.ended(defect)));
    }

    Readers readers() {
        return readers;
    }

    /** Reads all that a picture needs, for the first time. */
    void begin() {
        Narrowing beginning = narrowing();
        awaitProfile();
        profile.start();
        silence.start();
        if (closed) {
            profile.close();
            silence.close();
        }
        read(beginning);
    }

    /** Reads all of it anew: another cluster, or all of it after one namespace alone. */
    void beginAgain() {
        readers.stopAll();
        Narrowing beginning = narrowing();
        awaitProfile();
        profile.again();
        read(beginning);
    }

    /** Lists everything again. Where not all may be read, what may be is found out again meanwhile. */
    void listAgain() {
        readers.askAgain();
        Narrowing now = narrowing;
        if (now != null) {
            now.searchAgain();
        }
        profile.again();
    }

    /** A person wants that namespace too. */
    void addNamespace(String namespace) {
        Narrowing now = narrowing;
        if (now != null) {
            now.add(namespace);
        }
    }

    /** A person wants that namespace alone. */
    void changeNamespace(String namespace) {
        Narrowing now = narrowing;
        if (now != null) {
            now.change(namespace);
        }
    }

    /** Reads these Pods instead of those before, as far as they may be read; none if null. */
    void readPods(@Nullable Scope pods) {
        Narrowing now = narrowing;
        if (now != null) {
            now.readPods(pods);
        }
    }

    /** That scope may not be read. Whether others are looked for instead. */
    boolean refused(Scope scope) {
        Narrowing now = narrowing;
        if (now == null || !Narrowing.concerns(scope)) {
            return false;
        }
        turn.next(() -> now.refused(scope));
        return true;
    }

    /** That scope was listed. Whether something is made of it. */
    boolean listed(Scope scope) {
        Narrowing now = narrowing;
        if (now != null && Narrowing.concerns(scope)) {
            turn.next(() -> now.granted(scope));
        }
        if (now == null || !NAMING.contains(scope)) {
            return false;
        }
        turn.next(() -> now.listed(scope));
        return true;
    }

    /** What is not listed of the namespaces. */
    Untried untried() {
        Narrowing now = narrowing;
        return now == null ? Untried.NOTHING : now.untried();
    }

    /** These changes were applied. */
    void applied(List<ClusterChange> changes) {
        Narrowing now = narrowing;
        List<ClusterChange> ofNamespaces = changes.stream()
                .filter(change -> change.kind() == ResourceKind.NAMESPACE)
                .toList();
        if (now != null && !ofNamespaces.isEmpty()) {
            turn.next(() -> now.changed(ofNamespaces));
        }
    }

    @Override
    public void close() {
        closed = true;
        endNarrowing();
        profile.close();
        silence.close();
        readers.close();
    }

    /** What a watch that was told to stop has to say still is of no concern to the server that is read next. */
    private void whileOpen(Runnable step) {
        if (!closed) {
            step.run();
        }
    }

    /** The picture is not whole before it is known what is to be made of it. */
    private void awaitProfile() {
        picture.await(PROFILE);
        if (asked) {
            picture.settled(PROFILE);
        }
    }

    private void profileAsked() {
        asked = true;
        picture.settled(PROFILE);
    }

    private Narrowing narrowing() {
        endNarrowing();
        Narrowing beginning = new Narrowing(readers, picture, turn, wanted);
        narrowing = beginning;
        if (closed) {
            beginning.close();
        }
        readers.heard();
        picture.begin(ALWAYS);
        return beginning;
    }

    private void read(Narrowing beginning) {
        if (beginning.begin()) {
            readers.read(Scope.everywhere(ResourceKind.NAMESPACE));
        } else {
            ALWAYS.forEach(readers::read);
        }
    }

    private void endNarrowing() {
        Narrowing now = narrowing;
        narrowing = null;
        if (now != null) {
            now.close();
        }
    }
}
