// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Turn;
import dev.portolan.testing.KubeconfigText;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which namespaces there is room for, while a server that was asked says nothing yet. */
class NarrowingRoomTest extends AgainstFakeServer {

    private static final Scope ALL_PODS = Scope.everywhere(ResourceKind.POD);

    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final Turn turn = new Turn("test", thrown::add);
    private Readers readers;
    private Narrowing narrowing;

    @BeforeEach
    void begin() throws ProblemException, ApiException {
        server.faults().silent(true);
        LiveSource source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.NEVER);
        ContextAccess access = source.access();
        LivePicture picture = new LivePicture(new Announcer(heard), source.clock(), new Rehearsal.Nobody());
        readers = new Readers(access, source.server(access), picture, source.pace(), source.clock());
        narrowing = new Narrowing(readers, picture, turn, new Wanted(""));
    }

    @AfterEach
    void end() {
        narrowing.close();
        readers.close();
        turn.close();
        assertThat(thrown).isEmpty();
    }

    @Test
    void namespaceThatRefusesPodsMakesRoomForAnother() {
        readPods();
        come(Narrowing.MOST_READ + 1);

        narrowing.refused(pods(0));

        assertThat(readers.scopes()).contains(pods(Narrowing.MOST_READ));
    }

    @Test
    void refusalOfPodsMakesNoRoomWhenTheyAreReadAnew() {
        readPods();
        come(Narrowing.MOST_READ);
        narrowing.refused(pods(0));

        narrowing.readPods(null);
        readPods();
        come(Narrowing.MOST_READ + 1);

        assertThat(readers.scopes()).contains(pods(0)).doesNotContain(pods(Narrowing.MOST_READ));
    }

    private void readPods() {
        narrowing.readPods(ALL_PODS);
        narrowing.refused(ALL_PODS);
    }

    private void come(int count) {
        narrowing.changed(IntStream.range(0, count)
                .<ClusterChange>mapToObj(i -> new ClusterChange.Put(new Namespace(name(i), Map.of())))
                .toList());
    }

    private static Scope pods(int ofNamespace) {
        return Scope.in(ResourceKind.POD, name(ofNamespace));
    }

    private static String name(int i) {
        return "namespace-" + i;
    }
}
