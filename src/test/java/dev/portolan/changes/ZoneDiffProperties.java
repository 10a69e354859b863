// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.testing.RandomChanges;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What the log tells leads from all records of one zone to all records of the other. */
class ZoneDiffProperties {

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void recordsBeforeWithoutTheRemovedAndWithTheAddedAreTheRecordsAfter(
            @ForAll("steps") RandomChanges.Step step, @ForAll("profiles") DnsProfile profile) {
        ClusterZone before = new ClusterZone(step.before(), profile);
        ClusterZone after = new ClusterZone(step.after(), profile);

        assertThat(led(before, new ZoneDiff(before, after).caused(step.changes(), World.CHANGED)))
                .isEqualTo(records(after));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void sameHoldsFromProfileToProfile(
            @ForAll("steps") RandomChanges.Step step,
            @ForAll("profiles") DnsProfile first,
            @ForAll("profiles") DnsProfile second) {
        ClusterZone before = new ClusterZone(step.before(), first);
        ClusterZone after = new ClusterZone(step.after(), second);

        assertThat(led(before, new ZoneDiff(before, after).caused(step.changes(), World.CHANGED)))
                .isEqualTo(records(after));
    }

    @Provide
    Arbitrary<RandomChanges.Step> steps() {
        return RandomChanges.steps();
    }

    @Provide
    Arbitrary<DnsProfile> profiles() {
        Arbitrary<String> options = Arbitraries.of(
                "",
                "ttl 60",
                "ignore empty_service",
                "endpoint_pod_names",
                "noendpoints",
                "namespaces kiada default",
                "namespace_labels tier=front",
                "labels tier=front",
                "labels !tier");
        return Combinators.combine(options, Arbitraries.of(new CoreDnsVersion(1, 9, 3), CoreDnsVersion.NEWEST))
                .as(ZoneDiffProperties::profile);
    }

    private static TreeSet<String> led(ClusterZone before, List<ChangeEntry> entries) {
        TreeSet<String> records = records(before);
        List<RecordChange> changes =
                entries.stream().flatMap(entry -> entry.changes().stream()).toList();
        for (RecordChange change : changes) {
            switch (change) {
                case RecordChange.Removed(var record) ->
                    assertThat(records.remove(text(record)))
                            .as("%s was there", record)
                            .isTrue();
                case RecordChange.Changed(var was, var _) ->
                    assertThat(records.remove(text(was)))
                            .as("%s was there", was)
                            .isTrue();
                case RecordChange.Added _ -> {}
            }
        }
        for (RecordChange change : changes) {
            if (!(change instanceof RecordChange.Removed)) {
                assertThat(records.add(text(change.record())))
                        .as("%s is new", change.record())
                        .isTrue();
            }
        }
        return records;
    }

    private static TreeSet<String> records(ClusterZone zone) {
        TreeSet<String> records = new TreeSet<>();
        zone.allRecords().forEach(record -> records.add(text(record)));
        return records;
    }

    private static String text(DerivedRecord record) {
        return record.data().toString().toLowerCase(Locale.ROOT);
    }

    private static DnsProfile profile(String option, CoreDnsVersion version) {
        try {
            return CorefileParser.parse(
                    ".:53 {\n kubernetes cluster.local in-addr.arpa ip6.arpa {\n " + option + "\n }\n}\n",
                    "Corefile",
                    version);
        } catch (CorefileException e) {
            throw new IllegalStateException(e);
        }
    }
}
