// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.Faults;
import dev.portolan.testing.KubeconfigText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the DNS is set up is asked as long as somebody wants to know, and a picture is not whole without it. */
@Timeout(60)
class ProfileWatchTest extends AgainstFakeServer {

    private final BlockingQueue<Thread> watches = new LinkedBlockingQueue<>();
    private final CompletableFuture<List<SourceState>> beforeProfile = new CompletableFuture<>();
    private LiveSource source;

    private enum End {
        CLOSED(SourceConnection::close),
        OFFLINE(SourceConnection::stayOffline);

        private final Consumer<SourceConnection> end;

        End(Consumer<SourceConnection> end) {
            this.end = end;
        }
    }

    @BeforeEach
    void begin() {
        source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
    }

    @ParameterizedTest
    @EnumSource
    void connectionThatEndsLeavesNoWatch(End how) throws InterruptedException {
        source.onProfile(profile -> watches.add(Thread.currentThread()));
        connection = source.open(heard);
        Thread watch = watch();

        how.end.accept(connection);

        assertThat(watch.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void connectionThatIsClosedByWhoeverIsToldTheProfileLeavesNoWatch() throws InterruptedException {
        CompletableFuture<SourceConnection> opened = new CompletableFuture<>();
        source.onProfile(profile -> {
            watches.add(Thread.currentThread());
            opened.join().close();
        });
        connection = source.open(heard);
        opened.complete(connection);

        assertThat(watch().join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void defectEndsTheConnectionInsteadOfConnectingForEver() {
        source.onProfile(_ -> {
            throw new IllegalStateException("token: hush");
        });
        connection = source.open(heard);

        assertThat(heard.await(SourceState.class, ProfileWatchTest::isEnded).toString())
                .contains("Reading ended with a defect of Portolan.")
                .doesNotContain("hush");
    }

    @Test
    void defectOfAWatchThatWasLeftDoesNotEndTheConnectionThatFollows() throws InterruptedException {
        CountDownLatch meanwhile = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        source.onProfile(profile -> {
            if (first.getAndSet(false)) {
                watches.add(Thread.currentThread());
                hold(meanwhile);
                throw new IllegalStateException();
            }
        });
        connection = source.open(heard);
        Thread left = watch();
        awaitAllListed(1);
        connection.stayOffline();
        heard.await(SourceState.Stale.class);
        connection.refresh();
        heard.await(SourceState.Live.class);

        meanwhile.countDown();
        assertThat(left.join(Duration.ofSeconds(20))).isTrue();
        connection.stayOffline();

        assertThat(heard.await(SourceState.Stale.class).problem().happened()).isEqualTo("You chose to stay offline.");
    }

    @Test
    void watchThatWasLeftDoesNotMakeThePictureWholeThatFollows() throws InterruptedException {
        CountDownLatch meanwhile = new CountDownLatch(1);
        CountDownLatch asking = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        source.onProfile(profile -> {
            if (first.getAndSet(false)) {
                watches.add(Thread.currentThread());
                hold(meanwhile);
            }
        });
        connection = source.open(heard);
        Thread left = watch();
        awaitAllListed(1);
        connection.stayOffline();
        heard.await(SourceState.Stale.class);
        server.faults().answer(request -> isCorefile(request) && hold(asking), 500, 1);
        connection.refresh();
        awaitAllListed(2);

        meanwhile.countDown();
        assertThat(left.join(Duration.ofSeconds(20))).isTrue();

        assertThat(heard.states()).noneMatch(SourceState.Live.class::isInstance);
        asking.countDown();
        heard.await(SourceState.Live.class);
    }

    @Test
    void readingAgainWaitsForAProfileThatIsNotKnownYet() {
        CountDownLatch meanwhile = new CountDownLatch(1);
        server.faults().forbid(ProfileWatchTest::isNamespaces, "not these");
        server.faults().answer(request -> isCorefile(request) && hold(meanwhile), 500, 1);
        source.onProfile(profile -> beforeProfile.complete(heard.states()));
        connection = source.open(heard);
        awaitServicesListed(1);

        connection.refresh();
        awaitServicesListed(2);
        server.awaitRequests(
                ProfileWatchTest::isNamespaces,
                server.requests().stream()
                                .filter(ProfileWatchTest::isNamespaces)
                                .count()
                        + 2);
        meanwhile.countDown();

        assertThat(beforeProfile.join()).noneMatch(SourceState.Live.class::isInstance);
        heard.await(SourceState.Live.class);
    }

    @Test
    void corefileThatMayNoLongerBeReadStaysAsItWas() throws InterruptedException {
        BlockingQueue<DnsProfile> profiles = new LinkedBlockingQueue<>();
        corefileWithTtl(5);
        source.onProfile(profiles::add);
        connection = source.open(heard);
        DnsProfile read = profiles.poll(20, TimeUnit.SECONDS);

        server.faults().forbid(ProfileWatchTest::isCorefile, "configmaps is forbidden");
        connection.refresh();
        DnsProfile kept = profiles.poll(20, TimeUnit.SECONDS);

        assertThat(kept)
                .isEqualTo(read.withOrigin("ConfigMap kube-system/coredns, as it was before: configmaps is forbidden"));
        server.faults().allowEverything();
        connection.refresh();
        assertThat(profiles.poll(20, TimeUnit.SECONDS)).isEqualTo(read);
        corefileWithTtl(7);
        connection.refresh();
        assertThat(profiles.poll(20, TimeUnit.SECONDS).origin()).isEqualTo(read.origin());
    }

    @Test
    void releaseThatMayNoLongerBeReadStaysAsItWas() throws InterruptedException {
        BlockingQueue<DnsProfile> profiles = new LinkedBlockingQueue<>();
        corefileWithTtl(5);
        server.state().document("/apis/apps/v1/namespaces/kube-system/deployments", """
                        {"items": [{"spec": {"template": {"spec": {"containers": [
                            {"name": "coredns", "image": "coredns/coredns:1.9.3"}]}}}}]}""");
        source.onProfile(profiles::add);
        connection = source.open(heard);
        DnsProfile read = profiles.poll(20, TimeUnit.SECONDS);
        assertThat(read.version()).isEqualTo(new CoreDnsVersion(1, 9, 3));

        server.faults().forbid(request -> request.path().contains("/deployments"), "deployments is forbidden");
        connection.refresh();

        assertThat(profiles.poll(20, TimeUnit.SECONDS))
                .isEqualTo(read.withNotes(List.of(
                        "How the DNS of the cluster is deployed is taken as it was before: deployments is forbidden")));
        server.faults().allowEverything();
        connection.refresh();
        assertThat(profiles.poll(20, TimeUnit.SECONDS)).isEqualTo(read);
    }

    @Test
    void corefileOfAnotherClusterIsNotKept() throws InterruptedException {
        assertThat(originAtAnother(faults -> faults.forbid(ProfileWatchTest::isCorefile, "configmaps is forbidden")))
                .isEqualTo("kubeadm's default: configmaps is forbidden");
    }

    @Test
    void corefileOfAnotherClusterIsNotKeptWhereTheNewOneDoesNotAnswer() throws InterruptedException {
        assertThat(originAtAnother(faults -> faults.answer(ProfileWatchTest::isCorefile, 500, Integer.MAX_VALUE)))
                .startsWith("kubeadm's default: ");
    }

    /** What is said of the profile of a cluster that the context names after one whose Corefile was read. */
    private String originAtAnother(Consumer<Faults> wrong) throws InterruptedException {
        BlockingQueue<DnsProfile> profiles = new LinkedBlockingQueue<>();
        corefileWithTtl(5);
        source.onProfile(profiles::add);
        connection = source.open(heard);
        assertThat(profiles.poll(20, TimeUnit.SECONDS).origin()).isEqualTo("ConfigMap kube-system/coredns");
        heard.await(SourceState.Live.class);

        server.goDown();
        heard.await(SourceState.Stale.class);
        try (FakeApiServer another = LiveFixture.serving(WORLD)) {
            wrong.accept(another.faults());
            KubeconfigText.of(another.url()).write(folder);
            connection.refresh();
            return profiles.poll(20, TimeUnit.SECONDS).origin();
        }
    }

    private void corefileWithTtl(int ttl) {
        server.state()
                .document(
                        "/api/v1/namespaces/kube-system/configmaps/coredns",
                        "{\"data\": {\"Corefile\": \".:53 {\\n kubernetes example.org {\\n ttl " + ttl
                                + "\\n }\\n}\"}}");
    }

    private void awaitAllListed(int times) {
        awaitServicesListed(times);
        server.awaitRequests(request -> request.isWatch() && isNamespaces(request), times);
    }

    private void awaitServicesListed(int times) {
        server.awaitRequests(request -> request.isWatch() && request.path().equals("/api/v1/services"), times);
        server.awaitRequests(request -> request.isWatch() && request.path().endsWith("/endpointslices"), times);
    }

    private static boolean isNamespaces(FakeRequest request) {
        return request.path().equals("/api/v1/namespaces");
    }

    private static boolean isCorefile(FakeRequest request) {
        return request.path().contains("/configmaps");
    }

    /** Never true, and that only once the latch is open. */
    private static boolean hold(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // Whoever is told to stop may need a while to notice.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static boolean isEnded(SourceState state) {
        return state instanceof SourceState.Failed || state instanceof SourceState.Stale;
    }

    private Thread watch() throws InterruptedException {
        Thread watch = watches.poll(20, TimeUnit.SECONDS);
        assertThat(watch).isNotNull();
        return watch;
    }
}
