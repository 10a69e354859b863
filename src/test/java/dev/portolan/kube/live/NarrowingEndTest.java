// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Turn;
import dev.portolan.testing.KubeconfigText;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one narrowing was told may come to its turn when another has begun on the same picture. */
class NarrowingEndTest extends AgainstFakeServer {

    private static final Scope SERVICES = Scope.everywhere(ResourceKind.SERVICE);
    private static final Scope NAMESPACES = Scope.everywhere(ResourceKind.NAMESPACE);

    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final Turn turn = new Turn("test", thrown::add);
    private LivePicture picture;
    private Narrowing narrowing;
    private Readers readers;

    @BeforeEach
    void begin() throws ProblemException {
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
        ContextAccess access = source.access();
        picture = new LivePicture(new Announcer(heard), source.clock(), new Rehearsal.Nobody());
        readers = new Readers(access, source.server(access), picture, source.pace(), source.clock());
        narrowing = new Narrowing(readers, picture, turn, new Wanted("namespace-1"));
        picture.begin(List.of(NAMESPACES));
        picture.await(SERVICES);
        picture.listed(NAMESPACES, Set.of(), Set.of());
    }

    @AfterEach
    void end() {
        readers.close();
        turn.close();
        assertThat(thrown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void narrowingThatHasEndedSettlesNothingForTheNextOne(boolean refused) {
        narrowing.close();

        if (refused) {
            narrowing.refused(SERVICES);
        } else {
            narrowing.listed(SERVICES);
        }

        picture.expect(List.of(Scope.in(ResourceKind.SERVICE, "namespace-2")));
        heard.await(SourceState.Connecting.class, state -> state.listed().containsKey(ResourceKind.SERVICE));
        assertThat(heard.states()).noneMatch(SourceState.Live.class::isInstance);
    }

    @Test
    void refusalOfAllPodsIsSettledWhereOthersAreWantedByNow() {
        Scope all = Scope.everywhere(ResourceKind.POD);
        picture.begin(List.of());
        picture.await(all);

        narrowing.refused(all);

        picture.replace(all, new Line.Refused(Problem.of("others are wanted")));
        picture.listed(Scope.in(ResourceKind.POD, "namespace-1"), Set.of(), Set.of());
        assertThat(heard.snapshot().coverage().holdsAll(ResourceKind.POD, "namespace-1"))
                .isTrue();
    }

    @Test
    void whatIsAskedOfManyNamespacesEndsWithTheNarrowing() throws Exception {
        String reviews = NarrowedReviewsTest.REVIEWS;
        server.faults().mute(request -> request.path().equals(reviews), Integer.MAX_VALUE);
        server.faults().forbid(request -> request.path().startsWith("/api"), "not here");
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.NEVER);
        ContextAccess access = source.access();
        List<String> names = IntStream.rangeClosed(0, Narrowing.MOST_TRIED)
                .mapToObj(i -> "many-" + i)
                .toList();
        try (Readers patient = new Readers(access, source.server(access), picture, source.pace(), source.clock())) {
            Narrowing asking = new Narrowing(patient, picture, turn, new Wanted(""));
            turn.next(() -> {
                asking.refused(SERVICES);
                asking.changed(names.stream()
                        .<ClusterChange>map(name -> new ClusterChange.Put(new Namespace(name, Map.of())))
                        .toList());
                names.forEach(name -> asking.refused(Scope.in(ResourceKind.SERVICE, name)));
            });
            server.awaitRequests(request -> request.path().equals(reviews), 1);

            asking.close();

            server.faults().awaitBite("left in silence");
        }
    }

    @Test
    void defectOfTheSearchIsTold() throws Exception {
        BlockingQueue<Problem> ends = new LinkedBlockingQueue<>();
        LivePicture told = new LivePicture(new Announcer(heard), InstantSource.system(), new Rehearsal.Nobody() {
            @Override
            public void inVain(Problem why) {
                ends.add(why);
            }
        });
        InstantSource broken = () -> {
            throw new IllegalStateException("token: hush");
        };
        Host host = KubeconfigText.of(server.url())
                .user("tokenFile: " + Files.writeString(folder.resolve("token"), "hush"))
                .write(folder);
        LiveSource source = new LiveSource(host, new Choice("test", null, ""), broken, Consent.GIVEN, LiveFixture.FAST);
        ContextAccess access = source.access();
        try (Readers blind = new Readers(access, source.server(access), told, source.pace(), InstantSource.system());
                Narrowing searching = new Narrowing(blind, told, turn, new Wanted(""))) {
            searching.refused(SERVICES);

            // One is that of whoever lists the context's own namespace.
            for (int i = 0; i < 2; i++) {
                Problem end = ends.poll(20, TimeUnit.SECONDS);
                assertThat(end).isNotNull();
                assertThat(end.line()).startsWith("Reading ended with a defect of Portolan.");
            }
        }
    }
}
