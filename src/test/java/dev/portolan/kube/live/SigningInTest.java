// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.source.Announcer;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a person does in the page of a plugin, here in the answer to a question, meets what is asked of a connection. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SigningInTest extends AgainstFakeServer {

    private final BlockingQueue<CompletableFuture<Boolean>> questions = new LinkedBlockingQueue<>();

    @Test
    void signingInIsNotBegunAnewWhenItIsTriedAgain() throws Exception {
        CompletableFuture<Boolean> _ = questionAfterTheTokenEnded();

        connection.refresh();
        // What is asked of a connection is done in order: once it is off line, it was tried again.
        connection.stayOffline();
        heard.await(SourceState.Stale.class, stale -> stale.nextTry() == null);

        assertThat(heard.descriptions())
                .as("told when it is reached, with its release, and when it was tried again for the first time")
                .hasSize(3);
    }

    @Test
    void signingInGoesOnWhereNotAllMayBeReadWhenThatIsTriedAgain() throws Exception {
        server.faults().forbid(request -> request.path().equals("/api/v1/services"), "not all");
        server.faults().requireTokens("first");
        try (Pipe began = new Pipe(folder, "began");
                Pipe token = new Pipe(folder, "token")) {
            token.write("first");
            connection =
                    LiveFixture.open(plugin("echo run >> runs", "echo run > began", "read -r token < token"), heard);
            began.read();
            heard.await(SourceState.Live.class);
            server.faults().requireTokens("second");
            server.reset();
            began.read();

            connection.refresh();
            // What is asked of a connection is done in order: once the extra namespace is read, it was tried again.
            connection.addNamespace("extra");
            token.write("second");
            server.awaitRequests(request -> request.path().startsWith("/api/v1/namespaces/extra/"), 1);

            LiveFixture.awaitSame(heard, server);
            assertThat(folder.resolve("runs")).hasContent("run\nrun\n");
        }
    }

    @Test
    void signingInThatTheKubeconfigNoLongerAsksForEnds() throws Exception {
        CompletableFuture<Boolean> question = questionAfterTheTokenEnded();

        KubeconfigText.of(server.url()).user("token: second").write(folder);
        connection.refresh();

        LiveFixture.awaitSame(heard, server);
        assertThat(question.handle((answer, failure) -> question.isCancelled()).get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void signingInEndsWithTheConnection() throws Exception {
        CompletableFuture<Boolean> question = questionAfterTheTokenEnded();
        assertThat(connection.isSigningIn()).isTrue();

        connection.close();

        assertThat(question.handle((answer, failure) -> question.isCancelled()).get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void listsAreWaitedForOnceItIsSignedIn() throws Exception {
        LiveSource source = asking(plugin("token=first"));
        ContextAccess access = source.access();
        LivePicture picture = new LivePicture(new Announcer(heard), InstantSource.system(), new Rehearsal.Nobody());
        try (Readers readers =
                new Readers(access, source.server(access), picture, LiveFixture.FAST, InstantSource.system())) {
            readers.read(Scope.everywhere(ResourceKind.SERVICE));
            CompletableFuture<Boolean> _ = asked();
            long before = System.nanoTime();

            new SilenceWatch(readers, picture).look();

            assertThat(readers.silence().toNanos()).isLessThanOrEqualTo(System.nanoTime() - before);
        }
    }

    /** Asks before it runs a plugin. */
    private LiveSource asking(Host host) {
        return new LiveSource(
                host,
                new Choice("test", null, ""),
                InstantSource.system(),
                program -> {
                    CompletableFuture<Boolean> question = new CompletableFuture<>();
                    questions.add(question);
                    return question;
                },
                LiveFixture.FAST);
    }

    /** Follows the server until the plugin's token is not taken any more, tries again, and is asked about the plugin. */
    private CompletableFuture<Boolean> questionAfterTheTokenEnded() throws Exception {
        server.faults().requireTokens("first");
        token("first");
        connection = asking(plugin("token=$(cat token)")).open(heard);
        asked().complete(true);
        heard.await(SourceState.Live.class);
        server.faults().requireTokens("second");
        server.reset();
        heard.await(SourceState.Stale.class);
        connection.refresh();
        return asked();
    }

    private CompletableFuture<Boolean> asked() throws InterruptedException {
        CompletableFuture<Boolean> question = questions.poll(20, TimeUnit.SECONDS);
        assertThat(question).isNotNull();
        return question;
    }

    private void token(String token) throws IOException {
        Files.writeString(folder.resolve("token"), token);
    }

    /** A plugin that does that in its folder, and then tells the token. */
    private Host plugin(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("plugin"), """
            #!/bin/sh
            cd "$(dirname "$0")"
            %s
            echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"'"$token"'"}}'
            """.formatted(String.join("\n", lines)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return KubeconfigText.of(server.url())
                .user("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: ./plugin}")
                .write(folder);
    }

    /** A named pipe, open in both directions, so that nobody waits for somebody at the other end. */
    private record Pipe(RandomAccessFile file) implements AutoCloseable {

        Pipe(Path folder, String name) throws IOException, InterruptedException {
            this(made(folder.resolve(name)));
        }

        private static RandomAccessFile made(Path path) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                    .isZero();
            return new RandomAccessFile(path.toFile(), "rw");
        }

        void write(String line) throws IOException {
            file.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        void read() throws Exception {
            FutureTask<String> line = new FutureTask<>(file::readLine);
            Thread.ofPlatform().daemon().start(line);
            line.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
