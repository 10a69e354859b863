// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Rcode;

/** Answers SRV questions (CoreDNS {@code plugin/backend_lookup.go}, SRV). */
final class ServiceAnswer {

    private final int ttl;

    ServiceAnswer(int ttl) {
        this.ttl = ttl;
    }

    /** One record for each target and port, and the addresses of the targets beside them. */
    Reply answer(Zoned asked, Matches matches) {
        int weight = weight(Math.max(1, weighed(matches)));
        List<WireRecord> answer = new ArrayList<>(matches.size());
        List<WireRecord> additional = new ArrayList<>(matches.size());
        Set<Object> seen = HashSet.newHashSet(2 * matches.size());
        for (Match match : matches.list()) {
            byte[] target = match.address() == null || match.port() == EndpointPort.UNNUMBERED
                    ? null
                    : match.owner().in(asked.spelled());
            if (target == null) {
                continue;
            }
            int port = match.port() & 0xffff;
            WireName name = new WireName(target);
            if (seen.add(new AtPort(name, port))) {
                answer.add(WireRecord.service(asked.name(), ttl, weight, port, target));
            }
            if (match.address() != null && seen.add(new AtHost(name, match.host()))) {
                additional.add(WireRecord.address(name, ttl, match.address()));
            }
        }
        return Reply.authoritative(Rcode.NOERROR, answer, List.of(), additional);
    }

    private static int weighed(Matches matches) {
        int weighed = 0;
        for (Match match : matches.list()) {
            weighed += match.isAlias() ? 0 : 1;
        }
        return weighed;
    }

    /** What tells SRV records apart. */
    private record AtPort(WireName target, int port) {}

    /** What tells addresses beside them apart. */
    private record AtHost(WireName target, String host) {}

    /** A hundred, shared out over everything that matched, duplicates and portless endpoints included. */
    static int weight(int matched) {
        return Math.max(1, 100 / matched);
    }
}
