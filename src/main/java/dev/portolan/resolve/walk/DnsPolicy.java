// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import dev.portolan.cluster.PodDns;
import java.util.stream.Stream;

/** Where a pod's resolver configuration comes from ({@code spec.dnsPolicy}). */
public enum DnsPolicy {
    /** The cluster's DNS; but on the host's network the same as {@link #DEFAULT}. What a pod has that says nothing. */
    CLUSTER_FIRST("ClusterFirst"),
    /** The cluster's DNS, on the host's network too. */
    CLUSTER_FIRST_WITH_HOST_NET("ClusterFirstWithHostNet"),
    /** That of the node; not the default. */
    DEFAULT("Default"),
    /** Only what the pod itself says. */
    NONE("None");

    private final String label;

    DnsPolicy(String label) {
        this.label = label;
    }

    /** The API's spelling. */
    public String label() {
        return label;
    }

    /** The policy that is in force for a pod; an unknown one counts as the API's default. */
    public static DnsPolicy of(PodDns dns) {
        DnsPolicy written = Stream.of(values())
                .filter(policy -> policy.label.equals(dns.policy()))
                .findFirst()
                .orElse(CLUSTER_FIRST);
        return written == CLUSTER_FIRST && dns.hostNetwork() ? DEFAULT : written;
    }

    /** Whether it asks the cluster's DNS. */
    public boolean asksCluster() {
        return this == CLUSTER_FIRST || this == CLUSTER_FIRST_WITH_HOST_NET;
    }
}
