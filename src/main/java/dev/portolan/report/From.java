// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.zone.Derivation;

/** What a record derives from, as the From column shows it. */
final class From {

    private From() {}

    /** {@code quote spec.clusterIP}. */
    static String text(Derivation derivation) {
        return derivation.object().id().name() + " " + derivation.field();
    }
}
