// SPDX-License-Identifier: Apache-2.0
/**
 * The start screen: the contexts of the kubeconfig, a snapshot, the demo, and what was open before.
 *
 * <p>Terms owned here: row (a context or a recent source as the screen shows it), sign-in (how a context proves who asks, in
 * words), attempt (an opening under way).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Looking at contexts runs nothing and connects nowhere. A program that connecting would run is shown with its whole
 *       command line first.
 *   <li>An expired certificate is told and can be tried all the same: the clock that is wrong may be ours.
 * </ul>
 *
 * <p>Knows {@code ui.fx}, {@code cluster} and {@code settings}.
 */
@NullMarked
package dev.portolan.ui.welcome;

import org.jspecify.annotations.NullMarked;
