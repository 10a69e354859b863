// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededRoleTest {

    @Test
    void roleOfANamespaceIsAManifest() {
        assertThat(new NeededRole("kiada").manifest()).isEqualTo("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: portolan-read, namespace: kiada}
                rules:
                - apiGroups: [""]
                  resources: [services, pods]
                  verbs: [get, list, watch]
                - apiGroups: [discovery.k8s.io]
                  resources: [endpointslices]
                  verbs: [get, list, watch]""");
    }

    @Test
    void clusterRoleIsInNoNamespaceAndReadsThemAll() {
        assertThat(new NeededRole("").manifest())
                .contains("kind: ClusterRole\nmetadata: {name: portolan-read}\n", "[services, pods, namespaces]");
    }

    @ParameterizedTest
    @CsvSource({"kiada, -n kiada", "'', -A"})
    void commandThatChecksAsksWhereTheRoleIsNeeded(String namespace, String where) {
        SourceDescription dev = new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", "");

        assertThat(new NeededRole(namespace).check().on(dev))
                .isEqualTo("kubectl --context kind-dev auth can-i list services " + where);
    }
}
