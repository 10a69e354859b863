// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.source.Announcer;
import dev.portolan.testing.RecordingListener;
import dev.portolan.testing.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At no moment is more said to be known than was read. */
class LivePictureTest {

    private static final String WIDE = "forbidden at the cluster scope";
    private static final Scope NAMESPACES = Scope.everywhere(ResourceKind.NAMESPACE);
    private static final Scope SERVICES = Scope.everywhere(ResourceKind.SERVICE);
    private static final Scope ALL_PODS = Scope.everywhere(ResourceKind.POD);
    private static final Scope PODS = Scope.in(ResourceKind.POD, "kiada");

    private final RecordingListener heard = new RecordingListener();
    private Untried untried = Untried.NOTHING;
    private final LivePicture picture =
            new LivePicture(new Announcer(heard), InstantSource.system(), new Rehearsal.Nobody() {
                @Override
                public Untried untried() {
                    return untried;
                }
            });

    @Test
    void podsOfNamespacesThatAreReadAnewAreNotKnownFromBefore() {
        begin();
        narrowPods();
        picture.listed(PODS, Set.of(), Set.of());
        assertThat(pods()).isEqualTo(new Coverage.Only(Set.of("kiada"), WIDE));

        begin();
        narrowPods();

        assertThat(pods()).isEqualTo(new Coverage.Selected());
        picture.listed(PODS, Set.of(), Set.of());
        assertThat(pods()).isEqualTo(new Coverage.Only(Set.of("kiada"), WIDE));
    }

    @Test
    void nothingIsSaidOfPodsBeforeTheNamespacesAreKnown() {
        begin(SERVICES);
        narrowPods();

        picture.listed(PODS, Set.of(), Set.of());

        assertThat(pods()).isEqualTo(new Coverage.Selected());
        picture.await(SERVICES);
        picture.listed(SERVICES, Set.of(), Set.of());
        assertThat(pods()).isEqualTo(new Coverage.Selected());
        picture.settled(SERVICES);
        assertThat(pods()).isEqualTo(new Coverage.Only(Set.of("kiada"), WIDE));
    }

    @Test
    void podsThatAreForgottenTogetherAreAtNoMomentSaidToBeRefused() {
        begin();
        narrowPods();
        picture.listed(PODS, Set.of(), Set.of());
        int before = heard.coverages().size();

        picture.forget(List.of(PODS, ALL_PODS));

        assertThat(heard.coverages().stream().skip(before))
                .extracting(coverage -> coverage.of(ResourceKind.POD))
                .containsOnly(new Coverage.Selected());
    }

    /** Or else they would be seen to go. */
    @Test
    void whatIsForgottenIsNotKnownBeforeItGoes() {
        Pod pod = Snapshots.resource("/dev/portolan/kube/demo.yaml")
                .pods()
                .iterator()
                .next();
        picture.begin(List.of(NAMESPACES));
        picture.changed(ALL_PODS, List.of(new ClusterChange.Put(pod)));
        picture.listed(ALL_PODS, Set.of(pod.id()), Set.of());

        picture.forget(List.of(ALL_PODS));

        int gone = heard.changes().indexOf(List.of(new ClusterChange.Removed(ResourceKind.POD, pod.id())));
        assertThat(heard.coverages().get(gone).of(ResourceKind.POD)).isEqualTo(new Coverage.Selected());
    }

    @Test
    void whatIsGoneIsAtNoMomentSaidToBeThereWhereMoreIsKnown() {
        NamespacedName gone = new NamespacedName("", "gone");
        List<Coverage.Access> whileThere = new ArrayList<>();
        LivePicture told = new LivePicture(
                new Announcer(new Rehearsal.Nobody() {
                    @Override
                    public void changed(ClusterSnapshot snapshot, List<ClusterChange> changes) {
                        if (snapshot.namespace(gone.name()).isPresent()) {
                            whileThere.add(snapshot.coverage().of(ResourceKind.NAMESPACE));
                        }
                    }
                }),
                InstantSource.system(),
                new Rehearsal.Nobody());
        told.begin(List.of(NAMESPACES));
        told.changed(NAMESPACES, List.of(new ClusterChange.Put(new Namespace(gone.name(), Map.of()))));

        told.listed(NAMESPACES, Set.of(), Set.of());

        assertThat(whileThere).isNotEmpty().doesNotContain(new Coverage.Everything());
        assertThat(told.snapshot().coverage().of(ResourceKind.NAMESPACE)).isEqualTo(new Coverage.Everything());
    }

    @Test
    void whatIsRefusedAfterItsFirstPartWasReadIsNotShown() {
        picture.begin(List.of(SERVICES));
        picture.unreadable(SERVICES, broken(new NamespacedName("kiada", "broken")));
        picture.changed(SERVICES, List.of(new ClusterChange.Put(AgainstFakeServer.WORLD.service(1))));

        picture.line(SERVICES, refusal(WIDE));

        assertThat(heard.snapshot().services()).isEmpty();
        assertThat(heard.issues()).isEmpty();
    }

    @Test
    void whatIsBeingReadOfANamespaceStaysWhereAllIsRefusedInOtherWords() {
        Service one = AgainstFakeServer.WORLD.service(1);
        Scope listing = Scope.in(ResourceKind.SERVICE, one.id().namespace());
        picture.begin(List.of(SERVICES));
        picture.line(SERVICES, refusal(WIDE));
        picture.expect(List.of(listing));
        picture.changed(listing, List.of(new ClusterChange.Put(one)));

        picture.line(SERVICES, refusal("forbidden once more"));
        picture.listed(listing, Set.of(one.id()), Set.of());

        assertThat(heard.snapshot().services()).containsExactly(one);
    }

    @Test
    void whatWasReadOfANamespaceStaysWhereAllIsRefused() {
        Service two = AgainstFakeServer.WORLD.service(2);
        Service three = AgainstFakeServer.WORLD.service(3);
        Scope listed = Scope.in(ResourceKind.SERVICE, two.id().namespace());
        picture.begin(List.of(SERVICES, listed));
        picture.changed(SERVICES, List.of(new ClusterChange.Put(two), new ClusterChange.Put(three)));
        picture.unreadable(listed, broken(new NamespacedName(two.id().namespace(), "broken")));
        picture.unreadable(SERVICES, broken(new NamespacedName(three.id().namespace(), "broken")));
        picture.listed(
                listed, Set.of(two.id()), Set.of(new NamespacedName(two.id().namespace(), "broken")));

        picture.line(SERVICES, refusal(WIDE));

        assertThat(heard.snapshot().services()).containsExactly(two);
        assertThat(heard.issues())
                .extracting(issue -> issue.about().id().namespace())
                .containsExactly(two.id().namespace());
    }

    @Test
    void namespaceWhoseServicesWentIsNotKnownBeforeTheyAreReadAgain() {
        Service one = AgainstFakeServer.WORLD.service(1);
        Scope namespace = Scope.in(ResourceKind.SERVICE, one.id().namespace());
        picture.begin(List.of(SERVICES));
        picture.line(SERVICES, refusal(WIDE));
        picture.expect(List.of(namespace));
        picture.changed(namespace, List.of(new ClusterChange.Put(one)));
        picture.listed(namespace, Set.of(one.id()), Set.of());
        picture.begin(List.of(SERVICES));
        picture.line(SERVICES, refusal(WIDE));
        assertThat(heard.snapshot().services()).isEmpty();

        picture.expect(List.of(namespace));

        assertThat(services()).isEqualTo(new Coverage.Nothing("The Services are being listed."));
    }

    @Test
    void namespacesThatRefusePodsSayNothingOnceAllMayBeRead() {
        begin();
        narrowPods();
        picture.line(PODS, refusal("not in this one"));
        assertThat(pods()).isEqualTo(new Coverage.Nothing("not in this one"));

        picture.line(ALL_PODS, new Line.Listing(0));
        assertThat(pods()).isEqualTo(new Coverage.Selected());
        picture.listed(ALL_PODS, Set.of(), Set.of());

        assertThat(pods()).isEqualTo(new Coverage.Everything());
    }

    @Test
    void namespaceWhosePodsFailedOnceIsStillWaitedFor() {
        begin();
        narrowPods();

        picture.line(PODS, lost(1));
        assertThat(pods()).isEqualTo(new Coverage.Selected());

        picture.line(PODS, lost(Standing.ENOUGH));
        assertThat(pods()).isEqualTo(new Coverage.Nothing(WIDE));
    }

    @Test
    void namespaceThatHasJustComeIsNotKnownWhereEachIsReadByItself() {
        readServicesOfKiada();
        assertThat(services()).isEqualTo(new Coverage.Except(Map.of("locked", "not in this one")));

        picture.changed(NAMESPACES, List.of(new ClusterChange.Put(new Namespace("later", Map.of()))));

        assertThat(services()).isEqualTo(new Coverage.Only(Set.of("kiada"), WIDE, Map.of("locked", "not in this one")));
    }

    @Test
    void namespaceThatHasGoneIsNotLockedAnyMore() {
        readServicesOfKiada();

        picture.changed(
                NAMESPACES,
                List.of(new ClusterChange.Removed(ResourceKind.NAMESPACE, new NamespacedName("", "locked"))));

        assertThat(services()).isEqualTo(new Coverage.Everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiada shop", "shop kiada"})
    void refusalOfTheNamespaceThatWasAskedForFirstIsQuoted(String inOrder) {
        List<Scope> asked = Stream.of(inOrder.split(" "))
                .map(namespace -> Scope.in(ResourceKind.SERVICE, namespace))
                .toList();
        picture.begin(List.of(SERVICES));
        picture.line(SERVICES, refusal(WIDE));
        picture.expect(asked);

        asked.reversed().forEach(scope -> picture.line(scope, refusal("not in " + scope.namespace())));

        assertThat(services())
                .isEqualTo(new Coverage.Nothing("not in " + asked.getFirst().namespace()));
    }

    @Test
    void namespacesThatWereNotTriedAreNotSaidToBeRefused() {
        List<Namespace> all = namespaces(3);
        List<Scope> asked = tryAllButTheLast(all);

        asked.forEach(scope -> picture.listed(scope, Set.of(), Set.of()));

        assertThat(heard.snapshot().coverage().whyNot(ResourceKind.SERVICE))
                .isEqualTo(WIDE
                        + ". Portolan tries 500 namespaces by itself, asks the server about others, and reads 100 of"
                        + " them; name another one to have it tried.");
        picture.listed(Scope.in(ResourceKind.SERVICE, all.getLast().name()), Set.of(), Set.of());
        assertThat(services()).isEqualTo(new Coverage.Everything());
    }

    @Test
    void namespacesThatWereNotTriedAreToldWhereAllOthersRefuse() {
        List<Scope> asked = tryAllButTheLast(namespaces(3));

        asked.forEach(scope -> picture.line(scope, refusal("not in " + scope.namespace())));

        assertThat(services())
                .isEqualTo(new Coverage.Nothing("not in namespace-0. Portolan tries 500 namespaces by itself, asks"
                        + " the server about others, and reads 100 of them; name another one to have it tried."));
    }

    private static List<Namespace> namespaces(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Namespace("namespace-" + i, Map.of()))
                .toList();
    }

    private List<Scope> tryAllButTheLast(List<Namespace> all) {
        untried = new Untried(Map.of(), true);
        List<Scope> asked = all.stream()
                .limit(all.size() - 1)
                .map(namespace -> Scope.in(ResourceKind.SERVICE, namespace.name()))
                .toList();
        picture.begin(List.of(NAMESPACES, SERVICES));
        all.forEach(namespace -> picture.changed(NAMESPACES, List.of(new ClusterChange.Put(namespace))));
        picture.listed(NAMESPACES, all.stream().map(Namespace::id).collect(Collectors.toSet()), Set.of());
        picture.line(SERVICES, refusal(WIDE));
        picture.expect(asked);
        return asked;
    }

    @Test
    void pictureIsWholeBeforeItIsKnownWhichPodsMayBeRead() {
        picture.begin(List.of(NAMESPACES));
        picture.await(ALL_PODS);

        picture.listed(NAMESPACES, Set.of(), Set.of());

        assertThat(heard.states()).last().isInstanceOf(SourceState.Live.class);
    }

    @Test
    void wholePictureStaysWholeWhereOtherPodsAreWanted() {
        readServicesOfKiada();
        picture.expect(List.of(Scope.in(ResourceKind.SERVICE, "later")));

        picture.replace(ALL_PODS, refusal(WIDE));
        picture.settled(ALL_PODS);

        assertThat(heard.states()).last().isInstanceOf(SourceState.Live.class);
    }

    @Test
    void failureThatWasToldIsNotTakenBackWhileMoreIsFoundOut() {
        picture.begin(List.of(NAMESPACES, SERVICES, Scope.everywhere(ResourceKind.ENDPOINT_SLICE)));
        picture.listed(SERVICES, Set.of(), Set.of());
        picture.line(NAMESPACES, lost(Standing.ENOUGH));
        assertThat(heard.states()).last().isInstanceOf(SourceState.Lagging.class);

        picture.await(SERVICES);
        picture.line(NAMESPACES, lost(Standing.ENOUGH + 1));

        assertThat(heard.states()).last().isInstanceOf(SourceState.Lagging.class);
    }

    @Test
    void whatIsKnownStaysAsItWasOnceThePictureWasLeft() {
        readServicesOfKiada();
        Coverage.Access before = services();
        picture.leave(Problem.of("offline"));

        picture.settled(SERVICES);

        assertThat(services()).isEqualTo(before);
    }

    private void begin(Scope... scopes) {
        picture.begin(List.of(scopes));
        picture.forget(List.of(ALL_PODS));
    }

    private void narrowPods() {
        picture.await(ALL_PODS);
        picture.line(ALL_PODS, refusal(WIDE));
        picture.expect(List.of(PODS));
        picture.settled(ALL_PODS);
    }

    /** Of two namespaces that there are. */
    private void readServicesOfKiada() {
        Namespace kiada = new Namespace("kiada", Map.of());
        Namespace locked = new Namespace("locked", Map.of());
        picture.begin(List.of(NAMESPACES, SERVICES));
        picture.changed(NAMESPACES, List.of(new ClusterChange.Put(kiada), new ClusterChange.Put(locked)));
        picture.listed(NAMESPACES, Set.of(kiada.id(), locked.id()), Set.of());
        picture.line(SERVICES, refusal(WIDE));
        picture.line(Scope.in(ResourceKind.SERVICE, "locked"), refusal("not in this one"));
        picture.listed(Scope.in(ResourceKind.SERVICE, "kiada"), Set.of(), Set.of());
    }

    private static Found.Broken broken(NamespacedName id) {
        return new Found.Broken(ResourceKind.SERVICE, id, "spec", "is 1, no object", 0);
    }

    private static Line lost(int attempt) {
        return new Line.Lost(Problem.of("reset"), attempt, Instant.EPOCH, Duration.ZERO);
    }

    private static Line refusal(String words) {
        return new Line.Refused(Problem.of(words));
    }

    private Coverage.Access pods() {
        return heard.snapshot().coverage().of(ResourceKind.POD);
    }

    private Coverage.Access services() {
        return heard.snapshot().coverage().of(ResourceKind.SERVICE);
    }
}
