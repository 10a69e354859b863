// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.EndpointState;
import dev.portolan.route.RouteEndpoint;
import java.util.List;

/** A row of the endpoint column: one endpoint, or many of one state. */
sealed interface EndpointRow {

    /** The path that ends here; stays the same while the picture changes. */
    String path();

    /** The endpoints that it stands for, at least one. */
    List<RouteEndpoint> endpoints();

    /** Their state. */
    EndpointState state();

    /** Whether it is drawn on one line. */
    boolean compact();

    /** One endpoint by its name. */
    record Named(RouteEndpoint endpoint, boolean compact) implements EndpointRow {

        @Override
        public String path() {
            return endpoint.key();
        }

        @Override
        public List<RouteEndpoint> endpoints() {
            return List.of(endpoint);
        }

        @Override
        public EndpointState state() {
            return endpoint.state();
        }
    }

    /** Many endpoints by their number. */
    record Folded(String path, EndpointState state, List<RouteEndpoint> endpoints) implements EndpointRow {

        public Folded {
            endpoints = List.copyOf(endpoints);
        }

        @Override
        public boolean compact() {
            return true;
        }
    }
}
