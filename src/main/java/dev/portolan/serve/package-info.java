// SPDX-License-Identifier: Apache-2.0
/**
 * The loopback DNS server: the picture on the wire, over UDP and TCP.
 *
 * <p>Terms owned here: server, listener, responder (bytes of a question in, bytes of answers out; the engine behind it knows
 * the protocol, this room only moves messages).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Loopback only, refused with the reason otherwise: the answers are those of somebody's cluster.
 *   <li>One responder is asked for each message and stands for one picture, so an answer is never half of one picture and
 *       half of the next.
 *   <li>UDP: a platform thread for each core on its own socket where the system can share a port, since the kernel then
 *       spreads the load; TCP: a virtual thread for each connection, the longest idle one closed when there are too many.
 *   <li>Memory is bounded: a message's bytes are taken as they arrive, not as its length promises.
 * </ul>
 *
 * <p>May depend on {@code resolve}, {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.serve;

import org.jspecify.annotations.NullMarked;
