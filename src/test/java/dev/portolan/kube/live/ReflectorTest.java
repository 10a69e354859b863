// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.read.Found;
import dev.portolan.testing.KubeconfigText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends a watch decides whether it counts as one that failed. */
@Timeout(60)
class ReflectorTest extends AgainstFakeServer {

    private static final Scope SERVICES = Scope.everywhere(ResourceKind.SERVICE);

    /** More often than a failure may come without being told. */
    private static final int OFTEN = Standing.ENOUGH + 2;

    private final Followed feed = new Followed();
    private Runnable whenFollowed = () -> {};
    private Runnable whenChanged = () -> {};
    private Supplier<Instant> time = () -> Instant.EPOCH;
    private Reflector reflector;

    @BeforeEach
    void begin() throws ProblemException {
        reflector = reflector(LiveFixture.FAST);
    }

    private Reflector reflector(Pace pace) throws ProblemException {
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
        Requests requests = new Requests(source.server(source.access()));
        return new Reflector(SERVICES, requests, feed, pace, () -> time.get());
    }

    @AfterEach
    void end() {
        reflector.close();
    }

    @Test
    void watchThatIsBrokenOffFromHereIsNotOneThatEndsAtOnce() throws InterruptedException {
        whenFollowed = reflector::doubtWatch;

        reflector.start();

        assertThat(feed.often.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(feed.losses).isEmpty();
    }

    @Test
    void watchThatIsAnsweredLateAndEndsAtOnceHasNotHeld() throws InterruptedException {
        server.faults().endWatches(true);
        time = () -> Instant.ofEpochSecond(2 * server.requests().size());

        reflector.start();

        assertThat(feed.lost.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void watchThatHasHeldIsNoFailureHoweverItEnds() throws InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        time = now::get;
        whenFollowed = () -> {
            now.set(now.get().plusSeconds(2));
            server.state().compact();
        };

        reflector.start();

        assertThat(feed.often.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(feed.losses).isEmpty();
    }

    /** On a platform thread, which no interrupt gets out of a socket. */
    @Test
    void listOfAScopeThatIsClosedIsCancelled() throws Exception {
        IntStream.range(1_000, 2_000).forEach(i -> server.put(WORLD.service(i)));
        server.faults().slow(400_000);
        whenChanged = server.faults()::strand;
        reflector = reflector(LiveFixture.NEVER);
        reflector.start();
        Thread reading = feed.reading.get(30, TimeUnit.SECONDS);
        server.faults().awaitBite("stranded");

        reflector.close();

        assertThat(reading.join(Duration.ofSeconds(30))).isTrue();
        assertThat(feed.lists).hasValue(0);
    }

    /** Told of each list and of each watch that was answered, before anything is read of it. */
    private final class Followed implements Feed {

        private final CountDownLatch often = new CountDownLatch(2 * OFTEN);
        private final CompletableFuture<Thread> reading = new CompletableFuture<>();
        private final AtomicInteger lists = new AtomicInteger();
        private final CountDownLatch lost = new CountDownLatch(1);
        private final List<Line> losses = new CopyOnWriteArrayList<>();

        @Override
        public void line(Scope scope, Line line) {
            if (line instanceof Line.Following) {
                often.countDown();
                whenFollowed.run();
            } else if (line instanceof Line.Lost) {
                losses.add(line);
                lost.countDown();
            }
        }

        @Override
        public void changed(Scope scope, List<ClusterChange> changes) {
            whenChanged.run();
            reading.complete(Thread.currentThread());
        }

        @Override
        public void listed(Scope scope, Set<NamespacedName> present, Set<NamespacedName> broken) {
            lists.incrementAndGet();
        }

        @Override
        public void unreadable(Scope scope, Found.Broken broken) {}

        @Override
        public void gone(Scope scope, NamespacedName id) {}

        @Override
        public void unreachable(Scope scope) {}

        @Override
        public void ended(Throwable defect) {}

        @Override
        public void heard(Scope scope) {}
    }
}
