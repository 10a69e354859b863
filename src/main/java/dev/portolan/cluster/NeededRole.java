// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Locale;

/**
 * The least that a reader needs, to hand to whoever can grant it.
 *
 * @param namespace the namespace in which it is needed; empty for the whole cluster
 */
public record NeededRole(String namespace) {

    /** Whether it is needed in the whole cluster, so that it is a ClusterRole. */
    public boolean isClusterWide() {
        return namespace.isEmpty();
    }

    /** The manifest of the Role, or the ClusterRole. */
    public String manifest() {
        return String.format(
                        Locale.ROOT,
                        """
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: %s
                        metadata: {name: portolan-read%s}
                        rules:
                        - apiGroups: [""]
                          resources: [services, pods%s]
                          verbs: [get, list, watch]
                        - apiGroups: [discovery.k8s.io]
                          resources: [endpointslices]
                          verbs: [get, list, watch]
                        """,
                        isClusterWide() ? "ClusterRole" : "Role",
                        isClusterWide() ? "" : ", namespace: " + namespace,
                        isClusterWide() ? ", namespaces" : "")
                .strip();
    }

    /** The command that shows whether it was granted. */
    public KubectlCommand check() {
        KubectlCommand list = KubectlCommand.of("auth", "can-i", "list", "services");
        return isClusterWide() ? list.and("-A") : list.and("-n", namespace);
    }
}
