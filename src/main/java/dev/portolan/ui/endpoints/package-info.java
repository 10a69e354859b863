// SPDX-License-Identifier: Apache-2.0
/**
 * The Endpoints tab: what stands behind the selected Service, whether it counts, and why.
 *
 * <p>Terms owned here: row (one address of one endpoint, or a pod that the Service selects and no slice lists), selected (a
 * pod that the Service's selector matches), served (an endpoint that counts).
 *
 * <p>Decisions:
 * <ul>
 *   <li>States and reasons come from {@code route}, so that table and diagram never disagree.
 *   <li>A condition that the slice leaves out is shown with what that means: ready and serving count as yes,
 *       terminating as no (EndpointSlice API).
 *   <li>What an endpoint's readiness does to the records is found by deriving them for both cases and comparing, not by
 *       rules of its own.
 *   <li>Ages are counted to the moment of the picture where it stands still, and to now where it is live.
 * </ul>
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code route}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.endpoints;

import org.jspecify.annotations.NullMarked;
