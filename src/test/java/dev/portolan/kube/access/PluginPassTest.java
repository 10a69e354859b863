// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins tell tokens, and say in words why not. */
@DisabledOnOs(OS.WINDOWS)
class PluginPassTest {

    private static final String CREDENTIAL =
            "echo '{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{%s}}'";

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();
    private Consent consent = Consent.GIVEN;
    private Instant now = Instant.parse("2026-03-17T13:59:58Z");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tokenIsShown() throws Exception {
        server.faults().requireTokens("from-plugin");
        plugin(CREDENTIAL.formatted("\"token\":\"from-plugin\""));

        try (ApiServer asked = asked()) {
            ask(asked);
            ask(asked);
        }

        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void personIsAskedOnceBeforeAnyPluginRuns() throws Exception {
        List<Consent.Program> questions = new ArrayList<>();
        consent = new RememberedConsent(program -> {
            questions.add(program);
            return CompletableFuture.completedFuture(true);
        });
        plugin(CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer first = asked("args: [get-token]");
                ApiServer second = asked("args: [get-token]")) {
            assertThat(folder.resolve("runs")).doesNotExist();
            ask(first);
            ask(second);
        }

        assertThat(runs()).isEqualTo(2);
        assertThat(questions).singleElement().satisfies(program -> {
            assertThat(program.context()).isEqualTo("test");
            assertThat(program.line()).endsWith("/plugin get-token");
        });
    }

    @Test
    void pluginThatAPersonDoesNotAllowIsNotRun() throws Exception {
        consent = new RememberedConsent(program -> CompletableFuture.completedFuture(false));
        plugin(CREDENTIAL.formatted("\"token\":\"t\""));

        Problem problem;
        try (ApiServer asked = asked()) {
            problem = catchThrowableOfType(ApiException.class, () -> ask(asked)).problem();
        }

        assertThat(problem.happened()).contains("was not run, since you did not allow it");
        assertThat(problem.remedy()).isEqualTo("Connect again to be asked once more.");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void questionIsTakenBackWithTheServer() throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        CompletableFuture<Consent.Program> question = new CompletableFuture<>();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        consent = program -> {
            question.complete(program);
            return answer;
        };
        plugin(CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked()) {
            Thread.ofVirtual().start(() -> thrown.complete(catchThrowable(() -> ask(asked))));
            question.join();
        }

        assertThat(thrown.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(ApiException.Reason.UNREACHABLE));
        assertThat(answer).failsWithin(Duration.ofSeconds(20));
        assertThat(answer).isCancelled();
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void whoAskedFirstMayLeaveWhileAPersonSignsIn() throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        BlockingQueue<Consent.Program> questions = new LinkedBlockingQueue<>();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        consent = program -> {
            questions.add(program);
            return answer;
        };
        plugin(CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked()) {
            Thread first = Thread.ofVirtual().start(() -> thrown.complete(catchThrowable(() -> ask(asked))));
            questions.take();
            first.interrupt();
            assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(asked.isSigningIn()).isTrue();
            answer.complete(true);
            ask(asked);
        }

        assertThat(questions).isEmpty();
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void personWhoDidNotComeIsNotCalledAgainForSomeMinutes() throws Exception {
        List<Consent.Program> calls = new ArrayList<>();
        consent = program -> {
            calls.add(program);
            now = now.plus(Duration.ofMinutes(1));
            return CompletableFuture.completedFuture(false);
        };
        plugin("exit 0");
        try (ApiServer asked = asked()) {
            for (int times = 0; times < 3; times++) {
                assertThat(catchThrowable(() -> ask(asked))).hasMessageContaining("was not run");
                now = now.plus(Duration.ofMinutes(3));
            }
        }
        assertThat(calls).hasSize(2);
    }

    @Test
    void signingInLastsFromTheQuestionToTheToken() throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        CompletableFuture<Consent.Program> question = new CompletableFuture<>();
        consent = program -> {
            question.complete(program);
            return answer;
        };
        plugin(CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked()) {
            assertThat(asked.isSigningIn()).isFalse();
            Thread waiting = Thread.ofVirtual().start(() -> catchThrowable(() -> ask(asked)));
            question.join();
            assertThat(asked.isSigningIn()).isTrue();
            answer.complete(true);
            waiting.join();
            assertThat(asked.isSigningIn()).isFalse();
        }

        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void argumentsReachTheProgramAsTheyAre() throws Exception {
        plugin("printf '%s|' \"$@\" > \"$(dirname \"$0\")/arguments\"", CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked("args: ['a;b', '$HOME', 'c d']")) {
            ask(asked);
        }

        assertThat(folder.resolve("arguments")).hasContent("a;b|$HOME|c d|");
    }

    @Test
    void programIsToldWhatItIsFor() throws Exception {
        plugin(
                "echo \"$KUBERNETES_EXEC_INFO $STAGE\" > \"$(dirname \"$0\")/told\"; cat > \"$(dirname \"$0\")/input\"",
                CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked("provideClusterInfo: true, env: [{name: STAGE, value: dev}]")) {
            ask(asked);
        }

        assertThat(folder.resolve("told"))
                .hasContent("{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\","
                        + "\"spec\":{\"interactive\":false,\"cluster\":{\"server\":\"" + server.url() + "\"}}} dev\n");
        assertThat(folder.resolve("input")).isEmptyFile();
    }

    @Test
    void pathThatTheKubeconfigGivesItIsItsOwn() throws Exception {
        plugin("echo \"$PATH\" > \"$(dirname \"$0\")/told\"", CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked("env: [{name: PATH, value: '/opt/only:/usr/bin:/bin'}]")) {
            ask(asked);
        }

        assertThat(folder.resolve("told")).hasContent("/opt/only:/usr/bin:/bin\n");
    }

    @Test
    void whatItComplainsOfDoesNotHurt() throws Exception {
        server.faults().requireTokens("t");
        plugin("echo warning: old config >&2", CREDENTIAL.formatted("\"token\":\"t\""));

        try (ApiServer asked = asked()) {
            ask(asked);
        }
    }

    @Test
    void expiredTokenIsGotAgain() throws Exception {
        plugin(CREDENTIAL.formatted("\"token\":\"t\",\"expirationTimestamp\":\"2026-03-17T14:10:00Z\""));

        try (ApiServer asked = asked()) {
            ask(asked);
            ask(asked);
            int before = runs();
            now = Instant.parse("2026-03-17T14:09:55Z");
            ask(asked);

            assertThat(List.of(before, runs())).containsExactly(1, 2);
        }
    }

    @Test
    void refusedTokenIsGotAgainOnce() throws Exception {
        plugin(CREDENTIAL.formatted("\"token\":\"token-'\"$(wc -l < \"$(dirname \"$0\")/runs\" | tr -d ' ')\"'\""));
        server.faults().requireTokens("token-2");

        try (ApiServer asked = asked()) {
            ask(asked);
            server.faults().requireTokens("token-9");
            ApiException refused = catchThrowableOfType(ApiException.class, () -> ask(asked));

            assertThat(refused.reason()).isEqualTo(ApiException.Reason.UNAUTHORIZED);
            assertThat(refused.problem().quoted()).isEqualTo("Unauthorized");
            assertThat(runs()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        echo secret; echo 'first' >&2; echo 'no credentials found' >&2; exit 255 | `PLUGIN` ended with code 255.                                      | no credentials found
        echo secret                                                              | `PLUGIN` cannot be used: it printed no ExecCredential.             | ''
        echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"secret"}}' | `PLUGIN` answers in client.authentication.k8s.io/v1beta1, but the kubeconfig asks for client.authentication.k8s.io/v1. | ''
        printf 'first\\n\\033[31mred\\033[0m end\\n' >&2; exit 1 | `PLUGIN` ended with code 1. | red end
        echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"secret"}}' | `PLUGIN` cannot be used: its ExecCredential holds a certificate or a key, not both. | ''
        echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{}}' | `PLUGIN` cannot be used: its ExecCredential holds neither a token nor a certificate. | ''
        """)
    void whatGoesWrongIsSaidWithoutTheSecret(String script, String happened, String quoted) throws IOException {
        plugin(script);

        Problem problem = problem("");

        assertThat(problem.happened())
                .isEqualTo(happened.replace("PLUGIN", folder.resolve("plugin").toString()));
        assertThat(problem.quoted()).isEqualTo(quoted);
        assertThat(problem.line()).doesNotContain("secret");
    }

    @Test
    void credentialInYamlIsTaken() throws Exception {
        server.faults().requireTokens("from-yaml");
        plugin("printf 'apiVersion: client.authentication.k8s.io/v1\\n"
                + "kind: ExecCredential\\n"
                + "status:\\n"
                + "  token: from-yaml\\n"
                + "'");

        try (ApiServer asked = asked()) {
            ask(asked);
        }

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void missingProgramIsNamedWithTheHintAndThePath() {
        Host host = KubeconfigText.of(server.url())
                .user("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command:"
                        + " kubelogin-absent, installHint: \"Get it \\e[1mfrom\\e[0m example.com.\"}")
                .write(folder);

        ApiException thrown = catchThrowableOfType(ApiException.class, () -> ask(asked(host)));

        Problem problem = thrown.problem();
        assertThat(problem.quoting(""))
                .isEqualTo(new Problem(
                        "`kubelogin-absent` was not found in PATH.",
                        "The context test needs it to sign in.",
                        "Get it from example.com.",
                        "",
                        Problem.Cause.CREDENTIALS));
        assertThat(problem.quoted()).startsWith("PATH is ").contains("/usr/bin");
    }

    @Test
    void serverThatIsClosedRunsNothing() throws Exception {
        plugin(CREDENTIAL.formatted("\"token\":\"t\""));

        ApiServer closed = asked();
        closed.close();

        assertThat(catchThrowableOfType(ApiException.class, () -> ask(closed)).reason())
                .isEqualTo(ApiException.Reason.UNREACHABLE);
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void failedRunIsNotRepeatedForThoseWhoWaited() throws Exception {
        plugin("exit 3");

        try (ApiServer asked = asked()) {
            catchThrowableOfType(ApiException.class, () -> ask(asked));
            catchThrowableOfType(ApiException.class, () -> ask(asked));
            int before = runs();
            now = now.plus(Duration.ofMinutes(1));
            catchThrowableOfType(ApiException.class, () -> ask(asked));

            assertThat(List.of(before, runs())).containsExactly(1, 2);
        }
    }

    private Problem problem(String fields) {
        return catchThrowableOfType(ApiException.class, () -> {
                    try (ApiServer asked = asked(fields)) {
                        ask(asked);
                    }
                })
                .problem();
    }

    private ApiServer asked() throws Exception {
        return asked("");
    }

    private ApiServer asked(String fields) throws Exception {
        return asked(KubeconfigText.of(server.url())
                .user("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: ./plugin"
                        + (fields.isEmpty() ? "" : ", " + fields) + "}")
                .write(folder));
    }

    private ApiServer asked(Host host) throws Exception {
        return ApiServer.of(new KubeconfigFiles(host).read(null).access("test"), host, () -> now, consent);
    }

    private static void ask(ApiServer asked) throws Exception {
        asked.get("/api/v1/services", Duration.ofSeconds(10)).close();
    }

    private void plugin(String... lines) throws IOException {
        Path file = folder.resolve("plugin");
        Files.writeString(
                file, "#!/bin/sh\necho run >> \"$(dirname \"$0\")/runs\"\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int runs() throws IOException {
        return Files.readAllLines(folder.resolve("runs")).size();
    }
}
