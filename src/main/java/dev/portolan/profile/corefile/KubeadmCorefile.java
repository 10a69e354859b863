// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;

/** What kubeadm writes into the Corefile of a new cluster, which is what most clusters have. */
public final class KubeadmCorefile {

    private static final String TEXT = """
            .:53 {
                errors
                health {
                   lameduck 5s
                }
                ready
                kubernetes cluster.local in-addr.arpa ip6.arpa {
                   pods insecure
                   fallthrough in-addr.arpa ip6.arpa
                   ttl 30
                }
                prometheus :9153
                forward . /etc/resolv.conf {
                   max_concurrent 1000
                }
                cache 30 {
                   disable success cluster.local
                   disable denial cluster.local
                }
                loop
                reload
                loadbalance
            }
            """;

    private KubeadmCorefile() {}

    /** The profile to assume where nothing is known of a cluster's own. */
    public static DnsProfile profile() {
        try {
            return CorefileParser.parse(TEXT, "kubeadm's default", CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new IllegalStateException("the built-in Corefile cannot be read", e);
        }
    }
}
