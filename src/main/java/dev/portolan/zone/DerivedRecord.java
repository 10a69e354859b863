// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * A record that the cluster DNS generates, with the reason.
 *
 * @param data the record as it is answered to a question for its own name and type
 * @param derivation what it derives from
 */
public record DerivedRecord(Record data, Derivation derivation) {

    /** The owner name, absolute. */
    public Name name() {
        return data.getName();
    }

    /** The record type, a constant of {@link org.xbill.DNS.Type}. */
    public int type() {
        return data.getType();
    }
}
