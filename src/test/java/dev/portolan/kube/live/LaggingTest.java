// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.testing.FakeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the parts of a picture stand differently, each is told apart, and the others go on. */
@Timeout(60)
class LaggingTest extends AgainstFakeServer {

    private static final WatchedPart SERVICES = new WatchedPart(ResourceKind.SERVICE, "");
    private static final WatchedPart SLICES = new WatchedPart(ResourceKind.ENDPOINT_SLICE, "");
    private static final WatchedPart NAMESPACES = new WatchedPart(ResourceKind.NAMESPACE, "");

    @ParameterizedTest
    @ValueSource(ints = {403, 500})
    void kindThatFailsAloneLagsWhileTheOthersAreFollowed(int status) {
        live();

        server.faults().answer(about("/endpointslices"), status, Integer.MAX_VALUE);
        server.reset();

        SourceState.Lagging state = heard.await(
                SourceState.Lagging.class,
                such -> such.followed().size() == 2 && such.lags().getFirst().attempt() > 2);
        assertThat(state.followed()).containsExactly(NAMESPACES, SERVICES);
        assertThat(state.lags()).singleElement().satisfies(lag -> {
            assertThat(lag.part()).isEqualTo(SLICES);
            assertThat(lag.asOf()).isNotNull().isBeforeOrEqualTo(Instant.now());
            assertThat(lag.problem().quoted()).isEqualTo("fault " + status);
            assertThat(lag.nextTry()).isAfter(lag.asOf());
        });
        server.put(WORLD.service(100));
        heard.awaitPicture(picture -> picture.serviceCount() == 31);
    }

    @Test
    void lagStaysAsOldAsItIsUntilItIsMadeUpFor() {
        live();
        server.faults().answer(about("/services"), 500, Integer.MAX_VALUE);
        server.reset();
        Instant asOf = lag(SERVICES, 1).asOf();

        assertThat(lag(SERVICES, 6).asOf()).isEqualTo(asOf);
        server.put(WORLD.service(100));
        server.faults().allowEverything();

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void serverThatTakesNobodyInIsLostForOpenWatchesToo() {
        server.faults().closing(true);
        openPatient();
        heard.await(SourceState.Live.class);

        server.refuseNewcomers();
        connection.readPods(true);

        assertThat(heard.await(SourceState.Stale.class).problem().happened()).contains("refused");
        server.comeUp();
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void serverThatTakesNobodyInIsLostForAWatchThatIsAboutToBeginToo() {
        server.faults().closing(true);
        CountDownLatch meanwhile = new CountDownLatch(1);
        server.faults().answer(request -> isNamespacesWatch(request) && hold(meanwhile), 500, 1);
        openPatient();
        heard.await(SourceState.Live.class);
        server.awaitRequests(LaggingTest::isNamespacesWatch, 1);

        server.refuseNewcomers();
        connection.readPods(true);

        assertThat(heard.await(SourceState.Stale.class).problem().happened()).contains("refused");
        meanwhile.countDown();
    }

    /** At a pace at which no test sees a list or a watch that says nothing end by itself. */
    private void openPatient() {
        Pace fast = LiveFixture.FAST;
        Pace usual = Pace.USUAL;
        open(new Pace(fast.answer(), usual.list(), usual.silence(), fast.firstRetry(), fast.longestRetry()));
    }

    private static boolean isNamespacesWatch(FakeRequest request) {
        return request.path().equals("/api/v1/namespaces") && request.target().contains("watch=");
    }

    /** Never true, and that only once the latch is open. */
    private static boolean hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Test
    void pictureOfWhichPartsWereNotReadYetIsNotWholeWhereAnotherIsLost() {
        CountDownLatch meanwhile = new CountDownLatch(1);
        server.faults().answer(request -> about("/services").test(request) && hold(meanwhile), 500, 1);
        open();
        server.awaitRequests(LaggingTest::isNamespacesWatch, 1);

        server.faults().answer(about("/namespaces"), 500, Integer.MAX_VALUE);
        server.reset();
        server.awaitRequests(about("/namespaces"), 6);

        assertThat(heard.states()).hasOnlyElementsOfType(SourceState.Connecting.class);
        meanwhile.countDown();
        lag(NAMESPACES, 1);
        assertThat(heard.snapshot().serviceCount()).isEqualTo(30);
    }

    @Test
    void partThatCannotBeReadIsToldWhileAnotherIsOnItsWay() {
        CountDownLatch meanwhile = new CountDownLatch(1);
        server.faults().answer(request -> about("/endpointslices").test(request) && hold(meanwhile), 500, 1);
        server.faults().answer(about("/services"), 500, Integer.MAX_VALUE);
        openPatient();

        assertThat(heard.await(SourceState.Lagging.class).lags())
                .extracting(Lag::part, Lag::asOf)
                .containsExactly(tuple(SERVICES, null));
        server.faults().allowEverything();
        heard.awaitPicture(
                picture -> picture.coverage().of(ResourceKind.SERVICE).equals(new Coverage.Everything()));
        heard.await(SourceState.Connecting.class);
        meanwhile.countDown();
        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
    }

    @Test
    void pictureThatLagsStaysWholeWhileANamespaceThatComesLaterIsRead() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch later = new CountDownLatch(1);
        server.faults().forbid(request -> request.path().equals("/api/v1/services"), "not all");
        holdServices("namespace-2", first);
        holdServices("later", later);
        open();
        server.awaitRequests(about("/namespaces/namespace-2/services"), 1);
        server.faults().answer(about("/namespaces"), 500, Integer.MAX_VALUE);
        server.reset();
        server.awaitRequests(about("/namespaces"), 6);
        first.countDown();
        heard.await(SourceState.Lagging.class);
        int before = heard.states().size();

        connection.addNamespace("later");
        server.awaitRequests(about("/namespaces/later/services"), 1);
        lag(NAMESPACES, lag(NAMESPACES, 1).attempt() + 2);
        later.countDown();

        assertThat(heard.states().subList(before, heard.states().size()))
                .hasOnlyElementsOfType(SourceState.Lagging.class);
    }

    private void holdServices(String namespace, CountDownLatch meanwhile) {
        Predicate<FakeRequest> services = about("/namespaces/" + namespace + "/services");
        server.faults().answer(request -> services.test(request) && hold(meanwhile), 500, 1);
    }

    @Test
    void namespaceThatFailsAloneLagsAloneInANarrowedSession() {
        server.faults().forbid(request -> request.path().equals("/api/v1/services"), "not all");
        live();

        server.faults().answer(about("/namespaces/namespace-2/services"), 500, Integer.MAX_VALUE);
        server.reset();

        SourceState.Lagging state = heard.await(
                SourceState.Lagging.class,
                such -> parts(such).equals(List.of(services("namespace-2")))
                        && such.followed().size() == 7);
        assertThat(state.followed())
                .contains(NAMESPACES, SLICES, services("namespace-1"))
                .doesNotContain(SERVICES);
        assertThat(state.lag(ResourceKind.SERVICE, "namespace-1")).isEmpty();
        assertThat(state.lag(ResourceKind.SERVICE, "namespace-2")).isPresent();
    }

    @Test
    void namespaceThatNeverCouldBeReadIsToldOnceItWasTriedEnough() {
        server.faults().forbid(request -> request.path().equals("/api/v1/services"), "not all");
        server.faults().answer(about("/namespaces/namespace-2/services"), 500, Integer.MAX_VALUE);

        open();

        SourceState.Lagging state = heard.await(SourceState.Lagging.class);
        assertThat(state.lags()).singleElement().satisfies(lag -> {
            assertThat(lag.part()).isEqualTo(services("namespace-2"));
            assertThat(lag.asOf()).isNull();
        });
        assertThat(heard.snapshot().coverage().holds(ResourceKind.SERVICE, "namespace-2"))
                .isFalse();
        assertThat(heard.snapshot().coverage().locked(ResourceKind.SERVICE)).isEmpty();
    }

    @Test
    void kindThatNeverCameIsNotTakenForNone() {
        server.faults().answer(about("/endpointslices"), 500, Integer.MAX_VALUE);

        open();

        heard.await(SourceState.Lagging.class, such -> such.lags().getFirst().attempt() > Standing.ENOUGH);
        assertThat(heard.states().stream().dropWhile(SourceState.Connecting.class::isInstance))
                .allSatisfy(state -> assertThat(state).isInstanceOf(SourceState.Lagging.class));
        assertThat(heard.snapshot().coverage().of(ResourceKind.ENDPOINT_SLICE))
                .isEqualTo(new Coverage.Nothing("fault 500"));
    }

    @Test
    void longPauseThatTheServerWantsIsToldAtOnce() {
        Standing standing = new Standing(
                Map.of(
                        Scope.everywhere(ResourceKind.SERVICE),
                        new Line.Following(),
                        Scope.everywhere(ResourceKind.ENDPOINT_SLICE),
                        new Line.Lost(Problem.of("429"), 1, Instant.EPOCH, Duration.ofMinutes(5))),
                Set.of(Scope.everywhere(ResourceKind.SERVICE)),
                Map.of());

        assertThat(standing.isListing()).isFalse();
        assertThat(standing.lags()).extracting(Lag::part).containsExactly(SLICES);
    }

    @Test
    void podsOfTheSelectionThatFailLagUntilSomethingElseIsSelected() {
        LiveFixture.putDemo(server);
        live();
        connection.focus(new NamespacedName("kiada", "quote"));
        heard.awaitPicture(picture -> picture.pods().size() == 4);

        server.faults().answer(about("/pods"), 500, Integer.MAX_VALUE);
        server.reset();

        lag(new WatchedPart(ResourceKind.POD, "kiada"), 2);
        connection.focus(null);
        heard.await(SourceState.Live.class);
    }

    @Test
    void rightsThatAreTakenAwayOneByOneAreNoLostConnection() {
        live();

        for (String resource : new String[] {"services", "endpointslices", "namespaces"}) {
            server.faults().forbid(about("/" + resource), resource + " is forbidden");
        }
        server.reset();

        List<String> refusals =
                List.of("namespaces is forbidden", "services is forbidden", "endpointslices is forbidden");
        SourceState.Lagging state = heard.await(
                SourceState.Lagging.class,
                such -> such.lags().stream()
                        .map(lag -> lag.problem().quoted())
                        .toList()
                        .equals(refusals));
        assertThat(state.followed()).isEmpty();
    }

    @Test
    void failureOfEverythingForOneReasonIsALostConnection() {
        live();

        server.faults().answer("/", 500, Integer.MAX_VALUE);
        server.reset();

        Problem problem = heard.await(
                        SourceState.Stale.class,
                        stale -> stale.problem().quoted().equals("fault 500"))
                .problem();
        assertThat(problem.remedy()).startsWith("Wait a moment and try again.");
    }

    @Test
    void offlineByChoiceIsAsOldAsItsOldestPart() {
        live();
        server.faults().answer(about("/endpointslices"), 500, Integer.MAX_VALUE);
        server.reset();
        Instant asOf = lag(SLICES, 2).asOf();

        connection.stayOffline();

        assertThat(heard.await(SourceState.Stale.class).asOf()).isEqualTo(asOf);
    }

    /** Waits until that part alone lags; after a reset others may for a moment too. */
    private Lag lag(WatchedPart part, int attempt) {
        return heard.await(
                        SourceState.Lagging.class,
                        such -> parts(such).equals(List.of(part))
                                && such.lags().getFirst().attempt() >= attempt)
                .lags()
                .getFirst();
    }

    private static List<WatchedPart> parts(SourceState.Lagging state) {
        return state.lags().stream().map(Lag::part).toList();
    }

    private static WatchedPart services(String namespace) {
        return new WatchedPart(ResourceKind.SERVICE, namespace);
    }

    private static Predicate<FakeRequest> about(String end) {
        return request -> request.path().endsWith(end);
    }
}
