// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceStateTest {

    private static final Instant THEN = Instant.parse("2026-03-17T13:01:20Z");
    private static final Problem GONE = Problem.of("Gone.");

    @ParameterizedTest
    @MethodSource
    void pictureIsOfTheMomentWhenItWasTakenOrLastInSync(SourceState state) {
        assertThat(state.asOf()).isEqualTo(THEN);
    }

    static Stream<SourceState> pictureIsOfTheMomentWhenItWasTakenOrLastInSync() {
        return Stream.of(
                new SourceState.Live(THEN), new SourceState.Fixed(THEN), new SourceState.Stale(THEN, GONE, 1, null));
    }

    @Test
    void pictureIsAsOldAsItsOldestPart() {
        SourceState state = new SourceState.Lagging(THEN, List.of(lag(3), lag(9), lag(6)), List.of());

        assertThat(state.asOf()).isEqualTo(THEN.minusSeconds(9));
    }

    private static Lag lag(int seconds) {
        WatchedPart part = new WatchedPart(ResourceKind.SERVICE, "kiada" + seconds);
        return new Lag(part, THEN.minusSeconds(seconds), GONE, 1, THEN.plusSeconds(4));
    }

    @ParameterizedTest
    @MethodSource
    void noMomentIsToldWhereNobodyKnowsOrThereIsNoPicture(SourceState state) {
        assertThat(state.asOf()).isNull();
    }

    static Stream<SourceState> noMomentIsToldWhereNobodyKnowsOrThereIsNoPicture() {
        return Stream.of(
                new SourceState.Connecting(Map.of()), new SourceState.Fixed(null), new SourceState.Failed(GONE));
    }
}
