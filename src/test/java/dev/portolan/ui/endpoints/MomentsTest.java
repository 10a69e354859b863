// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-03-17T13:59:58Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-17T13:59:41Z | 13:59:41, 17 s
            2026-03-17T13:41:52Z | 13:41:52, 18 min
            2026-03-17T09:10:00Z | 09:10:00, 4 h 49 min
            2026-03-16T09:14:00Z | 16 Mar 09:14, 1 d 4 h
            2025-12-31T23:00:00Z | 31 Dec 2025, 75 d 14 h
            2026-03-17T14:05:00Z | 14:05:00, 0 s
            """)
    void momentIsToldAbsolutelyAndThenByItsAge(Instant moment, String text) {
        assertThat(new Moments(NOW, ZoneOffset.UTC).since(moment)).isEqualTo(text);
    }

    @Test
    void dayIsThatOfThePerson() {
        Moments tokyo = new Moments(Instant.parse("2026-03-17T16:00:00Z"), ZoneId.of("Asia/Tokyo"));

        assertThat(tokyo.since(Instant.parse("2026-03-17T14:00:00Z"))).isEqualTo("17 Mar 23:00, 2 h 0 min");
    }

    static Stream<Arguments> states() {
        Instant taken = Instant.parse("2026-01-01T00:00:00Z");
        return Stream.of(
                Arguments.of(new SourceState.Live(taken), NOW),
                Arguments.of(new SourceState.Fixed(taken), taken),
                Arguments.of(new SourceState.Fixed(null), NOW),
                Arguments.of(new SourceState.Stale(taken, Problem.of("Gone."), 1, null), taken));
    }

    @ParameterizedTest
    @MethodSource("states")
    void agesEndWhereThePictureStandsStill(SourceState state, Instant expected) {
        ShownPicture picture = new ShownPicture().in(state).show(Picture.kiada().snapshot(), "kiada/quote");

        Moments moments = Moments.of(picture.property().get().view(), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(moments.now()).isEqualTo(expected);
    }
}
