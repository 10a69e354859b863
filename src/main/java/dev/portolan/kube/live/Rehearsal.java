// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.access.RehearsedServer;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import dev.portolan.kube.source.Announcer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Reads lists as API servers send them, again and again, as a connection reads those of its server. A virtual machine is
 * slow with what it does for the first time, and forgets what it has learned when something happens that never did: so what
 * is seldom in such lists is in these too. Done while a person chooses a cluster, this lets the first one appear a good deal
 * sooner. Asks nobody anything.
 */
public final class Rehearsal {

    /** After so many readings, more of them gain little. */
    private static final int ROUNDS = 240;

    /** In each round. Their cipher is fast only after more than ten thousand of them. */
    private static final int RECORDS = 200;

    /** What a person waits for comes first, also where there is one processor. */
    private static final Duration REST = Duration.ofMillis(1);

    private static final List<Scope> SCOPES = List.of(
            Scope.everywhere(ResourceKind.NAMESPACE),
            Scope.everywhere(ResourceKind.SERVICE),
            Scope.everywhere(ResourceKind.ENDPOINT_SLICE));

    private final InstantSource clock;

    public Rehearsal(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes some seven seconds of a processor, in four or five where there are two. Ends early when its thread is interrupted.
     *
     * @return how often everything was read to its end
     */
    public int run() {
        RehearsedServer server = new RehearsedServer();
        Nobody nobody = new Nobody();
        int rounds = 0;
        try {
            while (rounds < ROUNDS) {
                Thread.sleep(REST);
                server.greeting();
                for (int i = 0; i < RECORDS; i++) {
                    server.record();
                }
                read(nobody, nobody);
                rounds++;
            }
        } catch (InterruptedException | InterruptedIOException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rounds;
    }

    /** Reads it all once. */
    void read(SourceListener listener, Consequences following) throws IOException {
        LivePicture picture = new LivePicture(new Announcer(listener), clock, following);
        picture.begin(SCOPES);
        for (Scope scope : SCOPES) {
            try (InputStream list = RehearsedServer.body(recorded(scope))) {
                new ListReading(scope, picture, true)
                        .read(new Tokens().protobuf(list, scope.kind()), new ObjectReader());
            }
        }
    }

    private static InputStream recorded(Scope scope) {
        String name = scope.kind().plural() + ".pb.gz";
        return Objects.requireNonNull(Rehearsal.class.getResourceAsStream(name), name);
    }

    /** Who is told, and does nothing about it. */
    static class Nobody implements SourceListener, Consequences {

        @Override
        public void described(SourceDescription description) {}

        @Override
        public void changed(ClusterSnapshot snapshot, List<ClusterChange> changes) {}

        @Override
        public void state(SourceState state) {}

        @Override
        public void unreadable(List<ReadIssue> issues) {}

        @Override
        public void settled(List<ReadIssue> issues) {}

        @Override
        public boolean refused(Scope scope) {
            return false;
        }

        @Override
        public boolean listed(Scope scope) {
            return false;
        }

        @Override
        public Untried untried() {
            return Untried.NOTHING;
        }

        @Override
        public void unreachable() {}

        @Override
        public void applied(List<ClusterChange> changes) {}

        @Override
        public void inVain(Problem why) {}
    }
}
