// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.profile.CoreDnsVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Corefiles that CoreDNS started with are read, those that it refused are refused in its own words. */
class CorefileRefusalsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/corefiles/directives.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void directivesAreReadAsCoreDnsReadThem(String directive, @Nullable String error) {
        assertSaid(".:53 {\n kubernetes cluster.local\n" + lines(directive) + "\n}\n", error);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/corefiles/kubernetes-options.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void optionsOfTheKubernetesBlockAreReadAsCoreDnsReadThem(String option, @Nullable String error) {
        assertSaid(".:53 {\n kubernetes cluster.local {\n startup_timeout 5s\n" + lines(option) + "\n }\n}\n", error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            a:53 { / K / } / a:53 { / bind 127.0.0.1 / } | cannot serve dns://a.:53 on 127.0.0.1 - zone overlap listener capacity with dns://a.:53
            a:53 { / K / bind 127.0.0.1 / } / a:53 { / } | cannot serve dns://a.:53 - zone overlap listener capacity with dns://a.:53 on 127.0.0.1
            a:53 { / K / } / dns://A:53 { / }            | cannot serve dns://a.:53 - it is already defined
            a:53 { / K / } / tls://a:53 { / }            |
            a:53 { / K / } / a:54 { / }                  |
            a:99999 { / K / }                            | address 99999: invalid port
            .: { / K / }                                 | error inspecting server blocks: expecting data after last colon: ".:"
            ::/0:53 { / K / }                            | error inspecting server blocks: invalid CIDR ::/0
            2001:db8::/32:53 { / K / }                   |
            b:53 { / k8s_external a.b / } / .:53 { / K / } | plugin/k8s_external: kubernetes plugin not loaded
            .:53 { / k8s_external a.b / K / }            |
            a:53 { / K / } / c:53 { / frob / }           | Corefile:5 - Error during parsing: Unknown directive 'frob'
            a:53 { / K / } / c:53 { / cache 0 / errors x / } | plugin/errors: Corefile:6 - Error during parsing: invalid log file: x
            """)
    void serverBlocksAreHeldAgainstEachOther(String corefile, @Nullable String error) {
        assertSaid(lines(corefile).replace("K", "kubernetes cluster.local"), error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.14.3 | forward . dns.example                     | plugin/forward: not an IP address or file "dns.example": failed to open file "dns.example": "open dns.example: no such file or directory"
            1.14.4 | forward . dns.example                     |
            1.13.2 | forward . 192.0.2.1 { / max_age 60s / }   | plugin/forward: Corefile:4 - Error during parsing: unknown property 'max_age'
            1.14.3 | forward . 192.0.2.1 { / max_age 60s / }   |
            1.12.0 | ready { / monitor continuously / }        | plugin/ready: Corefile:4 - Error during parsing: unknown property 'monitor'
            1.14.3 | chaos { / x / }                           |
            1.14.4 | chaos { / x / }                           | plugin/chaos: Corefile:4 - Error during parsing: unknown property 'x'
            1.8.7  | acl { / filter type A / }                 | plugin/acl: Corefile:4 - Error during parsing: unexpected token "filter"; expect 'allow', 'block', 'filter' or 'drop'
            """)
    void releasesKnowOtherOptions(String version, String directive, @Nullable String error) {
        CoreDnsVersion release = CoreDnsVersion.parse(version).orElseThrow();
        assertSaid(".:53 {\n kubernetes cluster.local\n" + lines(directive) + "\n}\n", release, error);
    }

    @ParameterizedTest
    @CsvSource({
        "forward . {$UPSTREAM}",
        "cache {$TTL}",
        "bufsize {$SIZE}",
        "rewrite name {$FROM} {$TO} {$MORE}",
        "reload {%RELOAD%}"
    })
    void nothingIsSaidOfWhatAnEnvironmentVariableStandsFor(String directive) {
        assertSaid(".:53 {\n kubernetes cluster.local\n" + directive + "\n}\n", null);
    }

    private static void assertSaid(String corefile, @Nullable String error) {
        assertSaid(corefile, CoreDnsVersion.NEWEST, error);
    }

    private static void assertSaid(String corefile, CoreDnsVersion version, @Nullable String error) {
        if (error == null) {
            assertThatCode(() -> CorefileParser.parse(corefile, "Corefile", version))
                    .doesNotThrowAnyException();
            return;
        }
        assertThat(catchThrowableOfType(
                        CorefileException.class, () -> CorefileParser.parse(corefile, "Corefile", version)))
                .hasMessage(error);
    }

    private static String lines(String text) {
        return text.replace(" / ", "\n");
    }
}
