// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.KubeconfigText;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All Pods are wanted where not all may be read: those of some namespaces are read, and which these are is known. */
@Timeout(60)
class NarrowedPodsTest extends AgainstFakeServer {

    private static final String WIDE = "pods is forbidden at the cluster scope";
    private static final String PODS_OF_KIADA = "/api/v1/namespaces/kiada/pods";
    private static final Set<String> OTHERS =
            Set.of("default", "kube-system", "namespace-0", "namespace-1", "namespace-2", "namespace-3", "namespace-4");

    @BeforeEach
    void serveTheDemo() {
        LiveFixture.putDemo(server);
    }

    @Test
    void roleForOneNamespaceGivesItsPods() {
        forbid("/api/v1/services", "services is forbidden");
        forbid("/apis/discovery.k8s.io/v1/endpointslices", "slices is forbidden");
        forbid("/api/v1/namespaces", "namespaces is forbidden");
        forbidPodsOfOthers();

        openWithPods("kiada", "");

        awaitPods(new Coverage.Only(Set.of("kiada"), WIDE));
        assertThat(pods()).hasSameElementsAs(podsOf("kiada"));
        heard.await(SourceState.Live.class);
        NamespacedName gone = podsOf("kiada").iterator().next();
        server.remove(ResourceKind.POD, gone);
        heard.awaitPicture(picture -> picture.pod(gone).isEmpty());
    }

    @Test
    void namespacesThatRefuseAreKnownWhereAllAre() {
        forbid("/api/v1/pods", WIDE);
        forbid("/api/v1/namespaces/kube-system/pods", "not in this one");

        openWithPods("kiada", "");

        awaitPods(new Coverage.Except(Map.of("kube-system", "not in this one")));
        assertThat(pods()).hasSameElementsAs(podsOf("kiada"));
    }

    @Test
    void namespacesAreTriedInWhichServicesAreFound() {
        forbid("/api/v1/namespaces", "namespaces is forbidden");
        forbidPodsOfOthers();

        openWithPods("default", "");

        awaitPods(new Coverage.Only(Set.of("kiada"), WIDE, refusals()));
    }

    @Test
    void namespacesAreTriedInWhichServicesAreFoundLater() {
        forbid("/api/v1/namespaces", "namespaces is forbidden");
        forbidPodsOfOthers();
        server.faults().answer(request -> request.path().equals("/api/v1/services"), 500, 2);

        openWithPods("default", "");

        awaitPods(new Coverage.Only(Set.of("kiada"), WIDE, refusals()));
    }

    @Test
    void noPodsAreSaidToBeMissingInTheWordsForAll() {
        forbidAllPods("not here");

        openWithPods("kiada", "");

        awaitPods(new Coverage.Nothing(WIDE));
        heard.await(SourceState.Live.class);
    }

    @Test
    void noPodsOfANamedNamespaceAreSaidToBeMissingInItsWords() {
        forbidAllPods("not in kiada");

        openWithPods("default", "kiada");

        awaitPods(new Coverage.Nothing("not in kiada"));
        assertThat(asked("/api/v1/namespaces/default/pods")).isFalse();
    }

    @Test
    void namespaceWhosePodsDoNotComeKeepsNoOtherFromBeingKnown() {
        forbid("/api/v1/pods", WIDE);
        server.faults().answer("/namespaces/kube-system/pods", 500, Integer.MAX_VALUE);

        openWithPods("kiada", "");

        heard.awaitPicture(picture -> picture.coverage().holdsAll(ResourceKind.POD, "kiada"));
        assertThat(heard.snapshot().coverage().holds(ResourceKind.POD, "kube-system"))
                .isFalse();
    }

    @Test
    void namespaceThatComesLaterIsReadAndTakesNothingBack() {
        forbid("/api/v1/pods", WIDE);
        openWithPods("kiada", "");
        awaitPods(new Coverage.Everything());
        CountDownLatch answered = new CountDownLatch(1);
        server.faults()
                .forbid(request -> request.path().equals("/api/v1/namespaces/later/pods") && !hasCome(answered), "");

        server.put(new Namespace("later", Map.of()));

        heard.awaitPicture(picture ->
                picture.namespace("later").isPresent() && !picture.coverage().holds(ResourceKind.POD, "later"));
        assertThat(heard.snapshot().coverage().holdsAll(ResourceKind.POD, "kiada"))
                .isTrue();
        answered.countDown();
        awaitPods(new Coverage.Everything());
    }

    private static boolean hasCome(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rightsThatAreGrantedCountByThemselvesAfterAWhile() {
        forbidPodsOfOthers();
        openWithPods("kiada", "");
        awaitPods(new Coverage.Except(refusals()));

        server.faults().allowEverything();

        server.awaitRequests(request -> request.path().equals("/api/v1/pods") && request.isWatch(), 1);
        awaitPods(new Coverage.Everything());
        heard.awaitPicture(picture -> ids(picture).equals(ids(server.state().picture())));
    }

    @Test
    void nodesThatMayNotBeReadTakeNothingElseAwayAndAreNotNone() {
        forbid("/api/v1/nodes", "nodes is forbidden");

        openWithPods("kiada", "");

        awaitNodes(new Coverage.Nothing("nodes is forbidden"));
        awaitPods(new Coverage.Everything());
        assertThat(heard.snapshot().pods()).isNotEmpty();
        heard.await(SourceState.Live.class);
    }

    @Test
    void podsOfTheSelectionAloneAreReadOnceNotAllAreWantedAnyMore() {
        forbid("/api/v1/services", "services is forbidden");
        forbidPodsOfOthers();
        openWithPods("kiada", "");
        awaitPods(new Coverage.Except(refusals()));
        connection.focus(new NamespacedName("kiada", "quiz-pods"));

        connection.readPods(false);

        awaitPods(new Coverage.Selected());
        heard.awaitPicture(picture -> picture.pods().size() == 3);
        server.put(new Namespace("later", Map.of()));
        server.awaitRequests(
                request -> request.path().equals("/api/v1/namespaces/later/services") && request.isWatch(), 1);
        server.put(WORLD.service(100));
        LiveFixture.awaitSame(heard, server);
        assertThat(asked("/api/v1/namespaces/later/pods")).isFalse();
    }

    @Test
    void podsThatAreNotWantedAnyMoreAreNotKnownFromBefore() {
        openWithPods("kiada", "");
        awaitPods(new Coverage.Everything());
        awaitNodes(new Coverage.Everything());
        connection.stayOffline();
        heard.await(SourceState.Stale.class);

        connection.readPods(false);
        connection.refresh();

        heard.await(SourceState.Live.class);
        awaitPods(new Coverage.Selected());
        awaitNodes(new Coverage.Selected());
        assertThat(pods()).isEmpty();
        assertThat(heard.snapshot().nodes()).isEmpty();
    }

    private void awaitNodes(Coverage.Access access) {
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.NODE).equals(access));
    }

    @Test
    void podsOfTheNamespaceThatAPersonWantsAloneAreReadAlone() {
        openWithPods("kiada", "");
        awaitPods(new Coverage.Everything());

        connection.changeNamespace("kube-system");
        awaitPods(new Coverage.Only(Set.of("kube-system"), "You chose to read the namespace kube-system only."));
        assertThat(pods()).hasSameElementsAs(podsOf("kube-system"));
        connection.changeNamespace("kiada");
        awaitPods(new Coverage.Only(Set.of("kiada"), "You chose to read the namespace kiada only."));
        assertThat(pods()).hasSameElementsAs(podsOf("kiada"));
        connection.changeNamespace("");

        awaitPods(new Coverage.Everything());
    }

    @Test
    void podsOfTheSelectionAreReadWithARoleForItsNamespace() {
        forbidPodsOfOthers();
        open("kiada", "");
        heard.await(SourceState.Live.class);

        connection.focus(new NamespacedName("kube-system", "kube-dns"));
        awaitPods(new Coverage.Nothing("not in kube-system"));
        connection.focus(new NamespacedName("kiada", "quiz-pods"));

        awaitPods(new Coverage.Selected());
        heard.awaitPicture(picture -> picture.pods().size() == 3);
        assertThat(asked("/api/v1/pods")).isFalse();
    }

    @Test
    void podsStayKnownWhileTheyAreReadAgain() {
        forbid("/api/v1/services", "services is forbidden");
        forbidPodsOfOthers();
        openWithPods("kiada", "");
        awaitPods(new Coverage.Except(refusals()));

        assertThatPodsOfKiadaStayKnown();
    }

    @Test
    void podsOfTheNamespaceThatAPersonWantsAloneStayKnownWhileTheyAreReadAgain() {
        openWithPods("kiada", "");
        connection.changeNamespace("kiada");
        awaitPods(new Coverage.Only(Set.of("kiada"), "You chose to read the namespace kiada only."));

        assertThatPodsOfKiadaStayKnown();
    }

    private void assertThatPodsOfKiadaStayKnown() {
        awaitWatchesOfPods(1);
        heard.await(SourceState.Live.class);
        Set<NamespacedName> known = pods();
        Coverage.Access access = heard.snapshot().coverage().of(ResourceKind.POD);
        int pictures = heard.coverages().size();
        int states = heard.states().size();

        connection.refresh();
        awaitWatchesOfPods(2);

        assertThat(pods()).isEqualTo(known).isNotEmpty();
        assertThat(heard.changes().stream().skip(pictures).flatMap(List::stream))
                .isEmpty();
        assertThat(heard.coverages().stream().skip(pictures))
                .allMatch(coverage -> coverage.of(ResourceKind.POD).equals(access));
        assertThat(heard.states().stream().skip(states)).hasOnlyElementsOfType(SourceState.Live.class);
        NamespacedName gone = known.iterator().next();
        server.remove(ResourceKind.POD, gone);
        heard.awaitPicture(picture -> picture.pod(gone).isEmpty());
    }

    @Test
    void podsOfTheSelectionStayWhileAllIsReadAnew() {
        readPodsOfQuizPodsWithARoleForKiada();
        int before = heard.changes().size();

        connection.refresh();
        awaitWatchesOfPods(2);

        assertThat(heard.changes().stream().skip(before).flatMap(List::stream))
                .noneMatch(change -> change.kind() == ResourceKind.POD);
        assertThat(heard.snapshot().pods()).hasSize(3);
        NamespacedName gone = heard.snapshot().pods().iterator().next().id();
        server.remove(ResourceKind.POD, gone);
        heard.awaitPicture(picture -> picture.pods().size() == 2);
    }

    @Test
    void podsOfTheSelectionThatAreRefusedWhenAllIsReadAnewGo() {
        readPodsOfQuizPodsWithARoleForKiada();

        forbid(PODS_OF_KIADA, "not any more");
        connection.refresh();

        awaitPods(new Coverage.Nothing("not any more"));
        heard.awaitPicture(picture -> picture.pods().isEmpty());
    }

    private void readPodsOfQuizPodsWithARoleForKiada() {
        forbid("/api/v1/services", "services is forbidden");
        forbidPodsOfOthers();
        open("kiada", "");
        heard.await(SourceState.Live.class);
        connection.focus(new NamespacedName("kiada", "quiz-pods"));
        awaitWatchesOfPods(1);
        assertThat(heard.snapshot().pods()).hasSize(3);
    }

    private void awaitWatchesOfPods(int times) {
        server.awaitRequests(request -> request.path().equals(PODS_OF_KIADA) && request.isWatch(), times);
    }

    private void openWithPods(String ofContext, String chosen) {
        open(ofContext, chosen);
        connection.readPods(true);
        heard.await(SourceState.Live.class);
    }

    private void open(String ofContext, String chosen) {
        connection = new LiveSource(
                        KubeconfigText.of(server.url()).namespace(ofContext).write(folder),
                        new Choice("test", null, chosen),
                        InstantSource.system(),
                        Consent.GIVEN,
                        LiveFixture.FAST)
                .open(heard);
    }

    private void awaitPods(Coverage.Access access) {
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD).equals(access));
    }

    private void forbidPodsOfOthers() {
        forbid("/api/v1/pods", WIDE);
        OTHERS.forEach(name -> forbid("/api/v1/namespaces/" + name + "/pods", "not in " + name));
    }

    private void forbidAllPods(String ofOne) {
        forbid("/api/v1/pods", WIDE);
        server.faults().forbid(request -> request.path().endsWith("/pods"), ofOne);
    }

    private void forbid(String path, String message) {
        server.faults().forbid(request -> request.path().equals(path), message);
    }

    private static Map<String, String> refusals() {
        return OTHERS.stream().collect(Collectors.toMap(name -> name, name -> "not in " + name));
    }

    private boolean asked(String path) {
        return server.requests().stream().anyMatch(request -> request.path().equals(path));
    }

    private Set<NamespacedName> pods() {
        return ids(heard.snapshot());
    }

    private Set<NamespacedName> podsOf(String namespace) {
        return ids(server.state().picture()).stream()
                .filter(id -> id.namespace().equals(namespace))
                .collect(Collectors.toSet());
    }

    private static Set<NamespacedName> ids(ClusterSnapshot picture) {
        return picture.pods().stream().map(Pod::id).collect(Collectors.toSet());
    }
}
