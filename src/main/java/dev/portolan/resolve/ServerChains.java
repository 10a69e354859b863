// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.profile.ChaosBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ForwardBlock;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.ServerBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** The server blocks that listen on the port of the cluster's DNS: each question goes to the one with the longest zone. */
final class ServerChains {

    /** A zone and the chain that serves it. */
    private record Served(Name zone, PluginChain chain) {}

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
            server.zones().forEach(zone -> served.add(new Served(zone, chain)));
        }
        anyClass = servers.stream().flatMap(server -> server.plugins().stream()).anyMatch(ServerChains::letsAnyClassIn);
    }

    /** What a server makes of a question that came over the wire, or that it asks itself. */
    Handled serve(Query query, Question question, int depth) {
        if (refuses(question)) {
            return Reply.unwritten(Rcode.REFUSED);
        }
        PluginChain chain = question.type() == Type.DS ? parentOf(question.name()) : chainOf(question.name());
        return chain == null ? Reply.unwritten(Rcode.REFUSED) : chain.serve(query, question, depth);
    }

    /** The query as the chain that serves the question sees it. */
    Query limited(Query query, Question question) {
        PluginChain chain = chainOf(question.name());
        return chain == null || refuses(question) ? query : chain.limited(query);
    }

    /** Whether a question's class is not served. */
    boolean refuses(Question question) {
        return question.dclass() != DClass.IN && !anyClass;
    }

    /** The chain that a name is served by, null if no server block has a zone for it. */
    @Nullable
    PluginChain chainOf(Name name) {
        Served longest = null;
        for (Served candidate : served) {
            if (name.subdomain(candidate.zone())
                    && (longest == null
                            || candidate.zone().labels() > longest.zone().labels())) {
                longest = candidate;
            }
        }
        return longest == null ? null : longest.chain();
    }

    /** A delegation signer lies in the parent: CoreDNS asks the shortest zone that is not the root. */
    private @Nullable PluginChain parentOf(Name name) {
        Served shortest = null;
        for (Served candidate : served) {
            if (name.subdomain(candidate.zone())
                    && !candidate.zone().equals(Name.root)
                    && (shortest == null
                            || candidate.zone().labels() < shortest.zone().labels())) {
                shortest = candidate;
            }
        }
        return shortest == null ? chainOf(name) : shortest.chain();
    }

    private static boolean letsAnyClassIn(Plugin plugin) {
        return plugin instanceof ChaosBlock || plugin instanceof ForwardBlock;
    }
}
