// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.ChaosBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ForwardBlock;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.ServerBlock;
import dev.portolan.profile.UnmodelledPlugin;
import dev.portolan.resolve.Query.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** The server blocks that listen on the port of the cluster's DNS: each question goes to the one with the longest zone. */
final class ServerChains {

    /** A zone and the chain that serves it. */
    private record Served(WireName zone, PluginChain chain) {}

    private static final Comparator<Served> LONGEST_FIRST =
            Comparator.comparingInt((Served each) -> each.zone().labels()).reversed();

    private final List<Served> served = new ArrayList<>();
    private final boolean anyClass;

    ServerChains(ClusterSnapshot snapshot, DnsProfile profile, Surroundings surroundings) {
        ServerBlock cluster = profile.servers().stream()
                .filter(server -> server.plugin(KubernetesBlock.class).isPresent())
                .findFirst()
                .orElseThrow();
        List<ServerBlock> servers = profile.servers().stream()
                .filter(server -> server.port() == cluster.port())
                .toList();
        for (ServerBlock server : servers) {
            PluginChain chain = new PluginChain(this, server, snapshot, profile, surroundings);
            server.zones().forEach(zone -> served.add(new Served(WireName.of(zone), chain)));
        }
        served.sort(LONGEST_FIRST);
        anyClass = servers.stream().flatMap(server -> server.plugins().stream()).anyMatch(ServerChains::letsAnyClassIn);
    }

    /** What the server makes of a question that it asks itself. */
    Handled serve(Visit visit) {
        PluginChain chain = chainFor(visit.question());
        return chain == null ? Reply.unwritten(Rcode.REFUSED) : chain.serve(visit);
    }

    /** The chain that a question is served by, null if it is refused. */
    @Nullable
    PluginChain chainFor(Asked question) {
        if (refuses(question)) {
            return null;
        }
        return question.type() == Type.DS ? parentOf(question.name()) : chainOf(question.name());
    }

    /** The plugin that a question about the cluster comes to, null if it lies in the zones of none. */
    @Nullable
    KubernetesPlugin responsibleFor(Asked question) {
        PluginChain chain = chainFor(question);
        return chain == null ? null : chain.kubernetesFor(question.name());
    }

    /** Whether the picture holds all that any answer may hang on. */
    boolean isWhole() {
        for (Served each : served) {
            if (!each.chain().isWhole()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a question's class is not served. */
    boolean refuses(Asked question) {
        return question.dclass() != DClass.IN && !anyClass;
    }

    /**
     * The chain that a name is served by, null if no server block has a zone for it. Of several between which {@code view}
     * decides, the first one that looks at the cluster for the name, else the first.
     */
    @Nullable
    PluginChain chainOf(WireName name) {
        List<Served> choices = choices(name);
        for (Served choice : choices) {
            if (choice.chain().kubernetesFor(name) != null) {
                return choice.chain();
            }
        }
        return choices.isEmpty() ? null : choices.getFirst().chain();
    }

    /** The {@code view}s that decide which of the chains of a name serves it. */
    List<UnmodelledPlugin> views(WireName name) {
        return choices(name).stream().flatMap(choice -> choice.chain().views()).toList();
    }

    /** Those with the longest zone of a name; where each of these has a {@code view}, which may not let it in, the next too. */
    private List<Served> choices(WireName name) {
        List<Served> choices = new ArrayList<>(1);
        boolean settled = false;
        for (Served candidate : served) {
            if (name.isIn(candidate.zone())) {
                if (settled && !candidate.zone().equals(choices.getLast().zone())) {
                    break;
                }
                choices.add(candidate);
                settled |= candidate.chain().views().findAny().isEmpty();
            }
        }
        return choices;
    }

    /** A delegation signer lies in the parent: CoreDNS asks the shortest zone that is not the root. */
    private @Nullable PluginChain parentOf(WireName name) {
        for (Served candidate : served.reversed()) {
            if (name.isIn(candidate.zone()) && !candidate.zone().equals(WireName.ROOT)) {
                return candidate.chain();
            }
        }
        return chainOf(name);
    }

    private static boolean letsAnyClassIn(Plugin plugin) {
        return plugin instanceof ChaosBlock || plugin instanceof ForwardBlock;
    }
}
