// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Turn;
import dev.portolan.testing.KubeconfigText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where nothing of the first lists arrives any more, that is told long before they are given up. */
@Timeout(60)
class SilenceTest extends AgainstFakeServer {

    private static final Scope SERVICES = Scope.everywhere(ResourceKind.SERVICE);
    private static final Pace TOLD_SOON = toldAfter(Duration.ofSeconds(1));

    @Test
    void networkThatFallsSilentIsToldAndWaitedFor() {
        CountDownLatch moving = new CountDownLatch(1);
        server.faults().forbid(request -> request.path().endsWith("/endpointslices") && !hasCome(moving), "never");

        // The release is asked for with the same patience, which a busy machine must not try.
        open(toldAfter(LiveFixture.FAST.answer()));

        SourceState.Connecting silent =
                heard.await(SourceState.Connecting.class, connecting -> connecting.silence() != null);
        assertThat(silent.silence().line())
                .isEqualTo("Nothing has come from 127.0.0.1:" + server.port()
                        + " for more than 5 s. Portolan still waits. Check the network or the VPN.");
        moving.countDown();
        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
    }

    @Test
    void silenceIsToldOfListsAlone() {
        LivePicture picture = picture();
        picture.begin(List.of(SERVICES));
        picture.await(Scope.in(ResourceKind.NAMESPACE, "kube-system"));

        picture.silent(Problem.of("Nothing has come."));

        assertThat(heard.await(SourceState.Connecting.class).silence()).isNotNull();
        picture.listed(SERVICES, Set.of(), Set.of());
        assertThat(heard.await(SourceState.Connecting.class).silence()).isNull();
    }

    @Test
    void serverThatWasHeardLatelyIsNotSilent() throws Exception {
        LivePicture picture = picture();
        Pace never = LiveFixture.NEVER;
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), never);
        ContextAccess access = source.access();
        picture.begin(List.of(SERVICES));
        try (Readers readers = new Readers(access, source.server(access), picture, never, InstantSource.system())) {
            new SilenceWatch(readers, picture).look();
        }

        assertThat(heard.states()).isEmpty();
    }

    @Test
    void listsOfAnotherNamespaceAreWaitedForFromTheirBeginning() throws Exception {
        server.faults().silent(true);
        LivePicture picture = picture();
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.NEVER);
        ContextAccess access = source.access();
        try (Readers readers =
                        new Readers(access, source.server(access), picture, source.pace(), InstantSource.system());
                Turn turn = new Turn("test", defect -> {});
                Narrowing narrowing = new Narrowing(readers, picture, turn, new Wanted(""))) {
            picture.begin(List.of(SERVICES));
            long before = System.nanoTime();

            narrowing.change("namespace-3");

            Duration silence = readers.silence();
            assertThat(silence).isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - before));
        }
    }

    @Test
    void defectOfWhoHearsOfTheSilenceIsTold() throws Exception {
        BlockingQueue<Problem> ends = new LinkedBlockingQueue<>();
        Rehearsal.Nobody broken = new Rehearsal.Nobody() {
            @Override
            public void state(SourceState state) {
                throw new IllegalStateException("token: hush");
            }

            @Override
            public void inVain(Problem why) {
                ends.add(why);
            }
        };
        LivePicture picture = new LivePicture(new Announcer(broken), InstantSource.system(), broken);
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), TOLD_SOON);
        ContextAccess access = source.access();
        picture.begin(List.of(SERVICES));
        try (Readers readers = new Readers(access, source.server(access), picture, TOLD_SOON, InstantSource.system());
                SilenceWatch watch = new SilenceWatch(readers, picture)) {
            watch.start();

            assertThat(ends.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void nobodyLooksForSilenceWhileThePictureIsWhole() throws Exception {
        LivePicture picture = picture();
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.NEVER);
        ContextAccess access = source.access();
        picture.begin(List.of(SERVICES));
        picture.listed(SERVICES, Set.of(), Set.of());
        try (Readers readers =
                new Readers(access, source.server(access), picture, source.pace(), InstantSource.system())) {
            Thread watch = Thread.ofVirtual().start(new SilenceWatch(readers, picture)::run);
            await(watch, Thread.State.WAITING);

            picture.begin(List.of(SERVICES));

            await(watch, Thread.State.TIMED_WAITING);
            watch.interrupt();
            assertThat(watch.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    /** Each pause of whoever looks takes hours: it is seen. */
    private static void await(Thread watch, Thread.State rest) {
        Thread.State now = watch.getState();
        while (now != rest) {
            assertThat(now).isNotIn(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
            Thread.onSpinWait();
            now = watch.getState();
        }
    }

    private static Pace toldAfter(Duration answer) {
        return new Pace(
                answer,
                Duration.ofSeconds(40),
                Duration.ofSeconds(40),
                LiveFixture.FAST.firstRetry(),
                LiveFixture.FAST.longestRetry());
    }

    private LivePicture picture() {
        return new LivePicture(new Announcer(heard), InstantSource.system(), new Rehearsal.Nobody());
    }

    @Test
    void whateverArrivesBreaksTheSilence() throws IOException {
        AtomicInteger heardOf = new AtomicInteger();
        try (InputStream stream =
                new HeardStream(new ByteArrayInputStream(new byte[] {1, 2, 3}), heardOf::incrementAndGet)) {
            assertThat(stream.read()).isEqualTo(1);
            assertThat(heardOf).hasValue(1);
            assertThat(stream.read(new byte[5])).isEqualTo(2);
            assertThat(heardOf).hasValue(2);
        }
    }

    private static boolean hasCome(CountDownLatch latch) {
        try {
            return latch.await(40, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
