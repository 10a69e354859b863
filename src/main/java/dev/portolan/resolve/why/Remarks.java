// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import dev.portolan.profile.AnswerLifetime;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Caveat;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.NameServer;
import java.util.Set;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What is worth knowing about an answer beside its cause. */
final class Remarks {

    private static final int WITHOUT_EDNS = 512;
    private static final int USUAL_EDNS = 1232;

    private static final Set<Cause> NOT_OF_THE_NAME =
            Set.of(Cause.ANSWERED, Cause.OUTSIDE, Cause.ZONE_UNKNOWN, Cause.REVERSE_ZONE_NOT_SERVED, Cause.OTHER_CLASS);

    /** What a server that has missed a change may answer otherwise. */
    private static final Set<Cause> DISPUTED = Set.of(
            Cause.ANSWERED,
            Cause.SERVICE_MISSING,
            Cause.NAMESPACE_MISSING,
            Cause.NONE_READY,
            Cause.ENDPOINT_UNKNOWN,
            Cause.ADDRESS_UNKNOWN);

    private final Inquiry inquiry;
    private final DnsProfile profile;

    private Remarks(Inquiry inquiry) {
        this.inquiry = inquiry;
        profile = inquiry.resolver().zone().profile();
    }

    static void add(Inquiry inquiry, Cause cause) {
        Remarks remarks = new Remarks(inquiry);
        inquiry.answer().exchange().caveats().stream().map(Caveat::sentence).forEach(inquiry::remark);
        remarks.fallThrough(cause);
        remarks.absence();
        remarks.size();
        remarks.services();
        if (inquiry.answer() instanceof Answer.NoData || inquiry.answer() instanceof Answer.NameError) {
            remarks.negative();
        }
        if (inquiry.answer().isFound()) {
            remarks.positive();
        }
        remarks.server(cause);
    }

    private void fallThrough(Cause cause) {
        boolean falls = profile.servers().stream()
                .flatMap(server -> server.plugins(KubernetesBlock.class))
                .anyMatch(block -> block.zones().fallThrough().covers(inquiry.name()));
        boolean passedOn = inquiry.answer() instanceof Answer.Outside
                || (inquiry.answer().isServerFailure() && !inquiry.answer().hasSoa());
        if (falls && passedOn && !NOT_OF_THE_NAME.contains(cause)) {
            inquiry.remark(
                    "The Corefile says `fallthrough` for this name, so instead of NXDOMAIN the next plugin is asked.");
        }
    }

    /** The two types that tell little about whether a name exists. */
    private void absence() {
        if (inquiry.type() == Type.TXT && inquiry.answer() instanceof Answer.NameError) {
            inquiry.remark(
                    "CoreDNS answers NXDOMAIN to TXT wherever a name holds no records of its own, even if it exists.");
        }
        if (inquiry.type() == Type.SOA && inquiry.answer() instanceof Answer.NoData) {
            inquiry.remark("For SOA CoreDNS answers NOERROR below the zone whether the name exists or not.");
        }
    }

    private void size() {
        int octets = inquiry.answer().exchange().message().toWire().length;
        if (octets > WITHOUT_EDNS) {
            inquiry.remark("The answer has " + octets + " octets: over UDP it is cut at 512 without EDNS"
                    + (octets > USUAL_EDNS ? " and at the usual 1232 with it" : "")
                    + ", and the client has to ask again over TCP.");
        }
    }

    private void services() {
        int count = inquiry.answer().records().size();
        if (inquiry.type() == Type.SRV && inquiry.answer().isFound() && count > 1) {
            inquiry.remark("Each weight is 100 divided by the number of matched addresses and ports, and at least 1.");
        }
        boolean alias = inquiry.answer().records().stream()
                .anyMatch(record ->
                        record.getType() == Type.CNAME && record.getName().equals(inquiry.name()));
        if (alias) {
            inquiry.remark(
                    "TLS and Host carry the alias name, not that of the target; ports of the Service are ignored.");
        }
    }

    private void negative() {
        Message message = inquiry.answer().exchange().message();
        for (Record record : message.getSection(Section.AUTHORITY)) {
            if (record instanceof SOARecord soa) {
                AnswerLifetime lifetime =
                        AnswerLifetime.ofDenial(profile, inquiry.name(), soa.getTTL(), soa.getMinimum());
                inquiry.remark("Clients may keep this answer for " + lifetime.ttl() + " s.");
                outdated(lifetime);
            }
        }
    }

    private void positive() {
        long ttl = inquiry.answer().records().stream()
                .mapToLong(Record::getTTL)
                .min()
                .orElse(0);
        outdated(AnswerLifetime.ofRecords(profile, inquiry.name(), ttl));
    }

    /** How long after a change the answer may still be what it was before. */
    private void outdated(AnswerLifetime lifetime) {
        if (lifetime.kept() == 0) {
            return;
        }
        String clients = lifetime.countsDown()
                ? "no longer, as its TTL counts down in the cache."
                : "for " + lifetime.ttl() + " s more, as `keepttl` lets no TTL count down.";
        inquiry.remark("After a change the Corefile's `cache` may give the old answer for up to " + lifetime.kept()
                + " s, and clients keep it " + clients);
        stale(lifetime);
    }

    private void stale(AnswerLifetime lifetime) {
        int seconds = profile.cache(inquiry.name())
                .map(cache -> cache.keeping().stale().seconds())
                .orElse(0);
        if (lifetime.late() > 0) {
            inquiry.remark("The Corefile's `serve_stale` lets the cache give it once more up to " + seconds
                    + " s after its time, to who asks first: so the old answer may be around for " + lifetime.whole()
                    + " s after a change.");
        } else if (seconds > 0) {
            inquiry.remark("The Corefile's `serve_stale` with `verify` lets the cache give it up to " + seconds
                    + " s after its time, but only while what is behind the cache fails.");
        }
    }

    /** The picture tells what is to be answered; only the server itself can show that it does. */
    private void server(Cause cause) {
        if (!DISPUTED.contains(cause)) {
            return;
        }
        ClusterZone zone = inquiry.resolver().zone();
        NameServer.addresses(zone.snapshot(), profile).stream()
                .findFirst()
                .ifPresent(address ->
                        inquiry.remark("This is what the objects give. Only the server can show that it agrees: `dig @"
                                + address.canonical() + " " + inquiry.name() + " " + Type.string(inquiry.type())
                                + "`. If it differs for longer than its caches last, it has lost its watch."));
    }
}
