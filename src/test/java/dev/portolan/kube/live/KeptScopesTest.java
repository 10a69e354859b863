// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptScopesTest {

    private static final Scope NAMESPACES = Scope.everywhere(ResourceKind.NAMESPACE);
    private static final Scope SERVICES = Scope.everywhere(ResourceKind.SERVICE);
    private static final Scope KIADA = Scope.in(ResourceKind.SERVICE, "kiada");

    private final Map<Scope, Line> lines = new LinkedHashMap<>();
    private final Set<Scope> complete = new HashSet<>(Set.of(KIADA));
    private final KeptScopes kept = new KeptScopes(lines, complete);

    @BeforeEach
    void connectAgain() {
        kept.keep();
        lines.put(SERVICES, new Line.Refused(Problem.of("forbidden")));
        lines.put(NAMESPACES, new Line.Following());
    }

    @Test
    void whatNobodyReadsAgainIsOver() {
        assertThat(kept.over(Set.of())).containsExactly(SERVICES);
    }

    @Test
    void nothingIsOverBeforeWhatWasListedIsMadeUseOf() {
        assertThat(kept.over(Set.of(NAMESPACES))).isEmpty();
        assertThat(kept.over(Set.of(SERVICES))).isEmpty();
        assertThat(kept.over(Set.of(AccessReviews.QUESTION))).isEmpty();
    }

    @Test
    void nothingIsOverWhileNobodySaysWhichNamespacesThereAre() {
        lines.put(NAMESPACES, new Line.Lost(Problem.of("reset"), Standing.ENOUGH, Instant.EPOCH, Duration.ZERO));

        assertThat(kept.over(Set.of())).isEmpty();
    }
}
