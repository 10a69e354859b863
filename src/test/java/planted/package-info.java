// SPDX-License-Identifier: Apache-2.0
/** Violations of the house's rules, each to be caught by {@code ArchitectureTest}. Nothing here is ever run. */
package planted;
