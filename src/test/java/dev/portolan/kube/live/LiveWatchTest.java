// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.kube.config.Host;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.Faults;
import dev.portolan.testing.KubeconfigText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A watch goes on where it was, and one that tells nothing is not taken for one that has nothing to tell. */
@Timeout(60)
class LiveWatchTest extends AgainstFakeServer {

    private static final String MUTE = "Watches end as soon as they begin.";

    @Test
    void bookmarksMoveTheWatchOn() {
        live();
        Predicate<FakeRequest> watch = watch("/namespaces");
        server.awaitRequests(watch, 1);
        long first = version(last(watch));
        server.put(WORLD.service(200), WORLD.service(201));
        LiveFixture.awaitSame(heard, server);

        server.faults().endWatches(true);
        server.state().bookmark();

        server.awaitRequests(watch, 2);
        assertThat(version(last(watch))).isEqualTo(first + 2);
    }

    @Test
    void deletionMovesTheWatchOn() {
        live();
        Predicate<FakeRequest> watch =
                request -> request.isWatch() && request.path().equals("/api/v1/services");
        server.awaitRequests(watch, 1);
        long first = version(last(watch));

        server.faults().endWatches(true);
        server.remove(ResourceKind.SERVICE, WORLD.service(3).id());

        server.awaitRequests(watch, 2);
        assertThat(version(last(watch))).isEqualTo(first + 1);
    }

    @Test
    void bookmarksSayThatThePictureIsInSync() {
        AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
        openPatient(() -> Instant.now().plus(later.get()));
        heard.await(SourceState.Live.class);
        server.awaitRequests(watch("/namespaces"), 1);
        Instant then = Instant.now().plusSeconds(10);

        later.set(Duration.ofSeconds(10));
        server.state().bookmark();

        heard.await(SourceState.Live.class, such -> !such.syncedAt().isBefore(then));
    }

    /** Its cache may be as old as the watch was. */
    @Test
    void lostHistoryIsNotListedFromTheCacheOfTheServer() {
        live();
        Predicate<FakeRequest> list = request -> request.path().endsWith("/v1/endpointslices") && !request.isWatch();

        server.state().compact();
        server.awaitRequests(list, 2);

        assertThat(server.requests().stream().filter(list).map(request -> request.parameter("resourceVersion")))
                .startsWith("0", "");
    }

    @Test
    void serverThatLetsNobodyInMayComeBackAsAnother() {
        live();
        server.faults().requireTokens("another");
        server.reset();
        heard.await(SourceState.Stale.class);

        server.remove(ResourceKind.SERVICE, WORLD.service(5).id());
        server.state().restartAt(5);
        server.faults().requireTokens("test");

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void watchThatLetsNothingThroughIsToldAndMadeUpForByListing() {
        server.faults().endWatches(true);
        open();

        assertThat(heard.await(SourceState.Stale.class).problem().happened()).isEqualTo(MUTE);
        server.put(WORLD.service(100));
        heard.awaitPicture(picture -> picture.serviceCount() == 31);
        server.faults().endWatches(false);

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void watchesThatLetNothingThroughAreLostUntilOneHolds() {
        server.faults().endWatches(true);
        open();
        heard.await(SourceState.Stale.class);
        int before = heard.states().size();

        heard.await(SourceState.Stale.class, stale -> stale.attempt() > Standing.ENOUGH + 3);

        assertThat(heard.states().subList(before, heard.states().size()))
                .hasOnlyElementsOfType(SourceState.Stale.class);
        server.put(WORLD.service(100));
        server.faults().endWatches(false);
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void watchThatHoldsIsToldThoughNothingHappens() {
        Pace never = LiveFixture.NEVER;
        Pace fast = LiveFixture.FAST;
        server.faults().endWatches(true);
        open(new Pace(never.answer(), fast.list(), never.silence(), fast.firstRetry(), fast.longestRetry()));
        heard.await(SourceState.Stale.class);

        server.faults().endWatches(false);

        heard.await(SourceState.Live.class);
    }

    @Test
    void eventThatIsNoJsonIsPassedByListing() {
        live();
        server.awaitRequests(watch("/services"), 1);

        server.state().putRaw(ResourceKind.SERVICE, WORLD.service(4).id(), "{\"metadata\": oops");
        server.remove(ResourceKind.SERVICE, WORLD.service(4).id());
        server.put(WORLD.service(100));

        LiveFixture.awaitSame(heard, server);
        assertThat(server.requests().stream()
                        .filter(request -> request.path().equals("/api/v1/services"))
                        .map(FakeRequest::isWatch))
                .as("a watch from before the event would bring it again")
                .startsWith(false, true, false);
    }

    @Test
    void historyThatIsLostAgainAndAgainIsTold() {
        live();

        server.faults().answer(watch("/services"), 410, Integer.MAX_VALUE);
        server.reset();

        Problem problem = lag(such -> such.attempt() > 4).problem();
        assertThat(problem.happened()).isEqualTo("The API server no longer knows what has happened since.");
        server.faults().allowEverything();
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void pictureThatWasWholeIsNotReadForTheFirstTimeWhenItIsListedAgain() {
        live();
        Predicate<FakeRequest> lists = request -> request.path().equals("/api/v1/namespaces") && !request.isWatch();

        // A watch that begins meanwhile would be neither broken off nor refused.
        server.awaitRequests(watch("/namespaces"), 1);
        // One of them may be broken off too, which would then be all that is heard of it.
        server.faults().answer(watch("/namespaces"), 410, 2);
        server.reset();
        server.awaitRequests(lists, 2);
        server.put(WORLD.service(100));
        LiveFixture.awaitSame(heard, server);

        assertThat(heard.states().stream().dropWhile(SourceState.Connecting.class::isInstance))
                .noneMatch(SourceState.Connecting.class::isInstance);
    }

    @Test
    void kindThatMayBeListedButNotWatchedIsToldAsOld() {
        server.faults().forbid(watch("/services"), "services is forbidden: cannot watch");

        open();

        Lag lag = lag(such -> true);
        assertThat(lag.part()).isEqualTo(new WatchedPart(ResourceKind.SERVICE, ""));
        assertThat(lag.problem().quoted()).isEqualTo("services is forbidden: cannot watch");
        assertThat(lag.asOf()).isNotNull();
        assertThat(heard.snapshot().serviceCount()).isEqualTo(30);
    }

    @Test
    void serverThatWantsToBeLeftAloneIsAskedNoSooner() {
        live();
        Instant before = Instant.now();

        server.faults().retryAfter(7);
        server.faults().answer(watch("/services"), 429, Integer.MAX_VALUE);
        server.reset();

        lag(such -> !such.nextTry().isBefore(before.plusSeconds(7)));
    }

    @Test
    void nobodyIsLeftAloneForLongerThanFiveMinutes() {
        live();

        server.faults().retryAfter(1_000_000_000_000L);
        server.faults().answer(watch("/services"), 429, Integer.MAX_VALUE);
        server.reset();

        Lag lag = lag(such -> true);
        assertThat(lag.nextTry()).isBefore(Instant.now().plusSeconds(301));
    }

    @Test
    void watchesAreTakenUpAgainAfterASleep() {
        AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
        openPatient(() -> Instant.now().plus(slept.get()));
        heard.await(SourceState.Live.class);

        server.faults().cutNext(Faults.Cut.STALL);
        server.put(WORLD.service(100));
        slept.set(Duration.ofHours(1));

        heard.awaitPicture(picture -> picture.serviceCount() == 31);
    }

    @Test
    void watchThatWaitsForItsAnswerIsAskedForAgainAfterASleep() {
        AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
        server.faults().mute(watch("/services"), 1);
        openPatient(() -> Instant.now().plus(slept.get()));
        server.faults().awaitBite("mute");

        slept.set(Duration.ofHours(1));

        server.awaitRequests(watch("/services"), 2);
        LiveFixture.awaitSame(heard, server);
        assertThat(heard.states()).noneMatch(SourceState.Lagging.class::isInstance);
    }

    /** Of the connections at rest at least one would be taken for a watch, and let it wait for as long as a watch may be silent. */
    @Test
    void connectionsAtRestAreNotTakenUpAgainAfterASleep() {
        AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
        openPatient(() -> Instant.now().plus(slept.get()));
        heard.await(SourceState.Live.class);
        for (String kind : List.of("/namespaces", "/services", "/endpointslices")) {
            server.awaitRequests(watch(kind), 1);
        }

        server.faults().strand();
        server.put(WORLD.service(100), WORLD.slice(100));
        server.put(new Namespace("new", Map.of()));
        slept.set(Duration.ofHours(1));

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void pictureOfALostServerIsAsOldAsTheSleep() {
        AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);
        server.faults().closing(true);
        openPatient(() -> Instant.now().plus(slept.get()));
        heard.await(SourceState.Live.class);
        server.awaitRequests(watch("/namespaces"), 1);
        server.awaitRequests(watch("/services"), 1);
        server.awaitRequests(watch("/endpointslices"), 1);

        server.refuseNewcomers();
        Instant asleep = Instant.now();
        slept.set(Duration.ofHours(1));

        assertThat(heard.await(SourceState.Stale.class).asOf()).isBeforeOrEqualTo(asleep);
    }

    /** At a pace at which no test sees a watch that says nothing end by itself. */
    private void openPatient(InstantSource clock) {
        Host host = KubeconfigText.of(server.url()).write(folder);
        Pace fast = LiveFixture.FAST;
        Pace patient =
                new Pace(fast.answer(), fast.list(), Pace.USUAL.silence(), fast.firstRetry(), fast.longestRetry());
        connection = new LiveSource(host, new Choice("test", null, ""), clock, Consent.GIVEN, patient).open(heard);
    }

    @Test
    void kubeconfigThatChangesMovesNoSession() {
        live();

        try (FakeApiServer other = LiveFixture.serving(new BigWorld(3, 1, 1))) {
            KubeconfigText.of(other.url()).user("token: other").write(folder);
            connection.refresh();
            // What is asked again was not lost when it was.
            server.awaitRequests(request -> request.path().equals("/api/v1/services") && !request.isWatch(), 2);
            server.reset();
            server.put(WORLD.service(100));

            LiveFixture.awaitSame(heard, server);
            assertThat(other.requests()).isEmpty();
        }
    }

    private Lag lag(Predicate<Lag> such) {
        return heard.await(
                        SourceState.Lagging.class,
                        state -> such.test(state.lags().getFirst()))
                .lags()
                .getFirst();
    }

    private static Predicate<FakeRequest> watch(String end) {
        return request -> request.isWatch() && request.path().endsWith(end);
    }

    private FakeRequest last(Predicate<FakeRequest> such) {
        return server.requests().stream()
                .filter(such)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static long version(FakeRequest watch) {
        return Long.parseLong(watch.parameter("resourceVersion"));
    }
}
