// SPDX-License-Identifier: Apache-2.0
/**
 * The built-in demo: a snapshot like any other, in the standard form, that can be made to move.
 *
 * <p>Terms owned here: move (something that happens to the demo, as the controllers of a real cluster would carry it out),
 * scene (the objects as they are now).
 *
 * <p>Decisions:
 * <ul>
 *   <li>The snapshot is of {@link dev.portolan.kube.demo.DemoSource#TAKEN}. All its times are shifted so that this moment is
 *       the one at which it is opened: "not ready for 18 minutes" then stays true, moves follow in sequence, and with a clock
 *       that stands still at that moment the demo is the same to the second. A demo clock of its own would disagree with every
 *       age that the window computes from the real one.
 *   <li>A move changes pods and Services only; what becomes of the EndpointSlices is worked out by the rules of the
 *       EndpointSlice controller (kubernetes {@code staging/src/k8s.io/endpointslice}), so the demo cannot show what no
 *       cluster would.
 * </ul>
 *
 * <p>May depend on {@code snapshot}, {@code source} and {@code cluster}.
 */
@NullMarked
package dev.portolan.kube.demo;

import org.jspecify.annotations.NullMarked;
