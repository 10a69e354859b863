// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.FailingListener;
import dev.portolan.testing.RecordingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo is the world of the designs, and moves as a cluster would. */
class DemoSourceTest {

    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    private final RecordingListener heard = new RecordingListener();
    private final SourceConnection demo = new DemoSource(() -> NOW).open(heard);

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void opensLiveUnderItsName() {
        assertThat(heard.await(SourceState.Live.class)).isEqualTo(new SourceState.Live(NOW));
        assertThat(heard.descriptions()).singleElement().satisfies(told -> {
            assertThat(told.name()).isEqualTo("kind-kind");
            assertThat(told.address()).isEqualTo("127.0.0.1:38211");
            assertThat(told.kubernetesVersion()).isEqualTo("v1.34.0");
        });
    }

    @Test
    void defectEndsItWithWords() {
        RecordingListener other = new RecordingListener();

        try (SourceConnection _ = new DemoSource(() -> NOW).open(new FailingListener(other, "token: hush"))) {
            assertThat(other.await(SourceState.Failed.class).problem().line())
                    .startsWith("Reading ended with a defect of Portolan.")
                    .doesNotContain("hush");
        }
    }

    @Test
    void defectOfAMoveLeavesThePictureAndCanBeGoneOnFrom() {
        RecordingListener other = new RecordingListener();
        AtomicInteger pictures = new AtomicInteger();

        try (SourceConnection demo = new DemoSource(() -> NOW)
                .open(new FailingListener(other, "token: hush", () -> pictures.incrementAndGet() > 1))) {
            other.await(SourceState.Live.class);
            demo.perform(demo.moves().getFirst());

            assertThat(other.await(SourceState.Stale.class).problem().happened())
                    .isEqualTo("Reading ended with a defect of Portolan.");
            demo.refresh();
            other.await(SourceState.Live.class);
        }
    }

    @Test
    void holdsTheWorldOfTheDesigns() {
        ClusterSnapshot scene = opened();

        assertThat(scene.services().map(service -> service.id().toString()))
                .containsExactly(
                        "default/kubernetes",
                        "kiada/external-service-headless",
                        "kiada/kiada",
                        "kiada/quiz-pods",
                        "kiada/quote",
                        "kiada/quote-headless",
                        "kiada/time-api",
                        "kube-system/kube-dns");
        assertThat(scene.namespaceNames()).hasSize(6);
        assertThat(scene.nodes()).hasSize(3);
        assertThat(scene.podsIn("kiada"))
                .allSatisfy(pod -> assertThat(pod.status().containers()).hasSize(2));
        assertThat(addresses(scene, "quote")).containsExactly("10.244.2.10", "10.244.2.8", "10.244.1.10", "10.244.2.9");
        assertThat(addresses(scene, "external-service-headless")).containsExactly("192.0.2.10", "192.0.2.11");
    }

    @Test
    void itsSlicesAreThoseThatTheControllerWouldMake() {
        assertThat(SliceController.reconcile(opened())).isEmpty();
    }

    @Test
    void timesAreAsFarBackAsInTheDesigns() {
        PodCondition ready = opened().pod(id("quiz-2"))
                .flatMap(pod -> pod.status().condition("Ready"))
                .orElseThrow();

        assertThat(ready.message()).isEqualTo("containers with unready status: [mongo]");
        assertThat(ready.since()).isEqualTo(NOW.minus(Duration.ofMinutes(18).plusSeconds(6)));
    }

    @Test
    void unreadyPodIsTakenOutOfAllItsSlices() {
        opened();

        perform("Make quote-canary unready");

        ClusterSnapshot scene = heard.awaitPicture(picture -> !ready(picture, "quote", "10.244.2.9"));
        assertThat(ready(scene, "quote-headless", "10.244.2.9")).isFalse();
        assertThat(scene.pod(id("quote-canary")).orElseThrow().status().isReady())
                .isFalse();
        assertThat(heard.changes().getLast())
                .extracting(change -> change.id().name())
                .containsExactly("quote-canary", "quote-c5v9t", "quote-headless-lq8dn");
        assertThat(labels()).contains("Make quote-canary ready").doesNotContain("Make quote-canary unready");
    }

    @Test
    void deletedPodServesUntilItEndsAndStartsUnready() {
        opened();

        perform("Delete quiz-1, which goes on serving while it ends");
        ClusterSnapshot ending = heard.awaitPicture(picture -> !ready(picture, "quiz-pods", "10.244.2.14"));
        perform("Let quiz-1 end and start again");
        ClusterSnapshot started = heard.awaitPicture(picture ->
                !endpoint(picture, "quiz-pods", "10.244.2.14").conditions().isTerminating());

        Endpoint leaving = endpoint(ending, "quiz-pods", "10.244.2.14");
        assertThat(leaving.conditions().isTerminating()).isTrue();
        assertThat(leaving.conditions().isServing()).isTrue();
        assertThat(leaving.hostname()).isEqualTo("quiz-1");
        assertThat(endpoint(started, "quiz-pods", "10.244.2.14").conditions().isServing())
                .isFalse();
    }

    @Test
    void publishedUnreadyPodsCountAsReady() {
        opened();

        perform("Publish unready pods of quiz-pods");

        ClusterSnapshot scene = heard.awaitPicture(picture -> ready(picture, "quiz-pods", "10.244.2.15"));
        assertThat(endpoint(scene, "quiz-pods", "10.244.2.15").conditions().isServing())
                .isFalse();
    }

    @Test
    void renamedPortIsRenamedInTheSlices() {
        opened();

        perform("Rename port http of quote to web");

        ClusterSnapshot scene = heard.awaitPicture(picture -> picture.service(id("quote"))
                .orElseThrow()
                .ports()
                .getFirst()
                .name()
                .equals("web"));
        assertThat(scene.slicesOf(id("quote")).iterator().next().ports())
                .extracting(EndpointPort::name)
                .containsExactly("web");
    }

    @Test
    void scaledServiceHasAsManyEndpoints() {
        opened();

        perform("Scale quote to 16 pods");
        heard.awaitPicture(picture -> addresses(picture, "quote-headless").size() == 16);
        perform("Scale quote to no pods");

        ClusterSnapshot scene =
                heard.awaitPicture(picture -> addresses(picture, "quote").isEmpty());
        assertThat(scene.slicesOf(id("quote"))).hasSize(1);
    }

    @Test
    void everythingCanBePutBack() {
        ClusterSnapshot beginning = opened();
        for (String label : List.of(
                "Make quiz-2 ready",
                "Scale quote to 16 pods",
                "Rename port http of quote to web",
                "Point time-api to time.example.com")) {
            perform(label);
        }
        heard.awaitPicture(picture -> heard.changes().size() == 5);

        perform("Put everything back");

        ClusterSnapshot scene = heard.awaitPicture(picture -> heard.changes().size() == 6);
        assertThat(scene.services())
                .containsExactlyElementsOf(beginning.services().toList());
        assertThat(scene.pods()).containsExactlyInAnyOrderElementsOf(beginning.pods());
        assertThat(scene.slices()).containsExactlyInAnyOrderElementsOf(beginning.slices());
        assertThat(labels()).doesNotContain("Put everything back");
    }

    @Test
    void unknownMoveDoesNothing() {
        ClusterSnapshot beginning = opened();

        perform("Make coffee");
        perform("Make quiz-2 ready");

        heard.awaitPicture(picture -> picture != beginning);
        assertThat(heard.changes()).hasSize(2);
    }

    private ClusterSnapshot opened() {
        heard.await(SourceState.Live.class);
        return heard.snapshot();
    }

    private void perform(String label) {
        demo.perform(new DemoMove(label, label));
    }

    private List<String> labels() {
        return demo.moves().stream().map(DemoMove::label).toList();
    }

    private static NamespacedName id(String name) {
        return new NamespacedName("kiada", name);
    }

    private static List<String> addresses(ClusterSnapshot scene, String service) {
        List<String> addresses = new ArrayList<>();
        scene.slicesOf(id(service)).forEach(slice -> slice.endpoints().forEach(e -> addresses.add(e.address())));
        return addresses;
    }

    private static boolean ready(ClusterSnapshot scene, String service, String address) {
        return endpoint(scene, service, address).isReady();
    }

    private static Endpoint endpoint(ClusterSnapshot scene, String service, String address) {
        return scene.slicesOf(id(service)).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .filter(endpoint -> endpoint.address().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
