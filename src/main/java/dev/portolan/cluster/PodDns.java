// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Map;

/**
 * How a pod resolves names.
 *
 * @param policy {@code spec.dnsPolicy}: {@code ClusterFirst}, {@code ClusterFirstWithHostNet}, {@code Default} or {@code None}
 * @param hostNetwork {@code spec.hostNetwork}; with {@code ClusterFirst} the kubelet then falls back to {@code Default}
 * @param nameservers {@code spec.dnsConfig.nameservers}
 * @param searches {@code spec.dnsConfig.searches}
 * @param options {@code spec.dnsConfig.options}, a value of "" where the option has none
 */
public record PodDns(
        String policy,
        boolean hostNetwork,
        List<String> nameservers,
        List<String> searches,
        Map<String, String> options) {

    /** What the API gives a pod that says nothing. */
    public static final PodDns DEFAULT = new PodDns("ClusterFirst", false, List.of(), List.of(), Map.of());

    public PodDns {
        nameservers = List.copyOf(nameservers);
        searches = List.copyOf(searches);
        options = Map.copyOf(options);
    }
}
