// SPDX-License-Identifier: Apache-2.0
/**
 * What every feature of the window stands on: the one door to the FX thread, the words, the look, and the small controls that
 * recur.
 *
 * <p>Terms owned here: shown (what the window shows now), slot (a place for one background result), form (how the window
 * tells Services apart), route (the hue that says hub or no hub), name parts (a name's own part and its zone).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Nothing outside this package calls {@code Platform.runLater}: work goes through {@link
 *       dev.portolan.ui.fx.Background}, streams of values through {@link dev.portolan.ui.fx.Latest}. Both hand over the newest
 *       value only, so a flood costs the FX thread nothing.
 *   <li>Texts live in {@code messages.properties} and are named by literal keys, so that a test can prove each key to exist, to
 *       be used, and to get the arguments that it has placeholders for.
 *   <li>Colours are looked up. Two palettes hold the same keys; every other style sheet holds none.
 *   <li>Sizes are in em, so that the text size scales everything. One em is 13 pixels at the normal size.
 * </ul>
 *
 * <p>Knows no feature. May depend on {@code session}, {@code changes}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.fx;

import org.jspecify.annotations.NullMarked;
