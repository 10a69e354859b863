// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    10.0.0.1,                10.0.0.1
                    0.0.0.0,                 0.0.0.0
                    ::,                      ::
                    ::1,                     ::1
                    FD00:0:0::B,             fd00::b
                    2001:db8:0:1:0:0:0:1,    2001:db8:0:1::1
                    1:0:0:2:0:0:3:4,         1::2:0:0:3:4
                    1:2:3:4:5:6:7:8,         1:2:3:4:5:6:7:8
                    1:2:3:4:5:6:7::,         1:2:3:4:5:6:7:0
                    ::ffff:192.0.2.1,        192.0.2.1
                    64:ff9b::192.0.2.33,     64:ff9b::c000:221
                    """)
    void addressesHaveOneShortestForm(String text, String canonical) {
        assertThat(Objects.requireNonNull(IpLiteral.parse(text)).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.01",
                "10.0.0.1.",
                "a.b.c.d",
                "1.2.3.4.5",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "fe80::1%eth0",
                "::1.2.3",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1:",
                "host.example.com",
                "::ffff:1.2.3.4:5",
                "10.0.0.-1"
            })
    void everythingElseIsNone(String text) {
        assertThat(IpLiteral.parse(text)).isNull();
    }

    @Test
    void addressesAreOrderedByNumberAndFamily() {
        assertThat(Stream.of("10.0.0.10", "fd00::2", "10.0.0.9", "fd00::10")
                        .map(IpLiteral::parse)
                        .sorted()
                        .map(IpLiteral::canonical))
                .containsExactly("10.0.0.9", "10.0.0.10", "fd00::2", "fd00::10");
    }

    @Test
    void reverseNamesAreThoseOfTheFamily() {
        assertThat(Objects.requireNonNull(IpLiteral.parse("10.244.2.9")).reverseName())
                .hasToString("9.2.244.10.in-addr.arpa.");
        assertThat(Objects.requireNonNull(IpLiteral.parse("fd00::1")).reverseName())
                .hasToString("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.f.ip6.arpa.");
    }
}
