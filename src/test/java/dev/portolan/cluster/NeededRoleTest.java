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
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kiada | CONTEXT  | kind-dev                         | -n kiada --context kind-dev
            ""    | CONTEXT  | kind-dev                         | -A --context kind-dev
            kiada | CONTEXT  | arn:aws:eks:eu-1:123:cluster/dev | -n kiada --context arn:aws:eks:eu-1:123:cluster/dev
            kiada | CONTEXT  | admin@it's; echo                 | -n kiada --context 'admin@it'\\''s; echo'
            kiada | SNAPSHOT | all.yaml                         | -n kiada
            """)
    void commandThatChecksAsksTheClusterOfTheContext(
            String namespace, SourceDescription.Kind kind, String name, String arguments) {
        assertThat(new NeededRole(namespace).check(new SourceDescription(kind, name, "", "")))
                .isEqualTo("kubectl auth can-i list services " + arguments);
    }
}
