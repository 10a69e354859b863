// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.RecordChange;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchLinesTest {

    private static final Instant AT = Instant.parse("2026-03-17T23:59:40.5Z");
    private static final DerivedRecord RECORD = new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile())
            .mainRecords(DemoWorld.snapshot().service(World.id("kiada/quote")).orElseThrow())
            .getFirst();

    @Test
    void lineHasTheDayTheOffsetAndUntilWhenOldAnswersMayLive() {
        assertThat(ChangeLines.text(entry("the Service was deleted", 30), ZoneOffset.ofHours(1)))
                .containsExactly("2026-03-18T00:59:40+01:00 - quote.kiada.svc.cluster.local. 30 A 10.96.161.97"
                        + "  kiada/quote: the Service was deleted; old answers until 01:00:10");
    }

    @Test
    void nothingIsSaidOfOldAnswersWhereNobodyKeepsThem() {
        assertThat(ChangeLines.text(entry("it went", 0), ZoneOffset.UTC))
                .allMatch(line -> line.endsWith("kiada/quote: it went"));
    }

    @Test
    void whatObjectsAreCalledBreaksNoLine() {
        assertThat(ChangeLines.text(entry("a\nb\u001B[2J went away", 0), ZoneOffset.UTC))
                .allMatch(line -> line.endsWith("a\uFFFDb\uFFFD[2J went away"));
    }

    private static ChangeEntry entry(String cause, long seconds) {
        return new ChangeEntry(
                AT,
                World.id("kiada/quote"),
                cause,
                List.of(new RecordChange.Removed(RECORD)),
                Duration.ofSeconds(seconds));
    }
}
