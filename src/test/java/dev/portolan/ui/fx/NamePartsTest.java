// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            quote.kiada.svc.cluster.local.,            quote,               .kiada.svc.cluster.local.
            _http._tcp.quote.kiada.svc.cluster.local., _http._tcp.quote,    .kiada.svc.cluster.local.
            quiz-0.quiz-pods.kiada.svc.cluster.local., quiz-0.quiz-pods,    .kiada.svc.cluster.local.
            10-244-2-9.kiada.pod.cluster.local.,       10-244-2-9,          .kiada.pod.cluster.local.
            ns.dns.cluster.local.,                     ns.dns,              .cluster.local.
            kiada.svc.cluster.local.,                  kiada,               .svc.cluster.local.
            97.161.96.10.in-addr.arpa.,                97.161.96.10,        .in-addr.arpa.
            1.0.0.0.ip6.arpa.,                         1.0.0.0,             .ip6.arpa.
            cluster.local.,                            cluster.local.,      ''
            worldtimeapi.org.,                         worldtimeapi.org.,   ''
            """)
    void nameIsSplitIntoItsOwnPartAndItsZone(String name, String own, String zone) {
        NameParts parts = NameParts.of(name, "cluster.local");

        assertThat(parts).isEqualTo(new NameParts(own, zone));
        assertThat(parts.full()).isEqualTo(name);
    }
}
