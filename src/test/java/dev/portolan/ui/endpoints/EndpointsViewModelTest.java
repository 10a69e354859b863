// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Mark;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsViewModelTest {

    private static final ClusterSnapshot DEMO = Snapshots.resource("/dev/portolan/kube/demo.yaml");

    private final ShownPicture picture = new ShownPicture();
    private final RecordingEndpointsWindow window = new RecordingEndpointsWindow();
    private final EndpointsViewModel model = new EndpointsViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Instant.parse("2026-03-17T14:00:00Z"), ZoneOffset.UTC),
            window);

    @Test
    void floodOfPicturesIsAnsweredAndAnotherServiceOvertakesIt() {
        HeldBackground held = new HeldBackground();
        EndpointsViewModel flooded = new EndpointsViewModel(picture.property(), held, Clock.systemUTC(), window);

        picture.show(DEMO, "kiada/quiz-pods");
        picture.show(DEMO, "kiada/quiz-pods");
        held.work();

        assertThat(flooded.sizeProperty().get()).isEqualTo(3);
        held.work();
        assertThat(flooded.explanationProperty().get()).isNotNull();

        picture.show(DEMO, "kiada/quote");
        held.pass();
        assertThat(flooded.rowsProperty().get()).isEmpty();
        assertThat(flooded.explanationProperty().get()).isNull();
        held.work();

        assertThat(flooded.sizeProperty().get()).isEqualTo(model.sizeProperty().get());
    }

    @Test
    void quizPodsStandAsInThePicture() {
        picture.show(DEMO, "kiada/quiz-pods");

        assertThat(shown(EndpointColumn.IP, EndpointColumn.POD, EndpointColumn.NODE, EndpointColumn.READY))
                .containsExactly(
                        "10.244.1.12 | quiz-0 | kind-worker | yes",
                        "10.244.2.14 | quiz-1 | kind-worker2 | yes",
                        "10.244.2.15 | quiz-2 | kind-worker2 | no");
        assertThat(shown(EndpointColumn.SERVING, EndpointColumn.TERMINATING, EndpointColumn.DNS_NAME))
                .containsExactly(
                        "yes | no | quiz-0.quiz-pods.kiada.svc.cluster.local.",
                        "yes | no | quiz-1.quiz-pods.kiada.svc.cluster.local.",
                        "no | no | quiz-2.quiz-pods.kiada.svc.cluster.local.");
        assertThat(model.rowsProperty().get().stream()
                        .map(row -> row.cells().dns().answered()))
                .containsExactly(true, true, false);
        assertThat(model.countProperty().get()).isEqualTo("3 selected, 2 served: quiz-2 is not ready");
        assertThat(model.sizeProperty().get()).isEqualTo(3);
    }

    @Test
    void liveIsSaidOnlyWhereEverythingShownFollowsTheCluster() {
        Instant at = Instant.parse("2026-03-17T13:59:00Z");
        Lag pods = new Lag(new WatchedPart(ResourceKind.POD, "kiada"), at, Problem.of("Gone."), 1, at);

        picture.show(DEMO, "kiada/quiz-pods");
        assertThat(model.liveProperty().get()).isTrue();

        picture.in(new SourceState.Lagging(at, List.of(pods), List.of())).show(DEMO, "kiada/quiz-pods");
        assertThat(model.liveProperty().get()).isFalse();

        picture.show(DEMO, "kube-system/kube-dns");
        assertThat(model.liveProperty().get()).isTrue();

        picture.in(new SourceState.Fixed(at)).show(DEMO, "kiada/quiz-pods");
        assertThat(model.liveProperty().get()).isFalse();
    }

    @Test
    void podTellsItsPhaseContainersAndReason() {
        picture.show(DEMO, "kiada/quiz-pods");

        assertThat(shown(EndpointColumn.values()).getLast())
                .endsWith("13:41:52, 18 min | quiz-2 | Running | 1/2 | 1 | 1 d 4 h | ContainersNotReady: [mongo]");
    }

    @Test
    void theOneThatIsNotServedIsSelectedAndExplained() {
        picture.show(DEMO, "kiada/quiz-pods");

        assertThat(explained()).isEqualTo("""
                        Why quiz-2 has no records
                        The pod is not ready. / ContainersNotReady: containers with unready status: [mongo]
                        Its endpoint says `ready: false`. / EndpointSlice quiz-pods-x2kvd, address 10.244.2.15, no record at quiz-2.quiz-pods
                        The Service publishes ready addresses only. / kiada/quiz-pods spec.publishNotReadyAddresses: false
                        Missing: 2 A, 2 SRV, 1 PTR.
                        If the pods must find each other before they are ready, set it to `true`.""");
        assertThat(model.explanationProperty().get().needsAttention()).isTrue();
        assertThat(model.explanationProperty().get().pod()).startsWith("Pod quiz-2: Running, containers ready 1/2");
    }

    @Test
    void servedEndpointTellsItsRecords() {
        picture.show(DEMO, "kiada/quiz-pods");
        model.select(model.rowsProperty().get().getFirst());

        assertThat(explained())
                .startsWith("Why quiz-0 has records\nThe pod is ready. / ")
                .contains("The slice gives it the hostname `quiz-0`, which becomes its own name.")
                .contains("Records that come and go with it: 2 A, 2 SRV, 1 PTR.");
    }

    @Test
    void endpointBehindAClusterIpChangesNoRecord() {
        picture.show(DEMO, "kiada/quote");

        assertThat(model.countProperty().get()).isEqualTo("4 selected, 4 served");
        assertThat(explained())
                .startsWith("Why quote-003 gets connections")
                .contains("kube-proxy picks it or another for each connection.")
                .contains("The records of the Service stay the same either way.");
    }

    @Test
    void manualEndpointIsServedThoughNobodyWatchesIt() {
        picture.show(DEMO, "kiada/external-service-headless");

        assertThat(model.countProperty().get()).isEqualTo("2 set by hand, 2 served");
        assertThat(explained()).contains("Nobody watches it: the Service has no selector.");
        assertThat(shown(EndpointColumn.POD, EndpointColumn.PHASE, EndpointColumn.SINCE)
                        .getFirst())
                .isEqualTo(" |  | ");
    }

    @ParameterizedTest(name = "ready {0}, serving {1}, terminating {2}")
    @CsvSource(textBlock = """
            UNSET, UNSET, UNSET, UNSET_YES, UNSET_YES, UNSET_NO
            TRUE,  UNSET, FALSE, YES,       UNSET_YES, NO
            FALSE, UNSET, UNSET, NO,        UNSET_YES, UNSET_NO
            FALSE, FALSE, UNSET, NO,        NO,        UNSET_NO
            FALSE, TRUE,  TRUE,  NO,        YES,       YES
            UNSET, FALSE, TRUE,  UNSET_YES, NO,        YES
            """)
    void unsetConditionMeansWhatTheApiSays(
            Condition ready, Condition serving, Condition terminating, Answer r, Answer s, Answer t) {
        Endpoint endpoint = new Endpoint(
                List.of("10.0.0.1"), new EndpointConditions(ready, serving, terminating), "", null, Placement.UNKNOWN);
        picture.show(
                Picture.of("n")
                        .headless("s", Map.of())
                        .slice("s", List.of(), endpoint)
                        .snapshot(),
                "n/s");

        assertThat(model.rowsProperty().get().getFirst().cells().conditions())
                .isEqualTo(new EndpointCells.Conditions(r, s, t));
    }

    @Test
    void podThatWasNotReadIsUnknownAndNotAbsent() {
        Map<ResourceKind, Coverage.Access> read = Map.of(
                ResourceKind.SERVICE, new Coverage.Everything(),
                ResourceKind.ENDPOINT_SLICE, new Coverage.Everything(),
                ResourceKind.POD, new Coverage.Nothing("pods is forbidden"));
        picture.show(DemoWorld.snapshot().covering(new Coverage(read)), "kiada/quiz-pods");

        assertThat(shown(EndpointColumn.PHASE, EndpointColumn.CONTAINERS, EndpointColumn.SINCE)
                        .getFirst())
                .isEqualTo("unknown | unknown | unknown");
        assertThat(explained())
                .contains("Whether the pod is ready is not known. / Pods cannot be read: pods is forbidden.");

        model.select(model.rowsProperty().get().getFirst());
        assertThat(explained())
                .startsWith("Why quiz-0 has records\nWhether the pod is ready is not known. / pods is forbidden\n");
    }

    @Test
    void podThatIsPublishedUnreadyIsNotSaidToBeReady() {
        PodCondition unready = new PodCondition("Ready", "False", "ContainersNotReady", "", Picture.NOW);
        PodStatus status = new PodStatus("Running", "10.0.0.1", List.of(), List.of(unready), List.of());
        picture.show(
                Picture.of("n")
                        .headless("s", Map.of("app", "s"))
                        .slice("s", List.of(), Picture.ready("early", "10.0.0.1", "node"))
                        .pod("early", "node", Map.of("app", "s"), status)
                        .snapshot(),
                "n/s");

        assertThat(explained()).startsWith("Why early has records\nThe pod is not ready. / ContainersNotReady");
    }

    @Test
    void slicesThatWereNotReadAreNotShownAsNone() {
        String said = "endpointslices is forbidden";
        picture.show(
                Picture.of("n")
                        .headless("s", Map.of("app", "s"))
                        .snapshot(new Coverage(
                                Map.of(ResourceKind.ENDPOINT_SLICE, new Coverage.Except(Map.of("n", said))))),
                "n/s");

        assertThat(model.emptinessProperty().get().title()).isEqualTo("The endpoints could not be read");
        assertThat(model.emptinessProperty().get().meaning()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n/headless | headless has no endpoints | Its names answer NXDOMAIN until an endpoint is ready.
            n/virtual  | virtual has no endpoints  | Its names still answer its cluster IP, and connections to it are refused.
            n/alias    | alias has no endpoints    | An ExternalName Service is an alias: nothing in the cluster stands behind it.
            """)
    void absenceTellsWhatFollows(String service, String title, String meaning) {
        picture.show(
                Picture.of("n")
                        .headless("headless", Map.of("a", "b"))
                        .clusterIp("virtual", "10.96.0.9", Map.of("a", "b"))
                        .externalName("alias", "example.com")
                        .snapshot(),
                service);

        assertThat(model.emptinessProperty().get().title()).isEqualTo(title);
        assertThat(model.emptinessProperty().get().meaning()).isEqualTo(meaning);
        assertThat(model.countProperty().get()).isEmpty();
    }

    @Test
    void selectedPodThatNoSliceListsIsARow() {
        ClusterSnapshot without = DEMO.apply(
                List.of(new ClusterChange.Removed(
                        ResourceKind.ENDPOINT_SLICE, new NamespacedName("kiada", "quiz-pods-x2kvd"))),
                World.CHANGED);
        picture.show(without, "kiada/quiz-pods");

        assertThat(model.countProperty().get()).isEqualTo("3 selected, 0 served: 3 are not ready");
        assertThat(model.sizeProperty().get()).isZero();
        assertThat(explained())
                .startsWith("Why quiz-0 is not an endpoint\nThe selector `app=quiz` matches the pod.")
                .contains("No EndpointSlice of the Service lists it.");
    }

    @Test
    void nodeAndZoneAreThoseOfTheSlice() {
        Endpoint endpoint = new Endpoint(
                List.of("10.0.0.1"), EndpointConditions.READY, "", null, new Placement("worker-1", "zone-b"));
        picture.show(
                Picture.of("n")
                        .headless("s", Map.of())
                        .slice("s", List.of(), endpoint)
                        .snapshot(),
                "n/s");

        assertThat(shown(EndpointColumn.NODE, EndpointColumn.ZONE)).containsExactly("worker-1 | zone-b");
    }

    @Test
    void endpointThatTurnsUnreadyIsMarkedAndStaysSelected() {
        picture.show(DEMO, "kiada/quiz-pods");
        model.select(model.rowsProperty().get().getFirst());

        picture.show(unready("quiz-0"), "kiada/quiz-pods");

        assertThat(model.rowsProperty().get().stream().map(EndpointRow::mark))
                .containsExactly(Mark.CHANGED, Mark.NONE, Mark.NONE);
        assertThat(model.selectedProperty().get().name()).isEqualTo("quiz-0");
        assertThat(explained()).startsWith("Why quiz-0 has no records");
        assertThat(model.countProperty().get()).isEqualTo("3 selected, 1 served: quiz-0 and quiz-2 are not ready");
    }

    @Test
    void passingTimeIsNoChange() {
        picture.show(DEMO, "kiada/quiz-pods");

        model.refreshAges();

        assertThat(model.freshProperty().get()).isFalse();
    }

    @Test
    void filterAndOrderActOnTheRows() {
        picture.show(DEMO, "kiada/quiz-pods");

        model.filterProperty().set("worker2");
        model.order(EndpointColumn.READY.order());

        assertThat(model.rowsProperty().get().stream().map(EndpointRow::name)).containsExactly("quiz-2", "quiz-1");

        model.filterProperty().set("nowhere");

        assertThat(model.emptinessProperty().get().meaning()).isEqualTo("All 3 endpoints of quiz-pods are hidden.");
        assertThat(model.sizeProperty().get()).isEqualTo(3);
    }

    @Test
    void podIsFollowedAndAddressAndNameAreCopied() {
        picture.show(DEMO, "kiada/quiz-pods");

        model.follow();
        model.copyAddress();
        model.copyName();

        assertThat(window.asked)
                .containsExactly(
                        "follow Pod quiz-2", "copy 10.244.2.15", "copy quiz-2.quiz-pods.kiada.svc.cluster.local.");
    }

    @Test
    void addressesOfOnePodAreOneEndpoint() {
        picture.show(
                new World()
                        .headless("n/s")
                        .slice("n/s", "s-4", "", "a#10.0.0.1")
                        .slice("n/s", "s-6", "", "a#fd00::1")
                        .snapshot(),
                "n/s");

        assertThat(shown(EndpointColumn.IP, EndpointColumn.POD)).containsExactly("10.0.0.1 | a", "fd00::1 | a");
        assertThat(model.countProperty().get()).isEqualTo("1 listed, 1 served");
    }

    private static ClusterSnapshot unready(String hostname) {
        EndpointSlice slice =
                DEMO.slice(new NamespacedName("kiada", "quiz-pods-x2kvd")).orElseThrow();
        EndpointSlice changed = new EndpointSlice(
                slice.id(),
                slice.labels(),
                slice.addressType(),
                slice.ports(),
                slice.endpoints().stream()
                        .map(endpoint -> endpoint.hostname().equals(hostname)
                                ? new Endpoint(
                                        endpoint.addresses(),
                                        EndpointConditions.NOT_READY,
                                        hostname,
                                        endpoint.target(),
                                        endpoint.placement())
                                : endpoint)
                        .toList());
        return DEMO.apply(List.of(new ClusterChange.Put(changed)), World.CHANGED);
    }

    private List<String> shown(EndpointColumn... columns) {
        return model.rowsProperty().get().stream()
                .map(row -> Stream.of(columns).map(column -> column.text(row)).collect(Collectors.joining(" | ")))
                .toList();
    }

    private String explained() {
        EndpointExplanation why = model.explanationProperty().get();
        return Stream.of(
                        Stream.of(why.title()),
                        why.steps().stream().map(step -> step.sentence() + " / " + step.evidence()),
                        Stream.of(why.effect().sentence(), why.effect().advice()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
