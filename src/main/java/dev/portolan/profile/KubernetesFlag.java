// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

/** The options of the {@code kubernetes} block that are there or not. */
public enum KubernetesFlag {
    /** Endpoints without a hostname are named after their pod rather than their address. */
    ENDPOINT_POD_NAMES("endpoint_pod_names"),
    /** No EndpointSlice is watched: headless and endpoint names do not exist. */
    NOENDPOINTS("noendpoints"),
    /** A Service with a cluster IP and without a ready endpoint does not exist. */
    IGNORE_EMPTY_SERVICE("ignore empty_service"),
    /** Names that pin or prefer a topology zone are answered (CoreDNS 1.14.7 and later). */
    ZONAL("zonal");

    private final String option;

    KubernetesFlag(String option) {
        this.option = option;
    }

    /** The Corefile's spelling. */
    public String option() {
        return option;
    }
}
