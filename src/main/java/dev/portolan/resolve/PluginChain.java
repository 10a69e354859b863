// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The plugins of one server block, asked one after the other; those on the way back can change what was said. */
final class PluginChain {

    private final ServerChains server;
    private final List<Plugin> plugins;
    private final List<KubernetesPlugin> kubernetes = new ArrayList<>();
    private final List<AnswerCache> caches = new ArrayList<>();
    private final ZoneTransfers transfers;
    private final Surroundings surroundings;
    private final ChaosAnswer chaos;

    PluginChain(
            ServerChains server,
            ServerBlock block,
            ClusterSnapshot snapshot,
            DnsProfile profile,
            Surroundings surroundings) {
        this.server = server;
        this.surroundings = surroundings;
        plugins = block.plugins();
        boolean synced = surroundings.state() == Surroundings.State.SYNCED;
        block.plugins(KubernetesBlock.class)
                .forEach(each -> kubernetes.add(new KubernetesPlugin(snapshot, each, profile, synced)));
        block.plugins(CacheBlock.class)
                .forEach(each -> caches.add(new AnswerCache(each, profile.version(), surroundings.clock())));
        transfers = new ZoneTransfers(block.plugins(TransferBlock.class).toList(), kubernetes, profile.version());
        chaos = new ChaosAnswer(profile.version());
    }

    Handled serve(Query query, Question question, int depth) {
        return serve(query, question, depth, 0);
    }

    /** The query as the chain sees it: {@code bufsize} lowers the size that the client says it accepts. */
    Query limited(Query query) {
        if (query.edns() == null) {
            return query;
        }
        for (Plugin plugin : plugins) {
            if (plugin instanceof BufferSizeBlock size) {
                return query.with(query.edns().limitedTo(size.octets()));
            }
        }
        return query;
    }

    /** The plugins of this chain that look at the cluster. */
    List<KubernetesPlugin> kubernetes() {
        return kubernetes;
    }

    private Handled serve(Query query, Question question, int depth, int from) {
        for (int i = from; i < plugins.size(); i++) {
            int next = i + 1;
            switch (plugins.get(i)) {
                case LoadBalanceBlock _ -> {
                    return balanced(question, serve(query, question, depth, next));
                }
                case CacheBlock block -> {
                    if (block.covers(question.name())) {
                        return caches.getFirst().answer(query, question, () -> serve(query, question, depth, next));
                    }
                }
                case ChaosBlock block -> {
                    Reply reply = chaos.answer(block, question);
                    if (reply != null) {
                        return reply;
                    }
                }
                case TransferBlock _ -> {
                    Handled handled = isFirstTransfer(i) ? transfers.answer(query, question) : null;
                    if (handled != null) {
                        return handled;
                    }
                }
                case KubernetesBlock block -> {
                    Reply reply = pluginOf(block).serve(question, new Chase(server, query, depth));
                    if (reply != null) {
                        return reply;
                    }
                }
                case ForwardBlock forward -> {
                    if (forward.covers(question.name())) {
                        return forwarded(question);
                    }
                }
                case BufferSizeBlock _, UnmodelledPlugin _ -> {}
            }
        }
        return Reply.unwritten(Rcode.SERVFAIL);
    }

    private boolean isFirstTransfer(int index) {
        return index == 0 || !(plugins.get(index - 1) instanceof TransferBlock);
    }

    private KubernetesPlugin pluginOf(KubernetesBlock block) {
        return kubernetes.stream()
                .filter(plugin -> plugin.is(block))
                .findFirst()
                .orElseThrow();
    }

    private Handled balanced(Question question, Handled handled) {
        return handled instanceof Reply reply && reply.isShuffled() && !question.isTransfer()
                ? reply.mapped(this::shuffled)
                : handled;
    }

    private List<Record> shuffled(List<Record> section) {
        return section.size() <= 1
                ? section
                : RoundRobin.shuffled(section, surroundings.random().get());
    }

    private Reply forwarded(Question question) {
        @Nullable Message message = surroundings.upstream().ask(question);
        if (message == null) {
            return Reply.unwritten(Rcode.SERVFAIL);
        }
        int flags = 0;
        flags |= message.getHeader().getFlag(Flags.AA) ? Query.Header.AA : 0;
        flags |= message.getHeader().getFlag(Flags.TC) ? Query.Header.TC : 0;
        flags |= message.getHeader().getFlag(Flags.RA) ? Query.Header.RA : 0;
        List<Record> additional = message.getSection(Section.ADDITIONAL).stream()
                .filter(record -> record.getType() != Type.OPT)
                .toList();
        return new Reply(
                message.getRcode(),
                flags,
                message.getSection(Section.ANSWER),
                message.getSection(Section.AUTHORITY),
                additional);
    }
}
