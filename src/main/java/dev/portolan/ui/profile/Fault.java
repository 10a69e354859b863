// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

/**
 * Why what was filled in cannot be used.
 *
 * @param happened a whole sentence
 * @param quoted CoreDNS's own words; empty if it has none
 * @param line the line of the Corefile, from 1; 0 if it is about something else
 */
record Fault(String happened, String quoted, int line) {}
