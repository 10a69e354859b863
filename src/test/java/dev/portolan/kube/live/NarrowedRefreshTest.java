// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever lists a part of a cluster again asks anew which part that is, and keeps what is known until there is an answer. */
@Timeout(60)
class NarrowedRefreshTest extends NarrowedCluster {

    @Test
    void rightsThatAreGrantedCountAfterARefresh() {
        forbidAllBut("namespace-2");
        open("");
        heard.await(SourceState.Live.class);

        server.faults().allowEverything();
        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void namespaceThatRefusesAfterARefreshIsLockedAndComesBack() {
        forbid("/api/v1/services", WIDE);
        open("");
        heard.await(SourceState.Live.class);
        AtomicBoolean granted = new AtomicBoolean();
        server.faults()
                .forbid(
                        request -> !granted.get() && request.path().equals("/api/v1/namespaces/namespace-1/services"),
                        "not any more");

        connection.refresh();

        heard.awaitPicture(picture -> picture.coverage()
                .of(ResourceKind.SERVICE)
                .equals(new Coverage.Except(Map.of("namespace-1", "not any more"))));
        heard.awaitPicture(picture -> !heldNamespaces(picture.services()).contains("namespace-1"));
        granted.set(true);
        heard.awaitPicture(picture -> picture.coverage().of(ResourceKind.SERVICE) instanceof Coverage.Everything);
        server.put(WORLD.service(101));
        LiveFixture.awaitSame(heard, server);
    }

    @Test
    void namespacesAreLookedForAgainAfterARefresh() {
        forbidAllBut("namespace-3");
        open("");
        heard.await(SourceState.Live.class);
        assertThat(namespaces()).isEmpty();

        server.state().document("/apis/project.openshift.io/v1/projects", """
                        {"items": [{"metadata": {"name": "namespace-3"}}]}""");
        connection.refresh();

        heard.awaitPicture(picture -> heldNamespaces(picture.services()).equals(Set.of("namespace-3")));
    }

    @Test
    void otherNamespaceOfTheContextIsReadOnceTheServerIsBack() {
        forbidAllBut("namespace-2", "namespace-3");
        open("");
        heard.await(SourceState.Live.class);
        assertThat(namespaces()).containsExactly("namespace-2");

        server.goDown();
        heard.await(SourceState.Stale.class);
        kubeconfig("namespace-3");
        server.comeUp();
        connection.refresh();

        heard.awaitPicture(picture ->
                picture.coverage().of(ResourceKind.SERVICE).equals(new Coverage.Only(Set.of("namespace-3"), WIDE)));
    }
}
