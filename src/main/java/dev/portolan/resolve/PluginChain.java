// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.BufferSizeBlock;
import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.ChaosBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ForwardBlock;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.LoadBalanceBlock;
import dev.portolan.profile.Plugin;
import dev.portolan.profile.ServerBlock;
import dev.portolan.profile.TransferBlock;
import dev.portolan.profile.UnmodelledPlugin;
import dev.portolan.resolve.Query.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/** The plugins of one server block, asked one after the other; those on the way back can change what was said. */
final class PluginChain {

    private static final int UNLIMITED = 65_535;

    private final ServerChains server;
    private final ServerBlock block;
    private final ClusterSnapshot snapshot;
    private final DnsProfile profile;
    private final Surroundings surroundings;
    private final List<KubernetesPlugin> kubernetes = new ArrayList<>();
    private final List<AnswerCache> caches = new ArrayList<>();
    private final Handler first;
    private final int bufferSize;

    PluginChain(
            ServerChains server,
            ServerBlock block,
            ClusterSnapshot snapshot,
            DnsProfile profile,
            Surroundings surroundings) {
        this.server = server;
        this.block = block;
        this.snapshot = snapshot;
        this.profile = profile;
        this.surroundings = surroundings;
        bufferSize =
                block.plugin(BufferSizeBlock.class).map(BufferSizeBlock::octets).orElse(UNLIMITED);
        first = chain(block.plugins());
    }

    Handled serve(Visit visit) {
        return first.serve(visit);
    }

    /** Whether what it says about a name depends on nothing but the picture. */
    boolean isSteady(WireName name) {
        for (AnswerCache cache : caches) {
            if (cache.keeps(name)) {
                return false;
            }
        }
        return surroundings.upstream().equals(Upstream.NONE);
    }

    /** Whether it gives the addresses of a reply in another order each time. */
    boolean shuffles() {
        return block.plugin(LoadBalanceBlock.class).isPresent();
    }

    /** What a reply to that question rests on; null if it may be on anything of the picture. */
    @Nullable
    Grounds grounds(Asked question, Reply reply) {
        NamespacedName service = kubernetes.size() == 1 ? kubernetes.getFirst().subject(question) : null;
        return service == null
                ? null
                : Grounds.of(snapshot, service, !reply.authority().isEmpty());
    }

    /** The query as the chain sees it: {@code bufsize} lowers the size that the client says it accepts. */
    Query limited(Query query) {
        Edns edns = query.edns();
        return edns == null || edns.size() <= bufferSize ? query : query.with(edns.limitedTo(bufferSize));
    }

    /** Where the chain sends a question that it does not answer itself. */
    List<String> forwardedTo(Name name) {
        return block.plugins(ForwardBlock.class)
                .filter(forward -> forward.covers(name))
                .findFirst()
                .map(ForwardBlock::to)
                .orElse(List.of());
    }

    /**
     * What might change the reply to a question: plugins before the one that looks at the cluster, or all if it passed, and
     * what decides whether the chain is asked at all.
     */
    List<Caveat> caveats(Name name, int type, Reply reply) {
        List<Caveat> caveats = new ArrayList<>();
        if (reply.isWritten() && reply.rcode() == Rcode.NOERROR) {
            kubernetes.stream()
                    .flatMap(plugin -> Stream.ofNullable(plugin.takenAsSelected(WireName.of(name))))
                    .map(Caveat::ofLabels)
                    .forEach(caveats::add);
        }
        boolean settled = false;
        for (Plugin plugin : block.plugins()) {
            settled |= plugin instanceof KubernetesBlock && reply.isWritten();
            if (plugin instanceof UnmodelledPlugin unmodelled
                    && (!settled || unmodelled.choosesTheServer())
                    && (unmodelled.mayChange(name, type) || (endsWith(unmodelled) && !reply.isWritten()))) {
                caveats.add(Caveat.of(unmodelled));
            }
        }
        return caveats;
    }

    private boolean endsWith(UnmodelledPlugin plugin) {
        return plugin.refusesAtTheEnd() && plugin.equals(block.plugins().getLast());
    }

    /** What decides whether this chain is asked at all. */
    Stream<UnmodelledPlugin> views() {
        return block.plugins(UnmodelledPlugin.class).filter(UnmodelledPlugin::choosesTheServer);
    }

    /** What might change the answer for a name that an alias led to, out of the zone of the question. */
    List<Caveat> caveats(Name target, int type) {
        return caveats(target, type, Reply.unwritten(Rcode.SERVFAIL));
    }

    /** Whether the picture holds all that its plugins may look for. */
    boolean isWhole() {
        for (KubernetesPlugin plugin : kubernetes) {
            if (!plugin.evidence().isWhole()) {
                return false;
            }
        }
        return true;
    }

    /** The first plugin of this chain that looks at the cluster for a name, null if none does. */
    @Nullable
    KubernetesPlugin kubernetesFor(WireName name) {
        for (KubernetesPlugin plugin : kubernetes.reversed()) {
            if (plugin.zoneOf(name) != null) {
                return plugin;
            }
        }
        return null;
    }

    private Handler chain(List<Plugin> plugins) {
        List<TransferBlock> transfers = new ArrayList<>();
        Handler next = Handler.END;
        for (Plugin plugin : plugins.reversed()) {
            if (plugin instanceof TransferBlock transfer) {
                transfers.addFirst(transfer);
            } else {
                next = handler(plugin, transferring(transfers, next));
            }
        }
        return transferring(transfers, next);
    }

    /** All {@code transfer} blocks are one plugin; they stand next to each other in the chain. */
    private Handler transferring(List<TransferBlock> blocks, Handler next) {
        if (blocks.isEmpty()) {
            return next;
        }
        ZoneTransfers transfers = new ZoneTransfers(List.copyOf(blocks), kubernetes, profile.version());
        blocks.clear();
        return visit -> {
            Handled handled = transfers.answer(visit);
            return handled == null ? next.serve(visit) : handled;
        };
    }

    private Handler handler(Plugin plugin, Handler next) {
        return switch (plugin) {
            case LoadBalanceBlock _ -> visit -> shuffled(visit, next.serve(visit));
            case CacheBlock block -> cached(block, next);
            case ChaosBlock block -> chaos(block, next);
            case KubernetesBlock block -> kubernetes(block, next);
            case ForwardBlock block -> new Forwarder(block, surroundings.upstream(), next);
            case TransferBlock _, BufferSizeBlock _, UnmodelledPlugin _ -> next;
        };
    }

    private Handler cached(CacheBlock block, Handler next) {
        AnswerCache cache = new AnswerCache(block, profile.version(), surroundings.clock());
        caches.add(cache);
        return visit -> cache.covers(visit.question().name()) ? cache.answer(visit, next) : next.serve(visit);
    }

    private Handler chaos(ChaosBlock block, Handler next) {
        ChaosAnswer chaos = new ChaosAnswer(block, profile.version());
        return visit -> {
            Reply reply = chaos.answer(visit.question());
            return reply == null ? next.serve(visit) : reply;
        };
    }

    private Handler kubernetes(KubernetesBlock block, Handler next) {
        boolean synced = surroundings.state() == Surroundings.State.SYNCED;
        KubernetesPlugin plugin = new KubernetesPlugin(snapshot, block, profile, synced);
        kubernetes.add(plugin);
        return visit -> {
            Reply reply = plugin.serve(visit.question(), new Chase(server, visit));
            return reply == null ? next.serve(visit) : reply;
        };
    }

    private Handled shuffled(Visit visit, Handled handled) {
        return handled instanceof Reply reply
                        && reply.isShuffled()
                        && !visit.question().isTransfer()
                ? reply.mapped(this::shuffled)
                : handled;
    }

    private List<WireRecord> shuffled(List<WireRecord> section) {
        return section.size() <= 1
                ? section
                : RoundRobin.shuffled(section, surroundings.random().get());
    }
}
