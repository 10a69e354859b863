// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Locale;

/** The protocol of a port. */
public enum Protocol {
    TCP,
    UDP,
    SCTP;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The label of the protocol in an SRV owner name, without the underscore: {@code tcp}. */
    public String label() {
        return label;
    }
}
