// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a. 30 IN A 10.0.0.1  | 40 | a. 30 IN A 10.0.0.1
        a. 30 IN A 10.0.0.1  | 12 | a. 30 IN A/    10.0.0.1
        a. 30 IN A 10.0.0.1  | 10 | a. 30 IN A/    10.0.0/    .1
        abcdefghij           |  6 | abcdef/    gh/    ij
        ''                   |  6 | ''
        """)
    void longLineIsBrokenAtBlanksWhereThereAreSome(String text, int columns, String lines) {
        assertThat(TextLine.plain(text).wrapped(columns).stream()
                        .map(TextLine::text)
                        .collect(Collectors.joining("/")))
                .isEqualTo(lines);
    }

    @Test
    void tabIsAsWideAsATerminalShowsItAndABlankToo() {
        TextLine line = TextLine.plain("q.a.\tservice = 0 25 80 x.a.");

        assertThat(line.wrapped(20)).extracting(TextLine::text).containsExactly("q.a.\tservice = 0", "    25 80 x.a.");
        assertThat(TextLine.plain("Server:\t\t10.96.0.10").wrapped(20))
                .extracting(TextLine::text)
                .containsExactly("Server:\t", "    10.96.0.10");
    }

    @Test
    void partsOfABrokenLineKeepTheirWeight() {
        TextLine line = TextLine.ofDig(";; opcode: QUERY, status: NXDOMAIN, id: 7");

        assertThat(line.wrapped(30).getLast().runs())
                .containsExactly(
                        new TextLine.Run("    ", TextLine.Weight.MUTED),
                        new TextLine.Run("NXDOMAIN", TextLine.Weight.PLAIN),
                        new TextLine.Run(", id: 7", TextLine.Weight.MUTED));
    }
}
