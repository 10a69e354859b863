// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever lists a part of a cluster again asks anew which part that is, and keeps what is known until there is an answer. */
@Timeout(60)
class NarrowedRefreshTest extends NarrowedCluster {

    private static final String PROJECTS = "/apis/project.openshift.io/v1/projects";

    @Test
    void rightsThatAreGrantedCountAfterARefresh() {
        forbidAllBut("namespace-2");
        open("");
        heard.await(SourceState.Live.class);

        server.faults().allowEverything();
        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void namespaceThatRefusesAfterARefreshIsLockedAndComesBack() {
        forbid("/api/v1/services", WIDE);
        open("");
        heard.await(SourceState.Live.class);
        AtomicBoolean granted = new AtomicBoolean();
        server.faults()
                .forbid(
                        request -> !granted.get() && request.path().equals("/api/v1/namespaces/namespace-1/services"),
                        "not any more");

        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage()
                .of(ResourceKind.SERVICE)
                .equals(new Coverage.Except(Map.of("namespace-1", "not any more"))));
        heard.awaitPicture(picture -> !heldNamespaces(picture.services()).contains("namespace-1"));
        granted.set(true);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
        server.put(WORLD.service(101));
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void whoeverMayNotReadAllAnyMoreIsToldAfterARefresh() {
        open("");
        heard.await(SourceState.Live.class);
        forbidAllBut("namespace-2");

        connection.refresh();

        Map<String, String> refused = Stream.of(0, 1, 3, 4)
                .map(i -> "namespace-" + i)
                .collect(Collectors.toMap(name -> name, name -> "not in " + name));
        heard.awaitPicture(picture -> picture.coverage()
                .of(ResourceKind.SERVICE)
                .equals(new Coverage.Only(Set.of("namespace-2"), WIDE, refused)));
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-2")));
    }

    @Test
    void serverThatComesBackAndRefusesForAMomentTakesNothingAway() {
        Duration hour = Duration.ofHours(1);
        Pace fast = LiveFixture.FAST;
        open(new Pace(fast.answer(), fast.list(), fast.silence(), hour, hour));
        heard.await(SourceState.Live.class);
        // A watch that is lost before it told anything is not taken up again at once.
        server.put(WORLD.service(100));
        server.put(new Namespace("later", Map.of()));
        server.remove(
                ResourceKind.ENDPOINT_SLICE,
                heard.snapshot().slices().iterator().next().id());
        LiveFixture.awaitSame(heard, server);
        server.goDown();
        heard.await(SourceState.Stale.class);
        forbid("/api/v1/services", "not yet");
        server.comeUp();

        connection.refresh();

        heard.await(
                SourceState.Lagging.class,
                lagging -> lagging.lags().stream()
                        .anyMatch(lag -> lag.problem().quoted().equals("not yet")));
        LiveFixture.assertSame(heard, server);
    }

    @Test
    void namespacesAreLookedForAgainAfterARefresh() {
        forbidAllBut("namespace-3");
        open("");
        heard.await(SourceState.Live.class);
        assertThat(namespaces()).isEmpty();

        server.state().document(PROJECTS, """
            {"items": [{"metadata": {"name": "namespace-3"}}]}\
            """);
        connection.refresh();

        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-3")));
    }

    @Test
    void searchFromBeforeARefreshIsNotTheLast() {
        forbidAllBut("namespace-3");
        server.state().document(PROJECTS, """
            {"items": [{"metadata": {"name": "namespace-3"}}]}\
            """);
        CountDownLatch refreshed = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        server.faults()
                .forbid(
                        request -> request.path().equals(PROJECTS) && first.getAndSet(false) && hasCome(refreshed),
                        "not yet");
        Pace fast = LiveFixture.FAST;
        open("", new Pace(fast.answer(), fast.list(), fast.silence(), fast.firstRetry(), Duration.ofHours(1)));
        server.awaitRequests(request -> request.path().equals(PROJECTS), 1);

        connection.refresh();
        server.awaitRequests(request -> request.path().equals("/api/v1/services"), 2);
        refreshed.countDown();

        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-3")));
    }

    private static boolean hasCome(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void otherNamespaceOfTheContextIsReadOnceTheServerIsBack() {
        forbidAllBut("namespace-2", "namespace-3");
        open("");
        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-2");

        server.goDown();
        heard.await(SourceState.Stale.class);
        kubeconfig("namespace-3");
        server.comeUp();
        connection.refresh();

        heard.awaitPicture(picture ->
                picture.coverage().of(ResourceKind.SERVICE).equals(new Coverage.Only(Set.of("namespace-3"), WIDE)));
    }
}
