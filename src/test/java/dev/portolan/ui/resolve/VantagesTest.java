// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.session.SessionView;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VantagesTest {

    @Test
    void namespacesThatAreReadOrLockedAreOfferedThoughNothingIsSeenInThem() {
        assertThat(Vantages.of(restricted()))
                .containsExactly(
                        new Vantage.OfNamespace("kiada"),
                        new Vantage.OfNamespace("payments"),
                        new Vantage.OfNamespace("shop"));
    }

    @Test
    void withoutAServiceOneAsksFromWhatMayBeRead() {
        assertThat(Vantages.home(restricted())).isEqualTo("kiada");
        assertThat(Vantages.home(shown(new World().namespace("shop").snapshot())))
                .isEqualTo("default");
    }

    private static Shown restricted() {
        Coverage.Only only = new Coverage.Only(
                Set.of("kiada"), "services is forbidden", Map.of("payments", "services is forbidden in payments"));
        return shown(
                new World().namespace("shop").snapshot().covering(new Coverage(Map.of(ResourceKind.SERVICE, only))));
    }

    private static Shown shown(ClusterSnapshot snapshot) {
        return new Shown(
                new SessionView(
                        new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                        new SourceState.Live(Instant.EPOCH),
                        new ClusterZone(snapshot, KubeadmCorefile.profile()),
                        List.of()),
                null);
    }
}
