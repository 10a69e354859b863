// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import dev.portolan.resolve.Query.Asked;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a denial hangs on and the picture does not hold, along a chain of aliases through all zones of a server. */
final class ChainEvidence {

    private final ServerChains server;

    ChainEvidence(ServerChains server) {
        this.server = server;
    }

    /**
     * What is missing to deny a name, or that it holds records of the type; if nothing is, what is missing to deny it of a name
     * that it is an alias of. Empty if nothing is of either.
     */
    Set<ResourceKind> missing(Asked question) {
        Set<ResourceKind> missing = Set.of();
        Set<WireName> seen = new HashSet<>();
        Deque<WireName> names = new ArrayDeque<>(List.of(question.name()));
        while (missing.isEmpty() && !names.isEmpty()) {
            WireName name = names.remove();
            KubernetesPlugin plugin = seen.add(name) ? responsible(name, question) : null;
            Zoned zoned = plugin == null ? null : plugin.zoned(name);
            if (plugin != null && zoned != null) {
                missing = name.equals(question.name())
                        ? plugin.evidence().missing(zoned, question.type())
                        : plugin.evidence().missingBehind(zoned, question.type());
                names.addAll(plugin.evidence().targets(zoned, question.type()));
            }
        }
        return missing;
    }

    private @Nullable KubernetesPlugin responsible(WireName name, Asked question) {
        return server.responsibleFor(new Asked(name, question.type(), question.dclass()));
    }
}
