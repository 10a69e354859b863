// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import dev.portolan.kube.config.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long is waited before the next attempt. */
class RetryTest {

    private static final Pace PACE =
            new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(8));

    @Test
    void waitsGrowTwofoldUpToTheLongest() {
        Retry retry = new Retry(PACE);

        List<Long> waits = IntStream.range(0, 6)
                .mapToObj(_ -> retry.failed(Duration.ZERO).toMillis())
                .toList();

        for (int i = 0; i < waits.size(); i++) {
            assertThat(waits.get(i)).isBetween(800L << Math.min(i, 3), 1200L << Math.min(i, 3));
        }
        retry.succeeded();
        assertThat(retry.failed(Duration.ZERO)).isLessThanOrEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void waitsOfManyClientsDiffer() {
        assertThat(IntStream.range(0, 30).mapToObj(_ -> new Retry(PACE).failed(Duration.ZERO)))
                .satisfies(
                        waits -> assertThat(waits.stream().distinct().count()).isGreaterThan(5));
    }

    @Test
    void serverThatWantsToBeLeftAloneLongerIs() {
        assertThat(new Retry(PACE).failed(Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(new Retry(PACE).failed(Duration.ofMillis(1))).isGreaterThan(Duration.ofMillis(700));
    }

    @Test
    void personsWaitNoLongerThanPromised() {
        assertThat(Pace.USUAL.answer()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Pace.USUAL.silence()).isEqualTo(Duration.ofSeconds(90));
        assertThat(Pace.USUAL.longestRetry()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void clustersAreReadAtThePaceForPersons() {
        Host host = new Host(Map.of(), Path.of(""), Path.of(""));

        LiveSource source = new LiveSource(host, new Choice("any", null, ""), InstantSource.system(), Consent.GIVEN);

        assertThat(source.pace()).isEqualTo(Pace.USUAL);
    }
}
