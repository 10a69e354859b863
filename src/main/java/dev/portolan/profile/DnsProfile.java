// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

/**
 * How the DNS of a cluster is set up. A value; every room that derives or answers takes it as a parameter.
 *
 * @param clusterDomain the first forward zone, without the final dot: {@code cluster.local}
 * @param ttl the {@code ttl} option in seconds, 0 to 3600
 * @param pods the {@code pods} option
 * @param version the CoreDNS release
 * @param origin a phrase that says how the profile was found: {@code kubeadm's default}
 */
public record DnsProfile(String clusterDomain, int ttl, PodsMode pods, CoreDnsVersion version, String origin) {

    /** What kubeadm writes into the Corefile of a new cluster. */
    public static DnsProfile kubeadm() {
        return new DnsProfile("cluster.local", 30, PodsMode.INSECURE, CoreDnsVersion.NEWEST, "kubeadm's default");
    }
}
