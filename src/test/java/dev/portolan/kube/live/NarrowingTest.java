// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.FakeRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where not all may be read, what may be is read, and what may not is known as locked. */
@Timeout(60)
class NarrowingTest extends NarrowedCluster {

    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews";

    @Test
    void namespaceOfTheContextIsReadWhereNotAllMayBe() {
        forbidAllBut("namespace-2");

        open("");

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-2");
        assertThat(services()).isEqualTo(new Coverage.Only(Set.of("namespace-2"), WIDE));
        server.put(WORLD.service(102));
        heard.awaitPicture(picture -> picture.serviceCount() == 7);
    }

    @Test
    void allNamespacesAreTriedWhereTheyAreKnown() {
        forbid("/api/v1/services", WIDE);
        forbid("/api/v1/namespaces/namespace-1/services", "not in this one");

        open("");

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-0", "namespace-2", "namespace-3", "namespace-4");
        assertThat(services()).isEqualTo(new Coverage.Except(Map.of("namespace-1", "not in this one")));
        assertThat(heard.snapshot().coverage().locked(ResourceKind.SERVICE))
                .containsExactly(Map.entry("namespace-1", "not in this one"));
    }

    @Test
    void namespaceThatComesLaterIsReadToo() {
        forbid("/api/v1/services", WIDE);
        open("");
        heard.await(SourceState.Live.class);

        server.put(new Namespace("later", Map.of()));

        heard.awaitPicture(picture -> picture.namespace("later").isPresent());
        server.awaitRequests(request -> request.path().equals("/api/v1/namespaces/later/services"), 1);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
    }

    @Test
    void namespacesThatHaveGoneMakeRoomForThoseThatCome() {
        forbid("/api/v1/services", WIDE);
        List<Namespace> first = IntStream.range(5, Narrowing.MOST_READ)
                .mapToObj(i -> new Namespace("early-" + i, Map.of()))
                .toList();
        server.put(first.toArray(ClusterObject[]::new));
        open("");
        heard.await(SourceState.Live.class);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);

        first.forEach(namespace -> server.remove(ResourceKind.NAMESPACE, namespace.id()));
        heard.awaitPicture(picture -> picture.namespaces().size() == 5);
        server.put(new Namespace("later", Map.of()));

        server.awaitRequests(request -> request.path().equals("/api/v1/namespaces/later/services"), 1);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void namespacesThatRefuseMakeRoomForOthers() {
        forbid("/api/v1/services", WIDE);
        forbid("/apis/discovery.k8s.io/v1/endpointslices", "slices is forbidden at the cluster scope");
        IntStream.range(0, Narrowing.MOST_READ + 5).forEach(i -> {
            server.put(new Namespace("early-" + i, Map.of()));
            forbid("/api/v1/namespaces/early-" + i + "/services", "not in early");
            forbid("/apis/discovery.k8s.io/v1/namespaces/early-" + i + "/endpointslices", "no slices in early");
        });

        open("");

        heard.await(SourceState.Live.class);
        assertThat(namespaces())
                .containsExactly("namespace-0", "namespace-1", "namespace-2", "namespace-3", "namespace-4");
        assertThat(heard.snapshot().coverage().locked(ResourceKind.SERVICE)).hasSize(Narrowing.MOST_READ + 5);
    }

    @Test
    void pictureStaysWholeWhileANamespaceThatComesLaterIsRead() {
        forbid("/api/v1/services", WIDE);
        open("");
        heard.await(SourceState.Live.class);
        int before = heard.states().size();

        server.put(new Namespace("later", Map.of()));
        heard.awaitPicture(picture -> picture.coverage().holds(ResourceKind.SERVICE, "later"));
        server.put(WORLD.service(100));
        LiveFixture.awaitPicture(heard, server.state().picture());

        assertThat(heard.states().subList(before, heard.states().size()))
                .noneMatch(SourceState.Connecting.class::isInstance);
    }

    @Test
    void rulesThatNameNamespacesLeadToThem() {
        forbidAllBut("namespace-3");
        server.state().document(REVIEWS, """
            {"status": {"resourceRules": [
                {"verbs": ["get"], "apiGroups": [""], "resources": ["namespaces"],
                 "resourceNames": ["namespace-3", "namespace-4"]}]}}\
            """);

        open("");

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-3");
        assertThat(services())
                .isEqualTo(new Coverage.Only(
                        Set.of("namespace-3"),
                        WIDE,
                        Map.of("namespace-2", "not in namespace-2", "namespace-4", "not in namespace-4")));
    }

    @Test
    void projectsOfOpenShiftLeadToNamespaces() {
        forbidAllBut("namespace-4");
        server.state().document("/apis/project.openshift.io/v1/projects", """
            {"items": [{"metadata": {"name": "namespace-4"}}]}\
            """);

        open("");

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-4");
    }

    @Test
    void nothingToReadIsToldInTheWordsOfTheServer() {
        forbidAllBut("nothing");

        open("");

        heard.await(SourceState.Live.class);
        assertThat(services()).isEqualTo(new Coverage.Nothing("not in namespace-2"));
    }

    @Test
    void namespaceThatAPersonNamesIsReadAsWell() {
        forbidAllBut("namespace-1");
        open("");
        heard.await(SourceState.Live.class);

        connection.addNamespace("namespace-1");

        heard.awaitPicture(picture -> picture.serviceCount() == 6);
        assertThat(namespaces()).containsExactly("namespace-1");
    }

    @Test
    void namespaceThatWasNamedWithTheSourceIsReadAlone() {
        forbidAllBut("namespace-1");

        open("namespace-1");

        heard.await(SourceState.Live.class);
        assertThat(services()).isEqualTo(new Coverage.Only(Set.of("namespace-1"), WIDE));
        assertThat(asked("/api/v1/namespaces/namespace-2/services")).isFalse();
        assertThat(asked(REVIEWS)).isFalse();
    }

    @Test
    void rightsThatAreGrantedCountByThemselvesAfterAWhile() {
        forbidAllBut("namespace-2");
        open("");
        heard.await(SourceState.Live.class);
        int before = heard.states().size();

        server.faults().allowEverything();

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything
                && picture.coverage().of(ResourceKind.ENDPOINT_SLICE) instanceof Coverage.Everything
                && picture.coverage().of(ResourceKind.NAMESPACE) instanceof Coverage.Everything);
        LiveFixture.awaitSame(heard, server);
        assertThat(heard.states().subList(before, heard.states().size())).allMatch(SourceState.Live.class::isInstance);
    }

    @Test
    void whatIsReadAsAWholeAfterAllIsFollowedAsAWhole() {
        forbid("/api/v1/services", WIDE);
        open("");
        heard.await(SourceState.Live.class);
        server.awaitRequests(request -> isWatch(request, "/api/v1/namespaces/namespace-4/services"), 1);

        server.faults().allowEverything();
        server.awaitRequests(request -> isWatch(request, "/api/v1/services"), 1);
        server.put(WORLD.service(104));
        server.put(new Namespace("later", Map.of()));

        LiveFixture.awaitSame(heard, server);
        connection.changeNamespace("namespace-3");
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-3")));
    }

    @Test
    void oneNamespaceThatIsGrantedIsReadByItself() {
        forbid("/api/v1/services", WIDE);
        AtomicBoolean granted = new AtomicBoolean();
        server.faults()
                .forbid(
                        request -> !granted.get() && request.path().equals("/api/v1/namespaces/namespace-1/services"),
                        "not in this one");
        open("");
        heard.await(SourceState.Live.class);
        assertThat(services()).isInstanceOf(Coverage.Except.class);

        granted.set(true);

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void whatIsRefusedStaysRefusedWhileTheServerIsDown() {
        forbidAllBut("namespace-2");
        open("");
        heard.await(SourceState.Live.class);

        server.goDown();
        heard.await(SourceState.Stale.class, stale -> stale.attempt() >= 8);

        assertThat(services()).isEqualTo(new Coverage.Only(Set.of("namespace-2"), WIDE));
    }

    @Test
    void onePersonsNamespaceIsReadAloneUntilAllAreWantedAgain() {
        open("");
        heard.await(SourceState.Live.class);

        connection.changeNamespace("namespace-3");
        heard.awaitPicture(picture -> picture.serviceCount() == 6
                && heldNamespaces(picture.services()).equals(Set.of("namespace-3"))
                && picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Only);
        Coverage.Access narrow = services();
        Collection<Namespace> all = heard.snapshot().namespaces();
        connection.changeNamespace("");

        assertThat(narrow)
                .isEqualTo(
                        new Coverage.Only(Set.of("namespace-3"), "You chose to read the namespace namespace-3 only."));
        assertThat(all).hasSameSizeAs(server.state().picture().namespaces());
        LiveFixture.awaitSame(heard, server);
        assertThat(services()).isEqualTo(new Coverage.Everything());
    }

    @Test
    void chosenNamespaceThatIsReadByItselfAlreadyKeepsWhatWasRead() {
        forbid("/api/v1/services", WIDE);
        open("");
        heard.await(SourceState.Live.class);

        connection.changeNamespace("namespace-3");
        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-3"))
                && picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Only
                && picture.slices().stream()
                        .allMatch(slice -> slice.id().namespace().equals("namespace-3")));
        server.put(WORLD.service(103));

        heard.awaitPicture(picture -> picture.serviceCount() == 7);
    }

    @Test
    void nothingElseIsLeftWhereANamespaceIsChosenOffline() {
        open("");
        heard.await(SourceState.Live.class);
        connection.stayOffline();
        heard.await(SourceState.Stale.class);

        connection.changeNamespace("namespace-3");
        connection.refresh();

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-3");
        assertThat(heard.snapshot().slices())
                .extracting(slice -> slice.id().namespace())
                .containsOnly("namespace-3");
        assertThat(heard.snapshot().namespaces()).hasSize(5);
    }

    @Test
    void namespaceCanBeChosenWhileTheFirstListsAreOnTheirWay() {
        server.faults().slow(2_000);
        open("");
        server.awaitRequests(request -> request.path().equals("/api/v1/services"), 1);

        connection.changeNamespace("namespace-3");
        server.faults().slow(Long.MAX_VALUE);

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-3");
    }

    @Test
    void namespaceCanBeChosenBeforeTheFirstAnswer() {
        CountDownLatch chosen = new CountDownLatch(1);
        server.faults().forbid(request -> !hasCome(chosen), "never");
        open("");

        connection.changeNamespace("namespace-3");
        chosen.countDown();

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-3");
        assertThat(services())
                .isEqualTo(
                        new Coverage.Only(Set.of("namespace-3"), "You chose to read the namespace namespace-3 only."));
        assertThat(asked("/api/v1/services")).isFalse();
    }

    private static boolean hasCome(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingButAnAccessReviewIsSentByAnotherMethodThanGet() {
        forbidAllBut("namespace-2");
        open("");
        heard.await(SourceState.Live.class);

        assertThat(server.requests())
                .filteredOn(request -> !request.method().equals("GET"))
                .extracting(FakeRequest::target)
                .containsOnly(REVIEWS);
    }

    private static boolean isWatch(FakeRequest request, String path) {
        return request.path().equals(path) && request.isWatch();
    }
}
