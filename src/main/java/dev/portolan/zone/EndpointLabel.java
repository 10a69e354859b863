// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.TargetRef;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;

/**
 * The label under which an endpoint has a name of its own below its Service: its hostname, or with {@code
 * endpoint_pod_names} the name of its pod, or its address with dashes. They are alternatives, not synonyms.
 */
public final class EndpointLabel {

    private static final int LONGEST_LABEL = 63;
    private static final CoreDnsVersion PADS_FINAL_COLONS = new CoreDnsVersion(1, 12, 3);

    private EndpointLabel() {}

    /**
     * The label of one address of an endpoint; empty if the address gives none. Not checked for what a label may hold.
     *
     * @param address one of the endpoint's addresses, as written
     */
    public static String of(Endpoint endpoint, String address, DnsProfile profile) {
        if (!endpoint.hostname().isEmpty()) {
            return endpoint.hostname();
        }
        TargetRef target = endpoint.target();
        if (profile.endpointPodNames()
                && target != null
                && !target.name().isEmpty()
                && target.name().length() <= LONGEST_LABEL) {
            return target.name();
        }
        return dashed(address, profile.version());
    }

    private static String dashed(String address, CoreDnsVersion version) {
        if (address.indexOf('.') >= 0) {
            return address.replace('.', '-');
        }
        if (address.indexOf(':') < 0) {
            return "";
        }
        String label = address.replace(':', '-');
        return label.endsWith("-") && version.compareTo(PADS_FINAL_COLONS) >= 0 ? label + "0" : label;
    }
}
