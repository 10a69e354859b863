// SPDX-License-Identifier: Apache-2.0
/**
 * Open clusters: for each its state, its current picture, and what the engine makes of it. No toolkit.
 *
 * <p>Terms owned here: session (one open source), view (everything a session shows at one moment, as one value).
 *
 * <p>Decision: a session hands out whole immutable views and never waits for its listeners' threads; who shows them
 * decides how often to look.
 *
 * <p>May depend on {@code changes}, {@code findings}, {@code resolve}, {@code zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.session;

import org.jspecify.annotations.NullMarked;
