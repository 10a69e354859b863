// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.TargetRef;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.KubernetesFlag;

/**
 * The label under which an endpoint has a name of its own below its Service: its hostname, or with {@code
 * endpoint_pod_names} the name of its pod, or its address with dashes. They are alternatives, not synonyms.
 */
final class EndpointLabel {

    private static final int LONGEST_LABEL = 63;
    private static final CoreDnsVersion PADS_FINAL_COLONS = new CoreDnsVersion(1, 12, 3);

    private final boolean podNames;
    private final boolean padded;

    EndpointLabel(KubernetesBlock block, CoreDnsVersion version) {
        podNames = block.has(KubernetesFlag.ENDPOINT_POD_NAMES);
        padded = version.compareTo(PADS_FINAL_COLONS) >= 0;
    }

    /** The label of one address of an endpoint. */
    String of(Endpoint endpoint, String address) {
        String given = given(endpoint);
        return given.isEmpty() ? dashed(address) : given;
    }

    /** Whether the label of an endpoint is made of its address. */
    boolean isAddress(Endpoint endpoint) {
        return given(endpoint).isEmpty();
    }

    /** The label that the endpoint has whatever its address is; empty if it has none. */
    private String given(Endpoint endpoint) {
        if (!endpoint.hostname().isEmpty()) {
            return endpoint.hostname();
        }
        TargetRef target = endpoint.target();
        if (!podNames || target == null || target.name().length() > LONGEST_LABEL) {
            return "";
        }
        return target.name();
    }

    private String dashed(String address) {
        if (address.indexOf('.') >= 0) {
            return address.replace('.', '-');
        }
        if (address.indexOf(':') < 0) {
            return "";
        }
        String label = address.replace(':', '-');
        return padded && label.endsWith("-") ? label + "0" : label;
    }
}
