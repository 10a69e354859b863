// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

/**
 * What can be left out of what a record derives from. It is in all rows alike: where one leaves out what another tells, they seem
 * to differ.
 */
enum FromPart {
    /** What the object is. */
    KIND,
    /** What the field is. */
    WORD
}
