// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

/** The groups of the table, in its order. */
enum RecordGroup {
    /** What a client is meant to use. Has no head and cannot be folded. */
    MAIN,
    /** What CoreDNS answers beyond that. */
    ALSO_ANSWERED,
    /** What one might expect and is not there. */
    NOT_GENERATED
}
