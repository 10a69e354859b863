// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever stayed offline and connects again keeps what was read namespace by namespace, until it is known better. */
@Timeout(60)
class NarrowedOfflineTest extends NarrowedCluster {

    private static final Coverage.Access KIADA = new Coverage.Only(Set.of("kiada"), WIDE);
    private static final Coverage.Access PODS = new Coverage.Only(Set.of("kiada"), "pods is forbidden");

    private int changes;
    private int coverages;

    @Test
    void servicesAndPodsStayKnownUntilTheyAreReadAgain() {
        openKiadaWithPods();
        goOffline();

        connection.refresh();
        awaitWatch("/api/v1/namespaces/kiada/pods", 2);
        awaitWatch("/api/v1/namespaces/kiada/services", 2);
        heard.await(SourceState.Live.class);

        assertThat(removed()).isEmpty();
        assertThat(heard.coverages().stream().skip(coverages)).allSatisfy(coverage -> {
            assertThat(coverage.of(ResourceKind.SERVICE)).isEqualTo(KIADA);
            assertThat(coverage.of(ResourceKind.POD)).isEqualTo(PODS);
        });
        Pod gone = heard.snapshot().pods().iterator().next();
        server.remove(ResourceKind.POD, gone.id());
        heard.awaitPicture(picture -> picture.pod(gone.id()).isEmpty());
    }

    @Test
    void whatWentMeanwhileGoesOnceItIsReadAgain() {
        openKiadaWithPods();
        goOffline();
        NamespacedName quote = new NamespacedName("kiada", "quote");
        Pod gone = heard.snapshot().pods().iterator().next();
        server.remove(ResourceKind.SERVICE, quote);
        server.remove(ResourceKind.POD, gone.id());

        connection.refresh();

        heard.awaitPicture(picture ->
                picture.service(quote).isEmpty() && picture.pod(gone.id()).isEmpty());
        assertThat(removed())
                .filteredOn(change -> change.kind() != ResourceKind.ENDPOINT_SLICE)
                .extracting(ClusterChange::id)
                .containsExactlyInAnyOrder(quote, gone.id());
    }

    @Test
    void namespaceThatRefusesByNowIsNotKnownAnyMore() {
        openKiadaWithPods();
        goOffline();
        forbid("/api/v1/namespaces/kiada/services", "not any more");
        forbid("/api/v1/namespaces/kiada/pods", "no pods any more");

        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Nothing
                && picture.coverage().of(ResourceKind.POD) instanceof Coverage.Nothing);
        heard.awaitPicture(
                picture -> picture.serviceCount() == 0 && picture.pods().isEmpty());
        heard.await(SourceState.Live.class);
    }

    @Test
    void allIsKnownOnceAllMayBeRead() {
        openKiadaWithPods();
        goOffline();
        server.faults().allowEverything();

        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything
                && picture.coverage().of(ResourceKind.POD) instanceof Coverage.Everything);
        LiveFixture.awaitSame(heard, server);
        assertThat(removed()).isEmpty();
    }

    @Test
    void namespaceThatNobodyReadsAgainGoes() {
        forbidAllBut("namespace-2", "namespace-3");
        String projects = "/apis/project.openshift.io/v1/projects";
        server.state().document(projects, "{\"items\": [{\"metadata\": {\"name\": \"namespace-3\"}}]}");
        open("");
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-2", "namespace-3")));
        goOffline();
        server.state().document(projects, "{\"items\": []}");

        connection.refresh();

        heard.awaitPicture(picture ->
                picture.coverage().of(ResourceKind.SERVICE).equals(new Coverage.Only(Set.of("namespace-2"), WIDE)));
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-2")));
        heard.await(SourceState.Live.class);
    }

    @Test
    void namespacesThatMayBeReadAgainLagWhileNobodySaysWhichThereAre() {
        forbid("/api/v1/services", WIDE);
        forbid("/apis/discovery.k8s.io/v1/endpointslices", "slices is forbidden at the cluster scope");
        open("");
        heard.awaitPicture(picture -> picture.coverage().holds(ResourceKind.SERVICE, "namespace-3"));
        goOffline();
        Instant again = Instant.now();
        server.faults().answer(request -> request.path().equals("/api/v1/namespaces"), 500, Integer.MAX_VALUE);

        connection.refresh();

        WatchedPart part = new WatchedPart(ResourceKind.SERVICE, "namespace-3");
        SourceState.Lagging lagging = heard.await(
                SourceState.Lagging.class,
                state -> state.lags().stream().anyMatch(lag -> lag.part().equals(part)));
        assertThat(lagging.lags())
                .filteredOn(lag -> lag.part().equals(part))
                .singleElement()
                .satisfies(lag -> assertThat(lag.asOf()).isNotNull().isBefore(again));
        assertThat(removed()).isEmpty();
    }

    @Test
    void othersGoWhereANamespaceIsChosenOffline() {
        forbidAllBut("namespace-2", "namespace-3");
        open("");
        connection.addNamespace("namespace-3");
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-2", "namespace-3")));
        goOffline();

        connection.changeNamespace("namespace-3");
        connection.refresh();

        heard.await(SourceState.Live.class);
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-3")));
    }

    @Test
    void serverThatIsNotThereLeavesThePictureAsOldAsItWas() {
        openKiadaWithPods();
        SourceState.Stale offline = goOffline();
        server.goDown();

        connection.refresh();

        SourceState.Stale down =
                heard.await(SourceState.Stale.class, stale -> !stale.problem().equals(offline.problem()));
        assertThat(down.asOf()).isBeforeOrEqualTo(offline.asOf());
        assertThat(removed()).isEmpty();
    }

    @Test
    void podsThatWereAllReadStayUntilTheyAreReadAgain() {
        LiveFixture.putDemo(server);
        open("");
        connection.readPods(true);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD) instanceof Coverage.Everything);
        awaitWatch("/api/v1/pods", 1);
        goOffline();

        connection.refresh();
        awaitWatch("/api/v1/pods", 2);

        assertThat(removed()).isEmpty();
        assertThat(heard.snapshot().pods()).isNotEmpty();
    }

    private void openKiadaWithPods() {
        LiveFixture.putDemo(server);
        forbidAllBut();
        forbid("/api/v1/pods", "pods is forbidden");
        open("kiada");
        connection.readPods(true);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD).equals(PODS));
        heard.awaitPicture(
                picture -> picture.coverage().of(ResourceKind.SERVICE).equals(KIADA));
        heard.await(SourceState.Live.class);
        awaitWatch("/api/v1/namespaces/kiada/pods", 1);
        awaitWatch("/api/v1/namespaces/kiada/services", 1);
    }

    private SourceState.Stale goOffline() {
        heard.await(SourceState.Live.class);
        connection.stayOffline();
        SourceState.Stale offline = heard.await(SourceState.Stale.class);
        changes = heard.changes().size();
        coverages = heard.coverages().size();
        return offline;
    }

    private void awaitWatch(String path, int times) {
        server.awaitRequests(request -> request.path().equals(path) && request.isWatch(), times);
    }

    private List<ClusterChange> removed() {
        return heard.changes().stream()
                .skip(changes)
                .flatMap(List::stream)
                .filter(ClusterChange.Removed.class::isInstance)
                .toList();
    }
}
