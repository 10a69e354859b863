// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.Host;
import dev.portolan.profile.DnsProfile;
import dev.portolan.testing.FailingListener;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.KubeconfigText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a live cluster follows it. */
@Timeout(60)
class LiveSourceTest extends AgainstFakeServer {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsFillThePicture(boolean protobuf) {
        server.faults().protobuf(protobuf);

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
                        SourceDescription.Kind.CONTEXT,
                        "test",
                        "127.0.0.1:" + server.port(),
                        "v1.36.2",
                        new SourceDescription.Entry("kiada", "")));
    }

    @Test
    void kubeconfigIsNamedWhereKubectlWouldNotLookByItself() {
        Host usual = new Host(Map.of("KUBECONFIG", "first:second"), folder, folder);

        assertThat(kubeconfig(usual, null)).isEmpty();
        assertThat(kubeconfig(usual, Path.of("first"))).isEmpty();
        assertThat(kubeconfig(usual, Path.of("second")))
                .isEqualTo(folder.resolve("second").toString());
        assertThat(kubeconfig(new Host(Map.of(), folder, folder), Path.of(".kube/config")))
                .isEmpty();
    }

    private static String kubeconfig(Host host, @Nullable Path chosen) {
        Choice choice = new Choice("test", chosen, "");
        return new LiveSource(host, choice, InstantSource.system(), Consent.GIVEN)
                .description()
                .entry()
                .kubeconfig();
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

    @Test
    void forbiddenKindIsNotShownAsNone() {
        server.faults().forbid(request -> request.path().contains("namespaces"), "namespaces is forbidden");

        open();

        heard.await(SourceState.Live.class);
        assertThat(heard.snapshot().coverage().of(ResourceKind.NAMESPACE))
                .isEqualTo(new Coverage.Nothing("namespaces is forbidden"));
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
        heard.awaitPicture(picture -> !picture.nodes().isEmpty());
        assertThat(heard.snapshot().coverage().of(ResourceKind.POD)).isEqualTo(new Coverage.Selected());
    }

    @Test
    void allPodsAreReadWhenTheyAreWanted() {
        LiveFixture.putDemo(server);
        live();
        connection.focus(new NamespacedName("kiada", "quote"));
        heard.awaitPicture(picture -> picture.pods().size() == 4);

        connection.readPods(true);

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD).equals(new Coverage.Everything()));
        assertThat(heard.snapshot().pods())
                .extracting(Pod::id)
                .containsExactlyInAnyOrderElementsOf(
                        server.state().picture().pods().stream().map(Pod::id).toList());
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.NODE).equals(new Coverage.Everything()));

        connection.readPods(false);

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD).equals(new Coverage.Selected())
                && picture.pods().size() == 4);
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
        long changes = changes();

        connection.refresh();

        server.awaitRequests(LiveSourceTest::isList, lists + 3);
        server.put(WORLD.service(100));
        LiveFixture.awaitSame(heard, server);
        assertThat(changes()).as("only what differs is told").isEqualTo(changes + 1);
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
            assertThat(request.parameter("limit"))
                    .as("lists are streamed, not paged")
                    .isEmpty();
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

    @Test
    void defectOfAReaderEndsTheConnectionInsteadOfConnectingForEver() {
        connection = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST)
                .open(new FailingListener(heard, "token: hush"));

        assertThat(heard.await(SourceState.Failed.class).problem().line())
                .startsWith("Reading ended with a defect of Portolan. Please report it")
                .doesNotContain("hush");
    }

    private long changes() {
        return heard.changes().stream().mapToLong(List::size).sum();
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
}
