// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

/**
 * What a record's derivation is told from. A reason holds the few objects that it speaks of and never a picture: records
 * outlive the pictures that they are from.
 */
interface Reason {

    /** The derivation in words. */
    Derivation derivation();

    /** A reason that is in words already. */
    record Told(Derivation derivation) implements Reason {}
}
