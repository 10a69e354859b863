// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairShareTest {

    /** Wanted and least widths; the first cannot be cut. */
    @ParameterizedTest
    @CsvSource({
        "1000, 100 300 400, 100 300 400",
        "600, 100 300 400, 100 250 250",
        "450, 100 300 400, 100 175 175",
        "350, 100 80 400, 100 80 170",
        "100, 100 300 400, 100 40 40"
    })
    void widestGiveWayFirstToEqualWidths(double room, String wanted, String shared) {
        List<Double> widths = numbers(wanted);
        List<FairShare.Want> wants = List.of(
                new FairShare.Want(widths.get(0), widths.get(0)),
                new FairShare.Want(widths.get(1), 40),
                new FairShare.Want(widths.get(2), 40));

        List<Double> shares = FairShare.of(room, wants);

        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i)).isCloseTo(numbers(shared).get(i), within(0.01));
        }
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }
}
