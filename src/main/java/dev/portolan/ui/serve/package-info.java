// SPDX-License-Identifier: Apache-2.0
/**
 * The switch that answers DNS questions on this machine out of a session's picture.
 *
 * <p>Terms owned here: loopback DNS (what can start servers; implemented outside of the window), served session (the pictures
 * that a server answers from).
 *
 * <p>Decisions: off until a person switches it on, and off again with its session. The server gets each picture from the
 * session itself and not from the window, which shows fewer of them.
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code zone}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.serve;

import org.jspecify.annotations.NullMarked;
