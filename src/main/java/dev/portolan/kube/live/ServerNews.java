// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the server itself: where it is, which release, and what to be warned of. It outlives a server, since the next
 * may be the same again. Used on the turn of its source; closed from any thread.
 */
final class ServerNews implements AutoCloseable {

    private final LiveSource source;
    private final Announcer announcer;
    private final Turn turn;
    private volatile @Nullable VersionQuestion question;
    private volatile boolean closed;
    private @Nullable ApiServer asked;
    private SourceDescription description;
    private List<ReadIssue> warnings = List.of();

    ServerNews(LiveSource source, Announcer announcer, Turn turn) {
        this.source = source;
        this.announcer = announcer;
        this.turn = turn;
        this.description = source.description();
    }

    /** That server is read now. */
    void reached(Readers readers) {
        describe(readers, "");
    }

    /**
     * Asks for the release and waits for the answer.
     *
     * @throws ApiException if the server cannot be asked; one that does not say is no error
     */
    void version(Readers readers) throws ApiException, InterruptedException {
        describe(readers, ServerVersion.of(readers.server(), source.pace().answer()));
    }

    /** Asks for the release anew, and waits for nothing: what was brought up again may be another. */
    void versionAgain(Readers readers) {
        ApiServer server = readers.server();
        describe(readers, "");
        end();
        asked = server;
        VersionQuestion fresh = new VersionQuestion(
                server,
                source.pace().answer(),
                told -> turn.next(() -> {
                    if (asked == server) {
                        describe(readers, told);
                    }
                }));
        question = fresh;
        fresh.start();
        if (closed) {
            fresh.close();
        }
    }

    /** What is to be warned of from now on, and nothing else any longer. */
    void warn(List<ReadIssue> now) {
        List<ReadIssue> before = warnings;
        warnings = now;
        if (!before.equals(now)) {
            announcer.settled(before);
            announcer.unreadable(now);
        }
    }

    /** No answer is waited for any longer. */
    void end() {
        asked = null;
        endQuestion();
    }

    @Override
    public void close() {
        closed = true;
        endQuestion();
    }

    private void endQuestion() {
        VersionQuestion now = question;
        question = null;
        if (now != null) {
            now.close();
        }
    }

    /** Which release it is stays known until the server says something else, or is another one. */
    private void describe(Readers readers, String told) {
        String address = readers.server().address();
        String known = address.equals(description.address()) ? description.kubernetesVersion() : "";
        description = source.described(address, readers.access().namespace())
                .withKubernetesVersion(told.isEmpty() ? known : told);
        announcer.described(description);
    }
}
