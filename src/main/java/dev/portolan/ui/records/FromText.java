// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.zone.Derivation;
import dev.portolan.zone.ObjectRef;

/**
 * What a record derives from, as its column shows it.
 *
 * @param object the object, which can be followed
 * @param name the object without what it is
 * @param word what the field is, which may be left out; empty if the field says it
 * @param field the field
 */
record FromText(String object, String name, String word, String field) {

    static final FromText NONE = new FromText("", "", "", "");

    static FromText of(Derivation derivation) {
        ObjectRef origin = derivation.object();
        String field = derivation.field();
        if (origin.kind() != ResourceKind.ENDPOINT_SLICE) {
            return new FromText(origin.label(), origin.id().name(), "", field);
        }
        // Slices have long names and stand in many rows; whose they are is plain from the field, and the tip says it.
        int end = field.indexOf(' ');
        String name = origin.id().name();
        return new FromText(name, name, field.substring(0, Math.max(0, end)), field.substring(end + 1));
    }
}
