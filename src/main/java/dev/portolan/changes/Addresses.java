// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Whether addresses count where two pictures are compared. No two clusters have the same. */
public enum Addresses {

    /** Every record and every field counts. */
    COMPARED {
        @Override
        List<RecordChange> between(Side first, Side second) {
            return RecordDiff.between(first.records(), second.records());
        }
    },

    /**
     * What each cluster allots for itself is left out: addresses, and whatever is made of them.
     *
     * <ul>
     *   <li>A and AAAA records count by name and type: both sides have one, or not. How many there are is left out too: it is
     *       the scale of a workload, and differs from cluster to cluster as addresses do.
     *   <li>The label of an endpoint's name that is its address with dashes counts as one and the same label, in owners, in SRV
     *       and in PTR targets. A hostname and a pod's name count as they are.
     *   <li>SRV records count by name, priority, port and target. The weight is left out: CoreDNS makes it of the number of
     *       answers.
     *   <li>PTR records count by family and target: their owner is an address.
     *   <li>TTL and alias targets count.
     *   <li>Of a Service's fields, {@code spec.clusterIPs} counts by the families in their order, {@code spec.externalIPs} and
     *       {@code status.loadBalancer} by there being any, a node port by there being one. All other fields count whole.
     * </ul>
     */
    IGNORED {
        @Override
        List<RecordChange> between(Side first, Side second) {
            return RecordDiff.between(first.records(), first.identity(), second.records(), second.identity());
        }
    };

    /** The records of one Service on one side. */
    record Side(ClusterZone zone, NamespacedName service, List<DerivedRecord> records) {

        static Side of(ClusterZone zone, NamespacedName service) {
            return new Side(
                    zone,
                    service,
                    zone.snapshot().service(service).map(zone::mainRecords).orElse(List.of()));
        }

        /** What tells its records apart if addresses do not count. */
        private Function<Record, Object> identity() {
            Set<Name> addressNames = zone.addressNames(service);
            return record -> AddresslessIdentity.of(record, addressNames);
        }
    }

    /** In what the records of a Service differ. */
    abstract List<RecordChange> between(Side first, Side second);
}
