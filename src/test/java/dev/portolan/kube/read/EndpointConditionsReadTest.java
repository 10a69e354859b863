// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.testing.Snapshots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a slice leaves out, or says to be null, is read as not said, and nothing is made of it here. */
class EndpointConditionsReadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: here                                                   | UNSET | UNSET | UNSET
            conditions: {}                                               | UNSET | UNSET | UNSET
            conditions: {ready: null, serving: null, terminating: null} | UNSET | UNSET | UNSET
            conditions: {ready: false}                                   | FALSE | UNSET | UNSET
            conditions: {ready: true, terminating: false}                | TRUE  | UNSET | FALSE
            conditions: {serving: true, terminating: true}               | UNSET | TRUE  | TRUE
            """)
    void conditionIsWhatIsWritten(String field, Condition ready, Condition serving, Condition terminating) {
        EndpointSlice slice = Snapshots.of("""
                        apiVersion: discovery.k8s.io/v1
                        kind: EndpointSlice
                        metadata: {name: db-1, namespace: shop, labels: {kubernetes.io/service-name: db}}
                        addressType: IPv4
                        ports: []
                        endpoints:
                        - addresses: [192.0.2.1]
                          %s
                        """.formatted(field))
                .slice(new NamespacedName("shop", "db-1"))
                .orElseThrow();

        assertThat(slice.endpoints().getFirst().conditions())
                .isEqualTo(new EndpointConditions(ready, serving, terminating));
    }
}
