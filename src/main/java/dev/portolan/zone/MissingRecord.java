// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import org.xbill.DNS.Name;

/**
 * A record that one might expect and that is not generated.
 *
 * @param name the name that one would ask for
 * @param type the type that one would ask for, a constant of {@link org.xbill.DNS.Type}
 * @param outcome what the question is answered instead
 * @param reason why, after "0 answers: " or "no such name: ", such as {@code the Service is single-stack}
 * @param derivation the object, field and chain that show it
 */
public record MissingRecord(Name name, int type, Outcome outcome, String reason, Derivation derivation) {

    /** What is answered for a record that is not there. */
    public enum Outcome {
        /** NOERROR with an empty answer (RFC 2308 NODATA). */
        NO_DATA,
        /** NXDOMAIN. */
        NAME_ERROR,
        /** The name answers, but this one record is not in the set. */
        LEFT_OUT,
        /** Nobody can tell: the objects from which it would derive were not read. */
        NOT_KNOWN
    }
}
