// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

/** How an endpoint stands, whatever a Service makes of it. */
public enum EndpointState {
    READY("ready"),
    NOT_READY("not ready"),
    /** Going away, still serving. */
    TERMINATING_SERVING("terminating, still serving"),
    /** Going away, no longer serving. */
    TERMINATING("terminating"),
    /** Nobody watches it. */
    UNKNOWN("readiness unknown");

    private final String label;

    EndpointState(String label) {
        this.label = label;
    }

    /** The state in words. */
    public String label() {
        return label;
    }

    /** Whether the endpoint is going away. */
    public boolean isTerminating() {
        return this == TERMINATING || this == TERMINATING_SERVING;
    }
}
