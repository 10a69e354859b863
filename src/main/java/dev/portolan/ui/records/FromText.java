// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.zone.Derivation;
import dev.portolan.zone.ObjectRef;

/**
 * What a record derives from, as its column shows it.
 *
 * @param object the object, which can be followed
 * @param word what the field is, which may be left out; empty if the field says it
 * @param field the field
 */
record FromText(String object, String word, String field) {

    static FromText of(Derivation derivation) {
        ObjectRef origin = derivation.object();
        String field = derivation.field();
        if (origin.kind() != ResourceKind.ENDPOINT_SLICE) {
            return new FromText(origin.label(), "", field);
        }
        // Slices have long names and stand in many rows; whose they are is plain from the field, and the tip says it.
        int end = field.indexOf(' ');
        return new FromText(origin.id().name(), field.substring(0, Math.max(0, end)), field.substring(end + 1));
    }
}
