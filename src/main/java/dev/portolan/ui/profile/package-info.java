// SPDX-License-Identifier: Apache-2.0
/**
 * The profile dialog: how the cluster's DNS is set up, how that was found, and what to assume instead.
 *
 * <p>Terms owned here: fact (one thing that the profile says, in the Corefile's words), fault (why what was filled in cannot be
 * used).
 *
 * <p>Decisions: what is filled in lasts as long as the session and is kept nowhere. A Corefile that CoreDNS would not start
 * with is refused with CoreDNS's own words and the line.
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.profile;

import org.jspecify.annotations.NullMarked;
