// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.DnsProfile;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.Faults;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.RecordingListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a live cluster follows it, whatever happens to the connection. */
@Timeout(60)
class LiveSourceTest {

    private static final BigWorld WORLD = new BigWorld(30, 3, 5);

    @TempDir
    private Path folder;

    private final FakeApiServer server = LiveFixture.serving(WORLD);
    private final RecordingListener heard = new RecordingListener();
    private SourceConnection connection;

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsFillThePicture(boolean gzip) {
        server.faults().gzip(gzip);

        open();

        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
        assertThat(heard.snapshot().coverage().of(ResourceKind.SERVICE)).isEqualTo(new Coverage.Everything());
        assertThat(heard.states().getFirst()).isInstanceOf(SourceState.Connecting.class);
    }

    @Test
    void serverSaysWhichKubernetesItIs() {
        server.state().document("/version", "{\"major\":\"1\",\"minor\":\"36\",\"gitVersion\":\"v1.36.2\"}");

        open();

        heard.await(SourceState.Live.class);
        assertThat(heard.descriptions().getLast())
                .isEqualTo(new SourceDescription(
                        SourceDescription.Kind.CONTEXT, "test", "127.0.0.1:" + server.port(), "v1.36.2"));
    }

    @Test
    void profileIsKnownBeforeThePictureIsWhole() {
        String map = "{\"data\": {\"Corefile\": \".:53 {\\n kubernetes cluster.local {\\n ttl %d\\n }\\n}\"}}";
        String path = "/api/v1/namespaces/kube-system/configmaps/coredns";
        server.state().document(path, map.formatted(5));
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
        BlockingQueue<DnsProfile> profiles = new LinkedBlockingQueue<>();
        source.onProfile(profiles::add);

        connection = source.open(heard);
        heard.await(SourceState.Live.class);

        assertThat(profiles).singleElement().extracting(DnsProfile::ttl).isEqualTo(5);
        profiles.clear();
        server.state().document(path, map.formatted(6));
        connection.refresh();
        assertThat(take(profiles).ttl()).isEqualTo(6);
    }

    @Test
    void changesAreFollowed() {
        live();

        server.put(WORLD.service(100), WORLD.slice(100));
        server.remove(ResourceKind.SERVICE, WORLD.service(3).id());
        server.remove(ResourceKind.ENDPOINT_SLICE, WORLD.slice(3).id());

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void whatOnlyTouchesOtherFieldsIsNoChange() {
        live();
        int told = heard.changes().size();

        server.put(WORLD.service(1), WORLD.service(2));
        server.put(WORLD.service(100));

        LiveFixture.awaitSame(heard, server);
        assertThat(heard.changes()).hasSize(told + 1);
        assertThat(heard.changes().getLast())
                .singleElement()
                .extracting(change -> change.id().name())
                .isEqualTo("service-100");
    }

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
        open(LiveFixture.impatient(Duration.ofMillis(700)));
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
    void bookmarksMoveTheWatchOn() {
        live();
        for (int i = 0; i < 3; i++) {
            server.put(WORLD.service(200 + i));
        }
        LiveFixture.awaitSame(heard, server);
        server.state().bookmark();

        server.reset();
        server.put(WORLD.service(100));

        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void objectThatCannotBeReadIsLeftOutAndTheRestGoesOn() {
        live();

        server.state()
                .putRaw(
                        ResourceKind.SERVICE,
                        WORLD.service(4).id(),
                        "{\"metadata\":{\"name\":\"service-4\",\"namespace\":\"namespace-4\",\"resourceVersion\":\"$VERSION\"},\"spec\":{\"ports\":[{\"port\":\"eighty\"}]}}");
        server.put(WORLD.service(100));

        LiveFixture.awaitSame(heard, server);
        assertThat(heard.issues())
                .extracting(ReadIssue::sentence)
                .containsExactly("Service namespace-4/service-4: spec.ports[0].port is \"eighty\", not a number."
                        + " The Service was left out.");
    }

    @Test
    void forbiddenKindIsNotShownAsNone() {
        server.faults().forbid(request -> request.path().contains("namespaces"), "namespaces is forbidden");

        open();

        heard.await(SourceState.Live.class);
        assertThat(heard.snapshot().coverage().of(ResourceKind.NAMESPACE))
                .isEqualTo(new Coverage.Nothing("namespaces is forbidden"));
    }

    @Test
    void rightsThatAreTakenAwayLeaveThePictureStale() {
        live();

        server.faults().forbid(request -> request.path().equals("/api/v1/services"), "no longer");
        server.reset();

        heard.await(
                SourceState.Stale.class,
                such -> "no longer".equals(such.problem().quoted()));
        assertThat(heard.snapshot().serviceCount()).isEqualTo(30);
        server.faults().allowEverything();
        heard.await(SourceState.Live.class);
    }

    @Test
    void podsAndNodesOfTheFocusedServiceAreRead() {
        LiveFixture.putDemo(server);
        live();

        connection.focus(new NamespacedName("kiada", "quote"));
        heard.awaitPicture(picture -> picture.pods().size() == 4);
        connection.focus(new NamespacedName("kiada", "quiz-pods"));
        heard.awaitPicture(picture -> picture.pods().size() == 3);
        connection.focus(null);

        heard.awaitPicture(picture -> picture.pods().isEmpty());
        assertThat(heard.snapshot().nodes()).isNotEmpty();
        assertThat(heard.snapshot().coverage().of(ResourceKind.POD)).isEqualTo(new Coverage.Selected());
    }

    @Test
    void allPodsAreReadWhenTheyAreWanted() {
        LiveFixture.putDemo(server);
        live();
        connection.focus(new NamespacedName("kiada", "quote"));
        heard.awaitPicture(picture -> picture.pods().size() == 4);

        connection.readPods();

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD).equals(new Coverage.Everything()));
        assertThat(heard.snapshot().pods())
                .extracting(Pod::id)
                .containsExactlyInAnyOrderElementsOf(
                        server.state().picture().pods().stream().map(Pod::id).toList());
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.NODE).equals(new Coverage.Everything()));
    }

    @Test
    void podsThatMayNotBeReadAreSaidToBeMissing() {
        LiveFixture.putDemo(server);
        server.faults().forbid(request -> request.path().endsWith("/pods"), "pods is forbidden");
        live();

        connection.focus(new NamespacedName("kiada", "quote"));

        heard.awaitPicture(
                picture -> picture.coverage().of(ResourceKind.POD).equals(new Coverage.Nothing("pods is forbidden")));
        heard.await(SourceState.Live.class);
    }

    @Test
    void refusedConnectionIsToldAtOnce() {
        server.goDown();

        open(Pace.USUAL);

        long began = System.nanoTime();
        Problem problem = heard.await(SourceState.Failed.class).problem();
        assertThat(problem.happened()).isEqualTo("Connection refused by 127.0.0.1:" + server.port() + ".");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void silentServerIsToldOf() {
        server.faults().silent(true);

        open(LiveFixture.impatient(Duration.ofMillis(300)));

        assertThat(heard.await(SourceState.Failed.class).problem().happened())
                .isEqualTo("127.0.0.1:" + server.port() + " did not answer in time.");
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

    @Test
    void offlineByChoiceUntilAskedForAgain() {
        live();

        connection.stayOffline();
        SourceState.Stale offline = heard.await(SourceState.Stale.class);
        server.put(WORLD.service(100));
        connection.refresh();

        assertThat(offline.nextTry()).isNull();
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void refreshListsAgain() {
        live();
        long lists = lists();

        connection.refresh();

        server.awaitRequests(LiveSourceTest::isList, lists + 3);
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void unknownContextNeverBecomesAnother() {
        connection = new LiveSource(
                        KubeconfigText.of(server.url()).write(folder),
                        new Choice("prod", null, ""),
                        InstantSource.system(),
                        Consent.GIVEN)
                .open(heard);

        assertThat(heard.await(SourceState.Failed.class).problem().line())
                .isEqualTo("The kubeconfig has no context prod. It has test.");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void nothingIsToldAndAskedOnceItIsClosed() {
        live();

        connection.close();
        int told = heard.states().size();
        server.put(WORLD.service(100));
        server.reset();

        assertThat(heard.states()).hasSize(told);
        assertThat(heard.snapshot().serviceCount()).isEqualTo(30);
    }

    @Test
    void slowConnectingCanBeClosed() {
        server.faults().silent(true);
        open(Pace.USUAL);

        connection.close();

        assertThat(heard.states()).noneMatch(SourceState.Failed.class::isInstance);
    }

    @Test
    void nothingButReadingIsEverAskedFor() {
        LiveFixture.putDemo(server);
        live();
        connection.focus(new NamespacedName("kiada", "quote"));
        heard.awaitPicture(picture -> picture.pods().size() == 4);
        server.reset();
        server.put(WORLD.service(100));
        LiveFixture.awaitSame(heard, server);

        List<FakeRequest> requests = server.requests();

        assertThat(requests).isNotEmpty().allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.header("User-Agent")).isEqualTo("portolan");
        });
    }

    private static DnsProfile take(BlockingQueue<DnsProfile> profiles) {
        try {
            return Objects.requireNonNull(profiles.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private long lists() {
        return server.requests().stream().filter(LiveSourceTest::isList).count();
    }

    private static boolean isList(FakeRequest request) {
        return !request.isWatch()
                && (request.path().equals("/api/v1/services")
                        || request.path().equals("/api/v1/namespaces")
                        || request.path().equals("/apis/discovery.k8s.io/v1/endpointslices"));
    }

    private void live() {
        open();
        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
    }

    private void open() {
        open(LiveFixture.FAST);
    }

    private void open(Pace pace) {
        connection = LiveFixture.open(KubeconfigText.of(server.url()).write(folder), heard, pace);
    }
}
