// SPDX-License-Identifier: Apache-2.0
/**
 * How the DNS of a cluster is set up, as values: what its server blocks and plugins say, which CoreDNS it is, and what each of
 * them changes.
 *
 * <p>Terms owned here: profile, zone (as in the Corefile), pods mode, fallthrough, origin (how the profile was found).
 *
 * <p>Decisions: A profile is what a Corefile means, not how it is written; only {@code profile.corefile} knows its text.
 * Plugins that leave the answers about a cluster alone are one class, and keep their name.
 *
 * <p>May depend on {@code cluster} only, and not on {@code profile.corefile}.
 */
@NullMarked
package dev.portolan.profile;

import org.jspecify.annotations.NullMarked;
