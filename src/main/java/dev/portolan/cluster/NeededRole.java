// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * The least that a reader needs in a namespace, to hand to whoever can grant it.
 *
 * @param namespace the namespace
 */
public record NeededRole(String namespace) {

    /** The manifest of the Role. */
    public String manifest() {
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: portolan-read, namespace: %s}
                rules:
                - apiGroups: [""]
                  resources: [services, pods]
                  verbs: [get, list, watch]
                - apiGroups: [discovery.k8s.io]
                  resources: [endpointslices]
                  verbs: [get, list, watch]
                """.formatted(namespace).strip();
    }

    /** The command that shows whether it was granted. */
    public String check() {
        return "kubectl auth can-i list services -n " + namespace;
    }
}
