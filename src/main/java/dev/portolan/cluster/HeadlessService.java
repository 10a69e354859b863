// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;

/**
 * A Service without a virtual IP ({@code clusterIP: None}): DNS hands out the addresses of its endpoints.
 *
 * @param families {@code spec.ipFamilies}, in order; empty where the API did not say
 * @param traffic how it treats unready endpoints and clients; only {@link TrafficPolicy#publishNotReadyAddresses()} acts
 *     on DNS, through the EndpointSlice controller
 */
public record HeadlessService(
        ServiceMetadata metadata, List<ServicePort> ports, List<IpFamily> families, TrafficPolicy traffic)
        implements Service {

    public HeadlessService {
        ports = List.copyOf(ports);
        families = List.copyOf(families);
    }
}
