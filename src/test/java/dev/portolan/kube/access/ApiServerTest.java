// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiServerTest {

    @TempDir
    private Path folder;

    @RepeatedTest(5)
    void questionThatIsInterruptedIsNoBrokenConnection() throws Exception {
        try (FakeApiServer server = FakeApiServer.plain()) {
            server.faults().silent(true);
            Host host = KubeconfigText.of(server.url()).user("token: t").write(folder);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            try (ApiServer asked = ApiServer.of(
                    new KubeconfigFiles(host).read(null).access("test"), host, () -> Instant.EPOCH, Consent.GIVEN)) {
                Thread asking = Thread.ofVirtual()
                        .start(() ->
                                thrown.complete(catchThrowable(() -> asked.get("/version", Duration.ofSeconds(10)))));
                server.awaitRequests(request -> request.path().equals("/version"), 1);

                asking.interrupt();

                assertThat(thrown.join()).isInstanceOf(InterruptedException.class);
            }
        }
    }

    /** On a platform thread, which no interrupt gets out of a socket. */
    @Test
    void questionEndsWithTheServer() throws Exception {
        try (FakeApiServer server = FakeApiServer.plain()) {
            server.faults().silent(true);
            Host host = KubeconfigText.of(server.url()).user("token: t").write(folder);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            try (ApiServer asked = ApiServer.of(
                    new KubeconfigFiles(host).read(null).access("test"), host, () -> Instant.EPOCH, Consent.GIVEN)) {
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> thrown.complete(catchThrowable(() -> asked.get("/version", Duration.ofHours(1)))));
                server.awaitRequests(request -> request.path().equals("/version"), 1);
            }

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(ApiException.Reason.UNREACHABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/k8s/clusters/c-1", "/k8s/clusters/c-1/"})
    void serverMayLieBelowAPath(String below) throws Exception {
        try (FakeApiServer server = FakeApiServer.plain()) {
            server.state().document("/k8s/clusters/c-1/api/v1/services", "{}");

            askAt(server.url() + below);

            assertThat(server.requests())
                    .extracting(FakeRequest::target)
                    .containsExactly("/k8s/clusters/c-1/api/v1/services?limit=1");
        }
    }

    /** The token would go with it. */
    @Test
    void nobodyIsFollowedElsewhere() throws Exception {
        try (FakeApiServer server = FakeApiServer.plain();
                FakeApiServer other = FakeApiServer.plain()) {
            server.faults().redirect(other.url() + "/api/v1/services");
            server.faults().answer("/", 307, 1);

            assertThat(catchThrowableOfType(ApiException.class, () -> askAt(server.url()))
                            .problem()
                            .happened())
                    .isEqualTo("The API server at 127.0.0.1:" + server.port() + " answered 307 Said So.");

            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void longWordsOfAServerAreQuotedToFourHundredLetters() throws Exception {
        try (FakeApiServer server = FakeApiServer.plain()) {
            server.faults().forbid(_ -> true, "x".repeat(400) + "y");
            assertThat(refusal(server)).isEqualTo("x".repeat(400) + "...");

            server.faults().allowEverything();
            server.faults().forbid(_ -> true, "x".repeat(400));
            assertThat(refusal(server)).isEqualTo("x".repeat(400));
        }
    }

    private String refusal(FakeApiServer server) {
        return catchThrowableOfType(ApiException.class, () -> askAt(server.url()))
                .problem()
                .quoted();
    }

    @Test
    void connectionIsWaitedForTenSecondsHoweverLongItsAnswerIs() {
        assertThat(Entrance.waiting(new OkHttpClient(), Duration.ofHours(1)))
                .extracting(OkHttpClient::connectTimeoutMillis, OkHttpClient::readTimeoutMillis)
                .containsExactly(10_000, 3_600_000);
        assertThat(Entrance.waiting(new OkHttpClient(), Duration.ofSeconds(2)).connectTimeoutMillis())
                .isEqualTo(2_000);
    }

    private void askAt(String url) throws Exception {
        Host host = KubeconfigText.of(url).user("token: t").write(folder);
        try (ApiServer asked = ApiServer.of(
                new KubeconfigFiles(host).read(null).access("test"), host, () -> Instant.EPOCH, Consent.GIVEN)) {
            asked.get("/api/v1/services?limit=1", Duration.ofSeconds(5)).close();
        }
    }

    @Test
    void connectionThatWasLeftIsNotTakenUpAgain() throws Exception {
        try (FakeApiServer server = FakeApiServer.plain()) {
            Host host = KubeconfigText.of(server.url()).user("token: t").write(folder);
            try (ApiServer asked = ApiServer.of(
                    new KubeconfigFiles(host).read(null).access("test"), host, () -> Instant.EPOCH, Consent.GIVEN)) {
                ask(asked);
                server.faults().strand();

                asked.leaveConnections();

                assertThatCode(() -> ask(asked)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void reviewAsksForNoMoreThanAName() throws Exception {
        try (FakeApiServer server = FakeApiServer.plain()) {
            Host host = KubeconfigText.of(server.url()).user("token: t").write(folder);
            try (ApiServer asked = ApiServer.of(
                    new KubeconfigFiles(host).read(null).access("test"), host, () -> Instant.EPOCH, Consent.GIVEN)) {
                asked.reviewAccess("a\"},\"b", "discovery.k8s.io", "endpointslices", Duration.ofSeconds(5))
                        .close();
                asked.reviewAccess("kiada", "", "services\\", Duration.ofSeconds(5))
                        .close();

                assertThat(server.state().reviewed())
                        .containsExactly(
                                "/apis/discovery.k8s.io/v1/namespaces/ab/endpointslices",
                                "/api/v1/namespaces/kiada/services");
            }
        }
    }

    private static void ask(ApiServer asked) throws ApiException, InterruptedException, IOException {
        try (ApiResponse answer = asked.get("/api/v1/services", Duration.ofSeconds(5))) {
            assertThat(answer.body().readAllBytes()).isNotEmpty();
            answer.finish();
        }
    }
}
