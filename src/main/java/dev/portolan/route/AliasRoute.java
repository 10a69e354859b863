// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ExternalNameService;
import java.util.List;

/** Lane C: the answer is another name, and the client goes wherever that one leads. */
public record AliasRoute(ExternalNameService service, Lookup lookup, AliasTarget target) implements Route {

    @Override
    public List<Leg> legs() {
        return List.of();
    }

    @Override
    public Lane lane() {
        return Lane.ALIAS;
    }
}
