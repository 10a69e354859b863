// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.TransferBlock;
import dev.portolan.resolve.Query.Asked;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** The {@code transfer} plugin: who may transfer what, and in which portions (CoreDNS {@code plugin/transfer}). */
final class ZoneTransfers {

    private static final CoreDnsVersion COUNTS_OCTETS = new CoreDnsVersion(1, 14, 0);
    private static final int MOST_OCTETS = 63_000;
    private static final int MOST_RECORDS = 500;

    private final List<TransferBlock> blocks;
    private final List<KubernetesPlugin> plugins;
    private final boolean byOctets;

    ZoneTransfers(List<TransferBlock> blocks, List<KubernetesPlugin> plugins, CoreDnsVersion version) {
        this.blocks = blocks;
        this.plugins = plugins;
        byOctets = version.compareTo(COUNTS_OCTETS) >= 0;
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
            return transfer(question.name(), 0);
        }
        Long serial = query.serial();
        return serial == null ? Reply.unwritten(Rcode.SERVFAIL) : transfer(question.name(), serial);
    }

    private @Nullable Handled transfer(WireName name, long serial) {
        for (KubernetesPlugin plugin : plugins) {
            if (plugin.zoneOf(name) != null) {
                WireName lower = name.lower();
                WireRecord soa = plugin.soa(lower);
                return serial != 0 && serial == plugin.serial()
                        ? new Reply(Rcode.NOERROR, 0, List.of(soa), List.of(), List.of())
                        : new ZoneTransfer(
                                () -> new Batches(new ZoneEnumeration(plugin, lower, soa).records(), byOctets));
            }
        }
        return null;
    }

    private @Nullable TransferBlock matching(WireName name) {
        TransferBlock found = null;
        int longest = -1;
        for (TransferBlock block : blocks) {
            for (Name zone : block.zones()) {
                if (zone.length() > longest && name.isIn(WireName.of(zone))) {
                    found = block;
                    longest = zone.length();
                }
            }
        }
        return found;
    }

    private static boolean allows(TransferBlock block, Client client) {
        IpLiteral asking = IpLiteral.of(client.address());
        return block.to().stream().anyMatch(to -> to.equals("*") || asking.equals(address(to)));
    }

    private static @Nullable IpLiteral address(String to) {
        IpLiteral whole = IpLiteral.parse(to);
        int colon = to.lastIndexOf(':');
        return whole != null || colon < 0
                ? whole
                : IpLiteral.parse(to.substring(0, colon).replace("[", "").replace("]", ""));
    }

    /** Records gathered into messages: up to 63,000 octets, or more than 500 records before CoreDNS 1.14. */
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
