// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a live cluster is right again after whatever happened to the connection. */
@Timeout(60)
class LiveFaultTest extends AgainstFakeServer {

    @ParameterizedTest
    @EnumSource(
            value = Faults.Cut.class,
            names = {"WITHIN_A_CHARACTER", "ORDERLY"})
    void watchesThatBreakAreTakenUpAgain(Faults.Cut cut) {
        live();

        server.faults().cutNext(cut);
        server.put(new ExternalNameService(
                new ServiceMetadata(new NamespacedName("kiada", "alias"), Map.of("text", "ümlaut"), Map.of(), null),
                List.of(),
                "example.com"));
        server.put(WORLD.service(101));

        LiveFixture.awaitSame(heard, server);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listThatComesInPagesIsReadToItsEnd(boolean protobuf) {
        server.faults().protobuf(protobuf);
        server.faults().pages(7);

        live();

        server.put(WORLD.service(100));
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void pagesOfASelectionAreOfThatSelection() {
        LiveFixture.putDemo(server);
        server.faults().pages(1);
        live();

        connection.focus(new NamespacedName("kiada", "quote"));
        server.awaitRequests(request -> isPods(request) && request.isWatch(), 1);

        assertThat(server.requests().stream().filter(request -> isPods(request) && !request.isWatch()))
                .hasSize(4)
                .allMatch(request -> request.parameter("labelSelector").equals("app=quote"));
        assertThat(heard.snapshot().pods()).hasSize(4);
    }

    private static boolean isPods(FakeRequest request) {
        return request.path().equals("/api/v1/namespaces/kiada/pods");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 410, 429, 500, 503})
    void listWhosePagesAreLostIsBegunAnew(int status) {
        server.faults().pages(7);
        server.faults().answer(request -> !request.parameter("continue").isEmpty(), status, 2);

        live();

        assertThat(server.requests())
                .anyMatch(request -> request.parameter("continue").endsWith(".28"));
    }

    @Test
    void listThatNeverEndsIsToldAndBegunAnewAfterAWhile() {
        server.faults().pages(7);
        server.faults().repeatsPages(true);

        open();

        SourceState.Lagging told =
                heard.await(SourceState.Lagging.class, state -> state.lags().size() == 2);
        String page = server.requests().stream()
                .map(request -> request.parameter("continue"))
                .filter(token -> !token.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(told.lags().getFirst().problem())
                .isEqualTo(new Problem(
                        "The list of Services comes round to a page that was read before.",
                        "It never ends, so nobody knows what else there is.",
                        "Check whether a proxy on the way repeats answers.",
                        "continue: " + page,
                        Problem.Cause.ANSWER));
        server.faults().repeatsPages(false);
        LiveFixture.awaitSame(heard, server);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listThatBreaksOffAfterItsHeadIsAskedForAgain(boolean protobuf) {
        server.faults().protobuf(protobuf);
        server.faults()
                .behead(request -> request.path().matches("/api/v1/(services|namespaces)") && !request.isWatch(), 2);

        live();
    }

    @Test
    void resetsAreSurvived() {
        live();

        for (int i = 0; i < 5; i++) {
            server.reset();
            server.put(WORLD.service(100 + i));
            LiveFixture.awaitSame(heard, server);
        }
    }

    @Test
    void silenceIsTakenForADeadConnection() {
        Pace fast = LiveFixture.FAST;
        open(new Pace(fast.answer(), fast.list(), Duration.ofMillis(700), fast.firstRetry(), fast.longestRetry()));
        heard.await(SourceState.Live.class);

        server.faults().cutNext(Faults.Cut.STALL);
        server.put(WORLD.service(100));

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void serverThatGoesDownMakesThePictureStaleUntilItComesBack() {
        live();

        server.goDown();
        String refused = "Connection refused by 127.0.0.1:" + server.port() + ".";
        SourceState.Stale stale = heard.await(
                SourceState.Stale.class, such -> such.problem().happened().equals(refused));
        server.put(WORLD.service(100));
        server.comeUp();

        assertThat(stale.problem().cause()).isEqualTo(Problem.Cause.CONNECTION);
        assertThat(stale.attempt()).isPositive();
        assertThat(stale.nextTry()).isNotNull();
        assertThat(heard.snapshot().serviceCount()).isGreaterThanOrEqualTo(30);
        LiveFixture.awaitSame(heard, server);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lostHistoryIsMadeUpForByListingAgain(boolean asStatus) {
        live();
        server.faults().goneAsStatus(asStatus);

        server.remove(ResourceKind.SERVICE, WORLD.service(7).id());
        server.put(WORLD.service(100));
        server.state().compact();

        LiveFixture.awaitSame(heard, server);
        server.put(WORLD.service(101));
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void serverWithOtherResourceVersionsIsFollowed() {
        live();

        server.goDown();
        heard.await(SourceState.Stale.class, such -> such.attempt() > 5);
        server.remove(ResourceKind.SERVICE, WORLD.service(5).id());
        server.state().restartAt(5);
        server.comeUp();

        LiveFixture.awaitSame(heard, server);
        server.put(WORLD.service(100));
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void serverThatWasSetBackIsNoticedByItsBookmarks() {
        live();
        server.awaitRequests(request -> request.isWatch() && request.path().endsWith("/services"), 1);

        server.remove(ResourceKind.SERVICE, WORLD.service(5).id());
        server.state().restartAt(5);
        server.reset();
        server.put(WORLD.service(100));
        server.awaitRequests(request -> request.isWatch() && request.path().endsWith("/services"), 2);
        server.state().bookmark();

        LiveFixture.awaitSame(heard, server);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void serverThatHasTooMuchToDoIsAskedAgain(int status) {
        server.faults().answer("/api/v1/services", status, 2);

        open();

        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
    }

    @Test
    void objectThatCannotBeReadIsLeftOutAndTheRestGoesOn() {
        live();

        putBroken();
        server.put(WORLD.service(100));

        LiveFixture.awaitSame(heard, server);
        assertThat(heard.issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("Service namespace-4/service-4: spec.ports[0].port is \"eighty\", not a number."
                        + " The Service was left out.");
    }

    @Test
    void brokenObjectThatIsDeletedIsSettled() {
        live();
        putBroken();
        heard.awaitPicture(picture -> !heard.issues().isEmpty());

        server.remove(ResourceKind.SERVICE, WORLD.service(4).id());

        heard.awaitPicture(picture -> heard.issues().isEmpty());
    }

    @Test
    void brokenObjectThatIsMendedIsSettled() {
        live();
        putBroken();
        heard.awaitPicture(picture -> !heard.issues().isEmpty());

        server.put(WORLD.service(4));

        heard.awaitPicture(picture -> heard.issues().isEmpty());
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void brokenObjectThatIsNotInTheNextListIsSettledAndOneThatIsStaysLeftOut() {
        putBroken();
        server.state().putRaw(ResourceKind.SERVICE, WORLD.service(5).id(), broken("service-5", "namespace-5"));
        live();
        assertThat(heard.issues()).hasSize(2);

        server.goDown();
        server.remove(ResourceKind.SERVICE, WORLD.service(4).id());
        server.state().compact();
        server.comeUp();

        heard.awaitPicture(picture ->
                heard.issues().stream().noneMatch(issue -> issue.where().endsWith("/service-4")));
        assertThat(heard.issues()).extracting(ReadIssue::where).containsOnly("Service namespace-5/service-5");
    }

    private void putBroken() {
        server.state().putRaw(ResourceKind.SERVICE, WORLD.service(4).id(), broken("service-4", "namespace-4"));
    }

    private static String broken(String name, String namespace) {
        return """
            {"metadata":{"name":"%s","namespace":"%s","resourceVersion":"$VERSION"},"spec":{"ports":[{"port":"eighty"}]}}
            """.strip().formatted(name, namespace);
    }

    @Test
    void refusedConnectionIsToldAtOnce() {
        server.goDown();

        open(LiveFixture.NEVER);

        Problem problem = heard.await(SourceState.Failed.class).problem();
        assertThat(problem.happened()).isEqualTo("Connection refused by 127.0.0.1:" + server.port() + ".");
    }

    @Test
    void silentServerIsToldOf() {
        server.faults().silent(true);

        open(LiveFixture.impatient(Duration.ofMillis(300)));

        assertThat(heard.await(SourceState.Failed.class).problem().happened())
                .isEqualTo("127.0.0.1:" + server.port() + " did not answer in time.");
    }

    /** What waits for the first answer is what is told of; a list may take longer. */
    @Test
    void silenceIsToldAfterTheTimeOfASmallAnswerAndNotOfAList() {
        server.faults().silent(true);
        Pace fast = LiveFixture.FAST;
        Duration never = Duration.ofHours(1);

        open(new Pace(Duration.ofMillis(300), never, never, fast.firstRetry(), fast.longestRetry()));

        assertThat(heard.await(SourceState.Failed.class).problem().happened()).endsWith(" did not answer in time.");
    }

    @Test
    void connectingToASilentServerEndsAtOnce() {
        server.faults().silent(true);
        open(LiveFixture.NEVER);
        server.faults().awaitBite("silent");

        connection.close();

        assertThat(heard.states()).hasOnlyElementsOfType(SourceState.Connecting.class);
    }

    @Test
    void serverThatOnlyFailsIsGivenUp() {
        server.faults().answer("/", 500, Integer.MAX_VALUE);

        open();

        assertThat(heard.await(SourceState.Failed.class).problem().happened())
                .isEqualTo("The API server at 127.0.0.1:" + server.port() + " answered 500 Said So.");
    }

    @Test
    void failedConnectionCanBeTriedAgain() {
        server.goDown();
        open();
        heard.await(SourceState.Failed.class);

        server.comeUp();
        connection.refresh();

        LiveFixture.awaitSame(heard, server);
    }
}
