// SPDX-License-Identifier: Apache-2.0
/**
 * The resolve drawer: what a name is answered from a namespace, a pod or a pasted resolv.conf, which names are tried on the
 * way, and why nothing is found.
 *
 * <p>Terms owned here: ask (what a person wants to know, with all that decides the answer), outcome (the walk that an ask led to,
 * out of one picture), verdict (what one try got for one type), form (how the answer is written: as a tool would, or as a table).
 *
 * <p>Decisions:
 * <ul>
 *   <li>An outcome belongs to one picture and stays as it was given. When the picture changes, the same ask is put to the new
 *       one behind the scenes, and only if that gives another answer does the drawer say so: a busy cluster does not disturb an
 *       answer that still holds.
 *   <li>One outcome shuffles its addresses once, so that all forms show them in one order; asking again shuffles anew, as the
 *       {@code loadbalance} plugin does.
 *   <li>The history holds asks, not answers: going back asks the picture as it is now.
 * </ul>
 *
 * <p>May depend on {@code ui.fx}, {@code resolve}, {@code session}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.resolve;

import org.jspecify.annotations.NullMarked;
