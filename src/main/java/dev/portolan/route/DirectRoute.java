// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.HeadlessService;
import java.util.List;

/** Lane B: the answer is the addresses of the endpoints, and the client connects to one of them. */
public record DirectRoute(HeadlessService service, Lookup lookup, List<Leg> legs) implements Route {

    public DirectRoute {
        legs = List.copyOf(legs);
    }

    @Override
    public Lane lane() {
        return Lane.DIRECT;
    }
}
