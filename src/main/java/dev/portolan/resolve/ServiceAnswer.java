// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.EndpointPort;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** Answers SRV questions (CoreDNS {@code plugin/backend_lookup.go}, SRV). */
final class ServiceAnswer {

    private final int ttl;

    ServiceAnswer(int ttl) {
        this.ttl = ttl;
    }

    /** One record for each target and port, and the addresses of the targets beside them. */
    Reply answer(Zoned asked, Matches matches) {
        int weighed = 0;
        for (Match match : matches.list()) {
            weighed += match.isAlias() ? 0 : 1;
        }
        List<Record> answer = new ArrayList<>(weighed);
        List<Record> additional = new ArrayList<>(weighed);
        Set<Target> seen = new HashSet<>();
        for (Match match : matches.list()) {
            if (match.address() == null || match.port() == EndpointPort.UNNUMBERED) {
                continue;
            }
            Name target = match.owner().in(asked.spelled());
            if (target != null) {
                int port = match.port() & 0xffff;
                if (seen.add(new Target(target, "", port))) {
                    answer.add(new SRVRecord(asked.name(), DClass.IN, ttl, 0, weight(weighed), port, target));
                }
                if (seen.add(new Target(target, match.host(), 0))) {
                    additional.add(Wire.address(target, ttl, match.address()));
                }
            }
        }
        return Reply.authoritative(Rcode.NOERROR, answer, List.of(), additional);
    }

    /** What tells two records apart: the target with its port, or with its address. */
    private record Target(Name name, String host, int port) {}

    /** A hundred, shared out over everything that matched, duplicates and portless endpoints included. */
    static int weight(int matched) {
        return Math.max(1, 100 / matched);
    }
}
