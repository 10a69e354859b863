// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

/** What a person answers. */
enum ConsentAnswer {
    /** Run it until the program ends. */
    RUN,
    /** Run it, and do not ask again. */
    ALWAYS,
    /** Do not run it. */
    NO
}
