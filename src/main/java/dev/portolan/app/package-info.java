// SPDX-License-Identifier: Apache-2.0
/**
 * Main, the launch of the window, and the one place where everything is constructed. Plain code: no container, no reflection.
 *
 * <p>Sees every room; no room sees it.
 */
@NullMarked
package dev.portolan.app;

import org.jspecify.annotations.NullMarked;
