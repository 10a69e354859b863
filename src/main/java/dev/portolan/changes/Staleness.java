// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.profile.AnswerLifetime;
import dev.portolan.profile.DnsProfile;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.StartOfAuthority;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * How long an answer from before a change may live on: the longest {@link AnswerLifetime} of what was answered before to the
 * questions that the changes concern.
 */
final class Staleness {

    private final List<DerivedRecord> before;
    private final DnsProfile profile;
    private @Nullable Map<Asked, Long> answered;

    private record Asked(Name name, int type) {}

    private Staleness(List<DerivedRecord> before, DnsProfile profile) {
        this.before = before;
        this.profile = profile;
    }

    /**
     * The longest of what the changes allow; zero where there are none.
     *
     * @param before the records of the Service before the changes
     */
    static Duration of(List<RecordChange> changes, List<DerivedRecord> before, DnsProfile profile) {
        Staleness staleness = new Staleness(before, profile);
        long seconds = 0;
        for (RecordChange change : changes) {
            seconds = Math.max(seconds, staleness.seconds(change));
        }
        return Duration.ofSeconds(seconds);
    }

    private long seconds(RecordChange change) {
        AnswerLifetime lifetime = switch (change) {
            case RecordChange.Added(var record) -> {
                Long answered = answered().get(new Asked(record.name(), record.type()));
                yield answered == null ? denied(record.name()) : told(record.name(), answered);
            }
            case RecordChange.Removed(var record) ->
                told(record.name(), record.data().getTTL());
            case RecordChange.Changed(var was, var _) ->
                told(was.name(), was.data().getTTL());
        };
        return lifetime.whole();
    }

    private AnswerLifetime told(Name name, long ttl) {
        return AnswerLifetime.ofRecords(profile, name, ttl);
    }

    private AnswerLifetime denied(Name name) {
        return AnswerLifetime.ofDenial(profile, name, StartOfAuthority.denialTtl(profile.ttl()), profile.ttl());
    }

    /** What was answered before, each with the TTL: what joins such a set was not denied. An alias answers for addresses too. */
    private Map<Asked, Long> answered() {
        Map<Asked, Long> known = answered;
        if (known == null) {
            Map<Asked, Long> all = HashMap.newHashMap(before.size());
            for (DerivedRecord record : before) {
                long ttl = record.data().getTTL();
                all.put(new Asked(record.name(), record.type()), ttl);
                if (record.type() == Type.CNAME) {
                    all.put(new Asked(record.name(), Type.A), ttl);
                    all.put(new Asked(record.name(), Type.AAAA), ttl);
                }
            }
            known = all;
            answered = known;
        }
        return known;
    }
}
