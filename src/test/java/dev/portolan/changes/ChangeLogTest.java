// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.zone.ClusterZone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    private static final NamespacedName QUOTE = new NamespacedName("kiada", "quote");

    @Test
    void oldestEntriesGoBeyondTheCapacity() {
        ChangeLog log = ChangeLog.holding(3).plus(entries(QUOTE, 5));

        assertThat(log.entries()).extracting(ChangeEntry::cause).containsExactly("2", "3", "4");
        assertThat(log.forgotten()).isEqualTo(2);
    }

    @Test
    void appendingLeavesTheOldLogAsItWas() {
        ChangeLog one = ChangeLog.holding(10).plus(entries(QUOTE, 1));
        ChangeLog three = one.plus(entries(QUOTE, 2));

        assertThat(one.entries()).hasSize(1);
        assertThat(three.entries()).hasSize(3);
        assertThat(three.begunAt(Instant.EPOCH).entries()).isEmpty();
        assertThat(three.begunAt(Instant.EPOCH).began()).contains(Instant.EPOCH);
    }

    @Test
    void entriesAreFoundByService() {
        NamespacedName other = new NamespacedName("kiada", "quiz");
        ChangeLog log = ChangeLog.holding(10).plus(entries(QUOTE, 2)).plus(entries(other, 3));

        assertThat(log.of(other)).hasSize(3);
    }

    @Test
    void newestEntryStaysHoweverLargeItIs() {
        ClusterChange gone = new ClusterChange.Removed(ResourceKind.SERVICE, QUOTE);
        ClusterSnapshot before = DemoWorld.snapshot();
        ClusterSnapshot after = before.apply(List.of(gone), Instant.EPOCH);
        ChangeEntry large = new ZoneDiff(
                        new ClusterZone(before, KubeadmCorefile.profile()),
                        new ClusterZone(after, KubeadmCorefile.profile()))
                .caused(List.of(gone), Instant.EPOCH)
                .getFirst();

        ChangeLog log = ChangeLog.holding(4).plus(entries(QUOTE, 2)).plus(List.of(large));

        assertThat(log.entries()).containsExactly(large);
        assertThat(log.records()).isEqualTo(4);
        assertThat(log.plus(entries(QUOTE, 1)).entries()).hasSize(1).doesNotContain(large);
    }

    @Test
    void partsAreNoLargerThanTheLogAndLeaveNothingOut() {
        ChangeLog log = ChangeLog.holding(3);
        List<ChangeEntry> seven = entries(QUOTE, 7);

        assertThat(log.parts(seven)).extracting(List::size).containsExactly(3, 3, 1);
        assertThat(log.parts(seven).stream().flatMap(List::stream)).containsExactlyElementsOf(seven);
        assertThat(log.parts(List.of())).isEmpty();
    }

    private static List<ChangeEntry> entries(NamespacedName service, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ChangeEntry(Instant.EPOCH, service, Integer.toString(i), List.of(), Duration.ZERO))
                .toList();
    }
}
