// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;

/**
 * What a pod's specification says about its place and its names.
 *
 * @param node {@code spec.nodeName}, empty while the pod is not scheduled
 * @param hostname {@code spec.hostname}, empty if not set
 * @param subdomain {@code spec.subdomain}, empty if not set; with a hostname and a headless Service of this name the pod
 *     gets a name of its own
 * @param dns how the pod itself resolves names
 * @param ports the ports that its containers declare
 */
public record PodSpec(String node, String hostname, String subdomain, PodDns dns, List<ContainerPort> ports) {

    public PodSpec {
        ports = List.copyOf(ports);
    }
}
