// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the log leaves uncompared and untold until it is looked at makes no difference to what it says. */
class ChangedRecordsTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:41:52Z");

    @Property(tries = 300)
    void logSaysWhatComparingEveryRecordOfEveryServiceSays(
            @ForAll("pictures") ClusterSnapshot before,
            @ForAll("pictures") ClusterSnapshot other,
            @ForAll("profiles") DnsProfile profile) {
        List<ClusterChange> changes = slices(before, other);
        ClusterZone first = new ClusterZone(before, profile);
        ClusterZone second = new ClusterZone(before.apply(changes, AT), profile);

        Map<NamespacedName, String> logged = new TreeMap<>();
        if (!changes.isEmpty()) {
            new ZoneDiff(first, second)
                    .caused(changes, AT)
                    .forEach(
                            entry -> logged.put(entry.service(), entry.changes().toString()));
        }

        assertThat(logged).isEqualTo(compared(first, second));
    }

    @Property(tries = 100)
    void derivationIsTheSameHoweverLateItIsAskedFor(
            @ForAll("pictures") ClusterSnapshot picture, @ForAll("profiles") DnsProfile profile) {
        ClusterZone zone = new ClusterZone(picture, profile);
        List<DerivedRecord> records = zone.allRecords().toList();

        List<DerivedRecord> told = records.stream()
                .map(record -> new DerivedRecord(record.data(), record.derivation()))
                .toList();

        assertThat(zone.allRecords().toList()).isEqualTo(told).hasToString(told.toString());
        assertThat(told).isEqualTo(records);
    }

    @Provide
    Arbitrary<ClusterSnapshot> pictures() {
        return RandomWorlds.snapshots();
    }

    @Provide
    Arbitrary<DnsProfile> profiles() throws CorefileException {
        return Arbitraries.of(
                KubeadmCorefile.profile(), profile("ignore empty_service"), profile("endpoint_pod_names"));
    }

    /** What makes the slices of one picture those of another. */
    private static List<ClusterChange> slices(ClusterSnapshot before, ClusterSnapshot other) {
        List<ClusterChange> changes = new ArrayList<>();
        for (EndpointSlice slice : before.slices()) {
            if (other.slice(slice.id()).isEmpty()) {
                changes.add(new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, slice.id()));
            }
        }
        other.slices().forEach(slice -> changes.add(new ClusterChange.Put(slice)));
        return changes;
    }

    private static Map<NamespacedName, String> compared(ClusterZone first, ClusterZone second) {
        Map<NamespacedName, String> differing = new TreeMap<>();
        for (Service service : first.snapshot().services().toList()) {
            List<RecordChange> changes = RecordDiff.between(first.mainRecords(service), second.mainRecords(service));
            if (!changes.isEmpty()) {
                differing.put(service.id(), changes.toString());
            }
        }
        return differing;
    }

    private static DnsProfile profile(String option) throws CorefileException {
        String corefile = ".:53 {\n kubernetes cluster.local in-addr.arpa ip6.arpa {\n " + option + "\n }\n}\n";
        return CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST);
    }
}
