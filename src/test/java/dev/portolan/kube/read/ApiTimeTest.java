// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTimeTest {

    @Property(tries = 500)
    void everyTimeIsReadAsTheJdkReadsIt(@ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
        Instant time = Instant.ofEpochSecond(second);

        assertThat(ApiTime.parse(time.toString())).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-17T13:59:58.123456Z", "2026-03-17T13:59:58+02:00", "2024-02-29T23:59:59Z"})
    void otherFormsAreReadToo(String text) {
        assertThat(ApiTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T25:00:00Z",
                "yesterday",
                "2026-01-01 00:00:00Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> ApiTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
