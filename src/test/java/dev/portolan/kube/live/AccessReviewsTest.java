// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Turn;
import dev.portolan.testing.FakeRequest;
import dev.portolan.testing.KubeconfigText;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server is being asked while what is asked for becomes another thing. */
@Timeout(60)
class AccessReviewsTest extends AgainstFakeServer {

    private static final Scope SCOPE = Scope.in(ResourceKind.SERVICE, "namespace-1");

    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final Turn turn = new Turn("test", thrown::add);
    private final Semaphore told = new Semaphore(0);
    private final CountDownLatch answered = new CountDownLatch(1);
    private Readers readers;
    private AccessReviews reviews;

    @BeforeEach
    void begin() throws ProblemException, ApiException {
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
        ContextAccess access = source.access();
        LivePicture picture = new LivePicture(new Announcer(heard), source.clock(), new Rehearsal.Nobody());
        readers = new Readers(access, source.server(access), picture, source.pace(), source.clock());
        reviews = new AccessReviews(readers, picture, turn, told::release);
    }

    @AfterEach
    void end() {
        answered.countDown();
        reviews.close();
        readers.close();
        turn.close();
        assertThat(thrown).isEmpty();
    }

    @Test
    void answerAboutANamespaceThatWentMeanwhileDoesNotCount() throws Exception {
        askAndHoldTheAnswer(false);

        inTurn(() -> reviews.forget(SCOPE::equals));
        hearTheAnswer();

        assertThat(allows()).isFalse();
        askAgain();
        assertThat(allows()).isTrue();
    }

    @Test
    void answerFromBeforeAllIsAskedAgainDoesNotCount() throws Exception {
        AtomicBoolean granted = new AtomicBoolean();
        server.faults().forbid(request -> request.path().endsWith("/services") && !granted.get(), "not yet");
        askAndHoldTheAnswer(false);

        inTurn(reviews::askAgain);
        hearTheAnswer();

        granted.set(true);
        askAgain();
        assertThat(allows()).isTrue();
    }

    @Test
    void refusalToAnswerFromBeforeAllIsAskedAgainDoesNotCount() throws Exception {
        askAndHoldTheAnswer(true);

        inTurn(reviews::askAgain);
        hearTheAnswer();

        askAgain();
        assertThat(allows()).isTrue();
    }

    private void askAndHoldTheAnswer(boolean refused) {
        AtomicBoolean first = new AtomicBoolean(true);
        server.faults()
                .forbid(
                        request -> isReview(request) && first.getAndSet(false) && isAnswered() && refused,
                        "no reviews for now");
        inTurn(() -> reviews.ask(List.of(SCOPE)));
        server.awaitRequests(AccessReviewsTest::isReview, 1);
    }

    private void hearTheAnswer() throws InterruptedException {
        answered.countDown();
        awaitTold();
    }

    private void askAgain() throws InterruptedException {
        inTurn(() -> reviews.ask(List.of(SCOPE)));
        server.awaitRequests(AccessReviewsTest::isReview, 2);
        awaitTold();
    }

    private void awaitTold() throws InterruptedException {
        assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private boolean allows() {
        return now(() -> reviews.allows(SCOPE));
    }

    private void inTurn(Runnable step) {
        now(() -> {
            step.run();
            return true;
        });
    }

    private <T> T now(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, turn::next).join();
    }

    private boolean isAnswered() {
        try {
            return answered.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isReview(FakeRequest request) {
        return request.path().equals(NarrowedReviewsTest.REVIEWS);
    }
}
