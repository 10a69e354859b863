// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.Host;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.KubeconfigText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whoever tries again goes on with what the kubeconfig says by then. */
class RenewalTest extends AgainstFakeServer {

    /** Tries again soon, and waits long where it is to be seldom. */
    private static final Pace PATIENT = new Pace(
            LiveFixture.FAST.answer(),
            LiveFixture.FAST.list(),
            LiveFixture.FAST.silence(),
            LiveFixture.FAST.firstRetry(),
            Duration.ofMinutes(10));

    @Test
    void tokenThatWasRenewedIsUsed() {
        server.faults().requireTokens("first");
        follow("first");

        server.faults().requireTokens("second");
        server.reset();
        SourceState.Stale refused = heard.await(
                SourceState.Stale.class,
                stale -> stale.problem().happened().endsWith(" did not accept the credentials."));
        assertThat(refused.problem().cause()).isEqualTo(Problem.Cause.CREDENTIALS);
        kubeconfig(server, "second");
        server.put(WORLD.service(100));
        connection.refresh();

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void tokenThatCountsAgainNeedsNobody() {
        server.faults().requireTokens("first");
        connection = LiveFixture.open(kubeconfig(server, "first"), heard, PATIENT);
        heard.await(SourceState.Live.class);

        server.faults().requireTokens("second");
        server.reset();
        heard.await(SourceState.Stale.class);
        server.faults().requireTokens("first");

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin is a shell command")
    void pluginIsSeldomRunForWhatIsNotAcceptedButThatIsTriedAgain() {
        server.faults().requireTokens("first");
        Path runs = folder.resolve("runs");
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        Choice choice = new Choice("test", null, "");
        connection = new LiveSource(plugin("echo run >> " + runs), choice, now::get, Consent.GIVEN, LiveFixture.FAST)
                .open(heard);
        heard.await(SourceState.Live.class);

        server.faults().requireTokens("second");
        server.reset();
        int attempt = staleAfter(4);
        assertThat(runs).hasContent("run\nrun");
        now.set(now.get().plus(Duration.ofMinutes(5)));
        int _ = staleAfter(attempt + 2);
        assertThat(runs).hasContent("run\nrun\nrun");

        server.faults().requireTokens("first");
        LiveFixture.awaitSame(heard, server);
    }

    private int staleAfter(int attempt) {
        return heard.await(SourceState.Stale.class, stale -> stale.attempt() > attempt)
                .attempt();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin is a shell command")
    void pluginThatFailsIsSeldomTriedAgain() throws Exception {
        server.faults().requireTokens("first");
        Path works = Files.createFile(folder.resolve("works"));
        connection = LiveFixture.open(plugin("test -e " + works + " || exit 1"), heard, PATIENT);
        heard.await(SourceState.Live.class);

        Files.delete(works);
        server.faults().requireTokens("second");
        server.reset();

        Instant late = Instant.now().plus(PATIENT.longestRetry().multipliedBy(5));
        SourceState.Stale failed = heard.await(
                SourceState.Stale.class,
                stale -> stale.nextTry() != null && stale.nextTry().isAfter(late));
        assertThat(failed.problem().cause()).isEqualTo(Problem.Cause.CREDENTIALS);
    }

    /** A plugin that does something and then tells the first token. */
    private Host plugin(String does) {
        return KubeconfigText.of(server.url()).user("""
            exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: sh, args: [-c,
            '%s; echo ''{"kind": "ExecCredential", "apiVersion": "client.authentication.k8s.io/v1",
            "status": {"token": "first"}}''']}\
            """.formatted(does)).write(folder);
    }

    @Test
    void clusterThatWasBroughtUpAnewIsFoundWhereItIs() {
        follow("any");

        server.goDown();
        heard.await(SourceState.Stale.class);
        try (FakeApiServer another = LiveFixture.serving(new BigWorld(7, 2, 3))) {
            another.state().document("/version", "{\"gitVersion\": \"v1.37.0\"}");
            kubeconfig(another, "any");
            connection.refresh();

            LiveFixture.awaitSame(heard, another);
            SourceDescription found = heard.awaitDescription(
                    description -> description.kubernetesVersion().equals("v1.37.0"));
            assertThat(found.address()).isEqualTo("127.0.0.1:" + another.port());
        }
    }

    @Test
    void releaseIsKnownStillWhereTheServerIsTooBusyToSay() {
        server.state().document("/version", "{\"gitVersion\": \"v1.36.0\"}");
        follow("any");

        server.goDown();
        heard.await(SourceState.Stale.class);
        AtomicBoolean busy = new AtomicBoolean(true);
        server.faults().answer(request -> busy.get() || isVersion(request), 503, Integer.MAX_VALUE);
        server.comeUp();
        connection.refresh();
        server.awaitRequests(RenewalTest::isVersion, 2);
        busy.set(false);

        LiveFixture.awaitSame(heard, server);
        assertThat(heard.descriptions())
                .extracting(SourceDescription::kubernetesVersion)
                .endsWith("v1.36.0");
    }

    @Test
    void kubeconfigThatCannotBeReadIsToldUntilItCan() throws Exception {
        follow("any");

        server.goDown();
        heard.await(SourceState.Stale.class);
        Path file = folder.resolve("kubeconfig");
        String before = Files.readString(file);
        Files.writeString(file, "contexts: [");
        connection.refresh();
        SourceState.Stale left = heard.await(SourceState.Stale.class, stale -> stale.nextTry() == null);
        Files.writeString(file, before);
        server.comeUp();
        connection.refresh();

        assertThat(left.problem().happened()).contains("kubeconfig is not YAML in line 1");
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void serverThatIsBelievedWithoutProofFromThenOnIsWarnedOf() {
        follow("any");

        server.goDown();
        heard.await(SourceState.Stale.class);
        KubeconfigText.of(server.url())
                .cluster("insecure-skip-tls-verify: true")
                .user("token: any")
                .write(folder);
        connection.refresh();
        heard.awaitIssues(
                issues -> issues.stream().map(ReadIssue::field).toList().equals(List.of(ReadIssue.BELIEVES_ANYBODY)));
        server.comeUp();

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void warningIsTakenBackWhereTheServerHasToProveItselfFromThenOn() {
        connection = LiveFixture.open(
                KubeconfigText.of(server.url())
                        .cluster("insecure-skip-tls-verify: true")
                        .write(folder),
                heard);
        heard.await(SourceState.Live.class);
        assertThat(heard.issues()).hasSize(1);

        server.goDown();
        heard.await(SourceState.Stale.class);
        kubeconfig(server, "any");
        connection.refresh();
        heard.awaitIssues(List::isEmpty);
        server.comeUp();

        LiveFixture.awaitSame(heard, server);
    }

    private static boolean isVersion(FakeRequest request) {
        return request.path().equals("/version");
    }

    private void follow(String token) {
        connection = LiveFixture.open(kubeconfig(server, token), heard);
        heard.await(SourceState.Live.class);
    }

    private Host kubeconfig(FakeApiServer of, String token) {
        return KubeconfigText.of(of.url()).user("token: " + token).write(folder);
    }
}
