// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import dev.portolan.resolve.Query.Asked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Answers address questions, following aliases within the zone itself and through the server outside of it. */
final class AddressAnswer {

    private static final CoreDnsVersion TEN_ALIASES = new CoreDnsVersion(1, 12, 1);

    private final KubernetesPlugin plugin;
    private final int ttl;
    private final int longestChain;

    AddressAnswer(KubernetesPlugin plugin, int ttl, CoreDnsVersion version) {
        this.plugin = plugin;
        this.ttl = ttl;
        longestChain = version.compareTo(TEN_ALIASES) >= 0 ? 10 : 7;
    }

    /** The addresses of that family, aliases before them; empty if there are none, null if the name does not exist. */
    @Nullable
    List<WireRecord> find(Zoned asked, int type, Chase chase) {
        return find(new Step(asked, type, List.of()), chase);
    }

    /**
     * How far a chase has come.
     *
     * @param targets the targets of the aliases on the way
     */
    private record Step(Zoned asked, int type, List<WireName> targets) {

        boolean hasSeen(WireName target) {
            return targets.stream().anyMatch(target::isSpelledLike);
        }

        Step to(WireName target) {
            List<WireName> longer = new ArrayList<>(targets);
            longer.add(target);
            return new Step(asked.other(target), type, longer);
        }
    }

    private @Nullable List<WireRecord> find(Step step, Chase chase) {
        Matches matches = plugin.find(step.asked(), step.type());
        return matches.exists() ? records(matches, step, chase) : null;
    }

    private List<WireRecord> records(Matches matches, Step step, Chase chase) {
        List<WireRecord> records = new ArrayList<>(matches.size());
        Set<String> seen = matches.size() > 1 ? HashSet.newHashSet(matches.size()) : Set.of();
        for (Match match : matches.list()) {
            if (match.address() == null) {
                follow(match.host(), step, chase, records);
            } else if (WireRecord.addressType(match.address()) == step.type()
                    && (matches.size() == 1 || seen.add(match.host()))) {
                records.add(WireRecord.address(step.asked().name(), ttl, match.address()));
            }
        }
        return records;
    }

    private void follow(String host, Step step, Chase chase, List<WireRecord> records) {
        WireName name = step.asked().name();
        WireName target = WireName.absolute(host);
        // An alias to itself or below itself is dropped, and so is one that the chain holds already.
        if (target == null || target.isIn(name) || step.targets().size() > longestChain || step.hasSeen(target)) {
            return;
        }
        List<WireRecord> found = beyond(step, target, chase);
        if (found != null) {
            records.add(WireRecord.pointing(name, Type.CNAME, ttl, target.octets()));
            records.addAll(found);
        }
    }

    /** What an alias leads to, null if it leads nowhere and so is not told either. */
    private @Nullable List<WireRecord> beyond(Step step, WireName target, Chase chase) {
        if (target.isIn(step.asked().zone())) {
            List<WireRecord> found = find(step.to(target), chase);
            return found == null || found.isEmpty() ? null : found;
        }
        Asked question = Asked.of(target, step.type());
        Reply reply = chase.ask(question);
        boolean open = reply != null && reply.rcode() == Rcode.SERVFAIL && !chase.isKnown(question);
        return reply == null || open ? null : reply.answer();
    }
}
