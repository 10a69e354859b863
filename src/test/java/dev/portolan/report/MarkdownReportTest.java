// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

    @Test
    void summaryAndSectionsHoldTheNumbersOfTheDesigns() {
        String text = Reports.text(Reports.kiada(), ReportFormat.MARKDOWN);

        assertThat(text)
                .startsWith("# DNS records of namespace kiada\n")
                .contains("| Total | 18 A, 18 SRV, 10 PTR, 1 CNAME |  |  | 15/16 | 47 |")
                .contains("Cluster IP 10.96.161.97, ports http 80/TCP, 4 of 4 endpoints ready, 4 records.")
                .contains("No cluster IP, ports mongodb 27017/TCP, 2 of 3 endpoints ready, 10 records.")
                .contains("Points to worldtimeapi.org, no ports, 1 record.")
                .contains("| `quote.kiada.svc.cluster.local.` | AAAA | 0 answers | the Service is single\\-stack |"
                        .replace("\\-", "-"));
        assertThat(text.lines().filter(line -> line.startsWith("| `") && line.contains("svc.cluster.local.` | 30 |")))
                .hasSize(37);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a|b           ; a\\|b
            <img src=x>   ; \\<img src=x\\>
            [x](javascript:1) ; \\[x\\](javascript:1)
            _http._tcp    ; \\_http.\\_tcp
            *bold*        ; \\*bold\\*
            `code`        ; \\`code\\`
            plain-name.1  ; plain-name.1
            """)
    void textOfStrangersBeginsNoMarkup(String text, String escaped) {
        assertThat(MarkdownText.plain(text)).isEqualTo(escaped.replace("\\\\", "\\"));
    }

    @Test
    void lineBreakEndsNoRow() {
        assertThat(MarkdownText.plain("a\n\n# b")).isEqualTo("a  \\# b");
        assertThat(MarkdownText.code("a\n|b")).isEqualTo("`a \\|b`");
    }

    @Test
    void codeSpanSurvivesBackticks() {
        assertThat(MarkdownText.code("a`b")).isEqualTo("``` a`b ```");
        assertThat(MarkdownText.code("")).isEmpty();
    }
}
