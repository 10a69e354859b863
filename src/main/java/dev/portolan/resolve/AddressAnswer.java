// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import dev.portolan.zone.DomainNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

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
    List<Record> find(Zoned asked, int type, Chase chase) {
        return find(asked, type, chase, List.of());
    }

    private @Nullable List<Record> find(Zoned asked, int type, Chase chase, List<String> targets) {
        Matches matches = plugin.find(asked, type);
        if (!matches.exists()) {
            return null;
        }
        if (matches.size() == 1 && !matches.list().getFirst().isAlias()) {
            Match only = matches.list().getFirst();
            return only.address() != null && Wire.addressType(only.address()) == type
                    ? List.of(Wire.address(asked.name(), ttl, only.address()))
                    : List.of();
        }
        List<Record> records = new ArrayList<>(matches.size());
        Set<String> seen = new HashSet<>();
        for (Match match : matches.list()) {
            if (match.address() == null) {
                follow(match.host(), new Step(asked, type, targets), chase, records);
            } else if (Wire.addressType(match.address()) == type && seen.add(match.host())) {
                records.add(Wire.address(asked.name(), ttl, match.address()));
            }
        }
        return records;
    }

    /** How far a chase has come. */
    private record Step(Zoned asked, int type, List<String> targets) {}

    private void follow(String host, Step step, Chase chase, List<Record> records) {
        Name target = DomainNames.absolute(host);
        // An alias to itself or below itself is dropped, and so is one that the chain holds already.
        if (target == null
                || target.subdomain(step.asked().name())
                || step.targets().size() > longestChain
                || step.targets().contains(target.toString())) {
            return;
        }
        Record alias = new CNAMERecord(step.asked().name(), DClass.IN, ttl, target);
        if (target.subdomain(step.asked().zone())) {
            List<String> longer = new ArrayList<>(step.targets());
            longer.add(target.toString());
            List<Record> found = find(step.asked().other(target), step.type(), chase, longer);
            if (found != null && !found.isEmpty()) {
                records.add(alias);
                records.addAll(found);
            }
            return;
        }
        Reply reply = chase.ask(new Question(target, step.type(), DClass.IN));
        if (reply != null) {
            records.add(alias);
            records.addAll(reply.answer());
        }
    }
}
