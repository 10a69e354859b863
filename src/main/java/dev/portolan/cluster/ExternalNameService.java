// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;

/**
 * A Service that is only an alias ({@code type: ExternalName}).
 *
 * @param externalName the target as written, with or without the final dot
 */
public record ExternalNameService(ServiceMetadata metadata, List<ServicePort> ports, String externalName)
        implements Service {

    public ExternalNameService {
        ports = List.copyOf(ports);
    }
}
