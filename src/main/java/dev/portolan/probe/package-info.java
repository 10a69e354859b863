// SPDX-License-Identifier: Apache-2.0
/**
 * Real DNS servers asked over the wire: the only room that asks the network, and only what a person asked for.
 *
 * <p>Terms owned here: workstation resolvers (the servers that this machine is set up to ask), lookup (what they say to one
 * question, with the aliases that were followed), trouble (why there is no answer, or none that leads anywhere).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Servers are asked one after the other, each with its own timeout, on the caller's thread: who asks decides where to
 *       wait, and an interrupt ends it.
 *   <li>A resolver follows aliases itself; where it stops, they are followed here, up to a limit. A loop is named rather than
 *       walked.
 *   <li>The servers are read anew for each lookup, since a workstation moves from network to network.
 * </ul>
 *
 * <p>May depend on {@code resolve}, {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.probe;

import org.jspecify.annotations.NullMarked;
