// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.FakeRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where more namespaces are known than are tried, the server is asked which of the others may be read. */
@Timeout(60)
class NarrowedReviewsTest extends NarrowedCluster {

    static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /** What is refused once is not tried again in a test: there is much of it. */
    private static final Pace ONCE = new Pace(
            LiveFixture.FAST.answer(),
            LiveFixture.FAST.list(),
            LiveFixture.FAST.silence(),
            LiveFixture.FAST.firstRetry(),
            Duration.ofHours(1));

    private static final int NOT_TRIED = AccessReviews.AT_ONCE + 5;

    @Test
    void namespacesBeyondThoseTriedAreFound() {
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED);

        open("", ONCE);

        heard.await(SourceState.Live.class);
        assertThat(namespaces())
                .containsExactly("namespace-0", "namespace-1", "namespace-2", "namespace-3", "namespace-4");
        assertThat(services()).isInstanceOf(Coverage.Except.class);
        assertThat(refusal(Narrowing.MOST_TRIED - 1)).contains("not in early");
        assertThat(refusal(Narrowing.MOST_TRIED))
                .contains("The API server lets you list no Services in early-0500 (SelfSubjectAccessReview).");
        assertThat(server.state().reviewed())
                .hasSize(NOT_TRIED + 5)
                .doesNotHaveDuplicates()
                .contains(services("namespace-0"), services(many(Narrowing.MOST_TRIED)))
                .doesNotContain(services(many(Narrowing.MOST_TRIED - 1)));
        assertThat(server.requests())
                .filteredOn(request -> !request.method().equals("GET"))
                .extracting(FakeRequest::target)
                .containsOnly(REVIEWS, "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews");
    }

    @Test
    void namespacesAreAskedAboutOnceHoweverOftenTheyAreListed() {
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED);
        open("", ONCE);
        heard.await(SourceState.Live.class);

        listNamespacesAgain();
        server.put(new Namespace("namespace-later", Map.of()));

        awaitLater();
        assertThat(server.state().reviewed())
                .hasSize(NOT_TRIED + 6)
                .doesNotHaveDuplicates()
                .endsWith(services("namespace-later"));
    }

    @ParameterizedTest
    @CsvSource({"reason, not of your team", "evaluationError, webhook is down"})
    void namespaceThatIsDeniedIsLockedInTheWordsOfTheServer(String field, String words) {
        forbidMany(Narrowing.MOST_TRIED + 1);
        server.state().document(REVIEWS, """
            {"status": {"allowed": false, "%s": "%s"}}\
            """.formatted(field, words));

        open("", ONCE);

        heard.await(SourceState.Live.class);
        assertThat(refusal(Narrowing.MOST_TRIED)).contains(words);
    }

    @Test
    void denialStandsUntilThereIsAnotherAnswer() {
        AtomicBoolean refreshed = new AtomicBoolean();
        forbidMany(Narrowing.MOST_TRIED + 1);
        open("", ONCE);
        heard.await(SourceState.Live.class);
        Optional<String> before = refusal(Narrowing.MOST_TRIED);
        server.faults().mute(request -> refreshed.get() && request.path().equals(REVIEWS), 1);

        refreshed.set(true);
        connection.refresh();

        server.faults().awaitBite("mute");
        assertThat(refusal(Narrowing.MOST_TRIED)).isPresent().isEqualTo(before);
    }

    @Test
    void nothingIsSaidOfTheOthersWhereAPersonWantsOneAlone() {
        forbidMany(Narrowing.MOST_TRIED + 1);
        open("", ONCE);
        heard.await(SourceState.Live.class);

        connection.changeNamespace("namespace-1");

        Coverage.Access alone =
                new Coverage.Only(Set.of("namespace-1"), "You chose to read the namespace namespace-1 only.");
        heard.awaitPicture(
                picture -> picture.coverage().of(ResourceKind.SERVICE).equals(alone));
    }

    @Test
    void nothingIsSaidNotToBeTriedWhereAllThatAreKnownAre() {
        forbidMany(Narrowing.MOST_TRIED);
        forbid("/api/v1/namespaces", "namespaces is forbidden");
        server.state()
                .document(
                        "/apis/project.openshift.io/v1/projects",
                        IntStream.range(0, Narrowing.MOST_TRIED)
                                .mapToObj(i -> "{\"metadata\": {\"name\": \"" + many(i) + "\"}}")
                                .collect(Collectors.joining(",", "{\"items\": [", "]}")));

        open("", ONCE);

        heard.await(SourceState.Live.class);
        assertThat(((Coverage.Only) services()).refused()).hasSize(Narrowing.MOST_TRIED);
        assertThat(heard.snapshot().coverage().whyNot(ResourceKind.SERVICE)).isEqualTo(WIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>"})
    void serverThatDoesNotAnswerIsAskedOnce(String answer) {
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED);
        if (answer.isEmpty()) {
            forbid(REVIEWS, "reviews is forbidden");
        } else {
            server.state().document(REVIEWS, answer);
        }
        open("", ONCE);
        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-2");

        listNamespacesAgain();
        comeAndGo();

        assertThat(server.requests())
                .filteredOn(request -> request.path().equals(REVIEWS))
                .hasSize(1);
        assertThat(heard.states()).noneMatch(SourceState.Failed.class::isInstance);
    }

    @Test
    void serverThatIsBusyIsAskedAgainWhenNamespacesAreListed() {
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED);
        server.faults().answer(REVIEWS, 503, 1);
        open("", ONCE);
        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-2");

        listNamespacesAgain();

        heard.awaitPicture(
                picture -> heldNamespaces(picture.services()).containsAll(List.of("namespace-0", "namespace-4")));
    }

    @Test
    void rightsThatAreGrantedCountAfterARefresh() {
        AtomicBoolean granted = new AtomicBoolean();
        String last = many(Narrowing.MOST_TRIED + NOT_TRIED - 1);
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED - 1);
        server.put(new Namespace(last, Map.of()));
        server.faults().forbid(request -> !granted.get() && request.path().contains("/" + last + "/"), "not yet");
        open("", ONCE);
        heard.await(SourceState.Live.class);

        granted.set(true);
        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage().holds(ResourceKind.SERVICE, last));
    }

    @Test
    void namespaceThatIsCreatedAgainIsAskedAboutAgain() {
        AtomicBoolean granted = new AtomicBoolean();
        Namespace last = new Namespace("namespace-later", Map.of());
        forbidMany(Narrowing.MOST_TRIED + 1);
        server.put(last);
        server.faults().forbid(request -> !granted.get() && request.path().contains("/namespace-later/"), "not yet");
        open("", ONCE);
        heard.await(SourceState.Live.class);

        granted.set(true);
        server.remove(ResourceKind.NAMESPACE, last.id());
        server.put(last);

        awaitLater();
    }

    @Test
    void nothingIsAskedWhereAllWereTried() {
        forbidMany(Narrowing.MOST_READ + NOT_TRIED);

        open("", ONCE);

        heard.await(SourceState.Live.class);
        assertThat(namespaces()).hasSize(5);
        assertThat(asked(REVIEWS)).isFalse();
    }

    @Test
    void nothingIsAskedWhereNoMoreWouldBeRead() {
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED);
        server.faults().allowEverything();
        forbid("/api/v1/services", WIDE);

        open("", ONCE);

        heard.await(SourceState.Live.class);
        assertThat(((Coverage.Only) services()).namespaces()).hasSize(Narrowing.MOST_READ + 1);
        assertThat(asked(REVIEWS)).isFalse();
    }

    @Test
    void serverThatPromisesAllAndRefusesIsNotBelievedForEver() {
        forbidMany(Narrowing.MOST_TRIED + Narrowing.MOST_PROMISED + NOT_TRIED);
        server.state().document(REVIEWS, "{\"status\": {\"allowed\": true}}");

        open("", ONCE);

        heard.await(SourceState.Live.class);
        assertThat(server.requests().stream().map(FakeRequest::path).distinct())
                .filteredOn(path -> path.startsWith("/api/v1/namespaces/early-"))
                .hasSize(Narrowing.MOST_TRIED + Narrowing.MOST_PROMISED);
    }

    @Test
    void podsAreAskedAboutWhereTheyAloneAreRefused() {
        forbidMany(Narrowing.MOST_TRIED + NOT_TRIED);
        server.faults().allowEverything();
        forbid("/api/v1/pods", "pods is forbidden at the cluster scope");
        server.faults()
                .forbid(request -> request.path().matches("/api/v1/namespaces/early-.*/pods"), "no pods in early");
        server.put(new Namespace("without-services", Map.of()));

        open("", ONCE);
        connection.readPods(true);

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.POD) instanceof Coverage.Except(var refused)
                && refused.size() == Narrowing.MOST_TRIED + NOT_TRIED);
        assertThat(server.state().reviewed())
                .contains("/api/v1/namespaces/without-services/pods")
                .allMatch(path -> path.endsWith("/pods"));
    }

    private Optional<String> refusal(int ofMany) {
        SortedMap<String, String> locked = heard.snapshot().coverage().locked(ResourceKind.SERVICE);
        return Optional.ofNullable(locked.get(many(ofMany)));
    }

    private void awaitLater() {
        heard.awaitPicture(picture -> picture.namespace("namespace-later").isPresent()
                && picture.coverage().holds(ResourceKind.SERVICE, "namespace-later"));
    }

    /** So many namespaces that refuse, and come before all others. */
    private void forbidMany(int count) {
        forbid("/api/v1/services", WIDE);
        forbid("/apis/discovery.k8s.io/v1/endpointslices", "slices is forbidden at the cluster scope");
        Set<String> refusing =
                IntStream.range(0, count).mapToObj(NarrowedReviewsTest::many).collect(Collectors.toSet());
        refusing.forEach(name -> server.put(new Namespace(name, Map.of())));
        server.faults()
                .forbid(
                        request -> request.path().contains("/namespaces/early-")
                                && refusing.contains(request.path().replaceAll(".*/namespaces/([^/]*)/.*", "$1")),
                        "not in early");
    }

    private static String many(int i) {
        return "early-%04d".formatted(i);
    }

    private static String services(String namespace) {
        return "/api/v1/namespaces/" + namespace + "/services";
    }

    private void listNamespacesAgain() {
        int before = (int) lists();
        server.state().compact();
        server.awaitRequests(NarrowedReviewsTest::listsNamespaces, before + 1);
        server.awaitRequests(request -> request.path().equals("/api/v1/namespaces") && request.isWatch(), before + 1);
    }

    private long lists() {
        return server.requests().stream()
                .filter(NarrowedReviewsTest::listsNamespaces)
                .count();
    }

    private static boolean listsNamespaces(FakeRequest request) {
        return request.path().equals("/api/v1/namespaces") && !request.isWatch();
    }

    /** What was told before two namespaces came is made use of once another is read. */
    private void comeAndGo() {
        for (String name : List.of("later-0", "later-1")) {
            server.put(new Namespace(name, Map.of()));
            heard.awaitPicture(picture -> picture.namespace(name).isPresent());
        }
        connection.addNamespace("namespace-0");
        heard.awaitPicture(picture -> picture.coverage().holds(ResourceKind.SERVICE, "namespace-0"));
    }
}
