// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.TransferBlock;
import dev.portolan.resolve.KubernetesPlugin.Zoned;
import dev.portolan.resolve.Query.Asked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** The {@code transfer} plugin: who may transfer what, and in which portions (CoreDNS {@code plugin/transfer}). */
final class ZoneTransfers {

    private static final CoreDnsVersion COUNTS_OCTETS = new CoreDnsVersion(1, 14, 4);

    /** Before it the zone of a transfer was spelled as asked, and of several blocks the last in the alphabet was taken. */
    private static final CoreDnsVersion READS_NAMES = new CoreDnsVersion(1, 14, 3);

    private static final int MOST_OCTETS = 63_000;
    private static final int MOST_RECORDS = 500;

    private final List<TransferBlock> blocks;
    private final List<KubernetesPlugin> plugins;
    private final boolean byOctets;
    private final boolean readsNames;

    ZoneTransfers(List<TransferBlock> blocks, List<KubernetesPlugin> plugins, CoreDnsVersion version) {
        this.blocks = blocks;
        this.plugins = plugins;
        byOctets = !version.isBefore(COUNTS_OCTETS);
        readsNames = !version.isBefore(READS_NAMES);
    }

    /** What is made of a question, null if it is none for a transfer that this server has. */
    @Nullable
    Handled answer(Visit visit) {
        return visit.question().isTransfer() ? transfer(visit.query(), visit.question()) : null;
    }

    private @Nullable Handled transfer(Query query, Asked question) {
        if (!query.isOverTcp()) {
            return Reply.unwritten(Rcode.REFUSED);
        }
        TransferBlock block = matching(question.name());
        if (block == null) {
            return null;
        }
        if (!allows(block, query.client())) {
            return new Reply(Rcode.REFUSED, 0, List.of(), List.of(), List.of());
        }
        if (question.type() == Type.AXFR) {
            return transfer(question, 0);
        }
        Long serial = query.serial();
        return serial == null ? Reply.unwritten(Rcode.SERVFAIL) : transfer(question, serial);
    }

    private @Nullable Handled transfer(Asked question, long serial) {
        WireName name = question.name();
        for (KubernetesPlugin plugin : plugins) {
            Zoned asked = plugin.zoned(name);
            if (asked != null) {
                // CoreDNS would tell the part that it holds; whoever loads it denies all the rest.
                return plugin.evidence().missing(asked, question.type()).isEmpty()
                        ? transfer(plugin, readsNames ? name.lower() : name, serial)
                        : Reply.unwritten(Rcode.SERVFAIL);
            }
        }
        return null;
    }

    private Handled transfer(KubernetesPlugin plugin, WireName zone, long serial) {
        WireRecord soa = plugin.soa(zone);
        if (serial != 0 && serial == plugin.serial()) {
            return new Reply(Rcode.NOERROR, 0, List.of(soa), List.of(), List.of());
        }
        ZoneEnumeration enumeration = new ZoneEnumeration(plugin, zone, soa);
        if (enumeration.staysAway()) {
            return new ZoneTransfer(Collections::emptyIterator);
        }
        return enumeration.canBeWritten()
                ? new ZoneTransfer(() -> new Batches(enumeration.records(), byOctets))
                : Reply.unwritten(Rcode.SERVFAIL);
    }

    private @Nullable TransferBlock matching(WireName name) {
        TransferBlock found = null;
        Name zone = null;
        for (TransferBlock block : blocks) {
            Name own = longest(block.zones(), name);
            if (own != null && (zone == null || outdoes(own, zone))) {
                found = block;
                zone = own;
            }
        }
        return found;
    }

    private boolean outdoes(Name zone, Name other) {
        return readsNames ? zone.length() > other.length() : zone.toString().compareTo(other.toString()) > 0;
    }

    private static @Nullable Name longest(List<Name> zones, WireName name) {
        Name longest = null;
        for (Name zone : zones) {
            if (name.isIn(WireName.of(zone)) && (longest == null || zone.length() > longest.length())) {
                longest = zone;
            }
        }
        return longest;
    }

    /** CoreDNS compares texts: a peer that is not written as Go writes it never asks. */
    private static boolean allows(TransferBlock block, Client client) {
        String asking = IpLiteral.of(client.address()).canonical();
        return block.to().stream().anyMatch(to -> to.equals("*") || asking.equals(host(to)));
    }

    private static String host(String to) {
        int colon = to.lastIndexOf(':');
        return IpLiteral.parse(to) != null || colon < 0
                ? to
                : to.substring(0, colon).replace("[", "").replace("]", "");
    }

    /** Records gathered into messages: up to 63,000 octets, or more than 500 records before CoreDNS 1.14.4. */
    private static final class Batches implements Iterator<List<WireRecord>> {
        private final Iterator<WireRecord> records;
        private final boolean byOctets;
        private @Nullable WireRecord held;

        Batches(Iterator<WireRecord> records, boolean byOctets) {
            this.records = records;
            this.byOctets = byOctets;
        }

        @Override
        public boolean hasNext() {
            return held != null || records.hasNext();
        }

        @Override
        public List<WireRecord> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<WireRecord> batch = new ArrayList<>();
            int octets = 0;
            while (held != null || records.hasNext()) {
                WireRecord record = held == null ? records.next() : held;
                held = null;
                int length = record.length();
                if (byOctets && !batch.isEmpty() && octets + length > MOST_OCTETS) {
                    held = record;
                    return batch;
                }
                batch.add(record);
                octets += length;
                if (!byOctets && batch.size() > MOST_RECORDS) {
                    return batch;
                }
            }
            return batch;
        }
    }
}
