// SPDX-License-Identifier: Apache-2.0
/**
 * Two sources compared as Services and as records, in a window of its own.
 *
 * <p>Terms owned here: candidate (a source that can be compared), side (the first or the second), outdated (a comparison whose
 * pictures have moved on).
 *
 * <p>Decisions:
 * <ul>
 *   <li>A comparison stays as it is when its clusters change, and says so: rows that move under the eye cannot be read, and
 *       comparing all records of two large clusters again and again costs what nobody asked for.
 *   <li>Whether addresses count is chosen beside the sources, since it says what is compared and not what is shown of it. It
 *       holds while the window is open, whatever is compared next, and the sums begin with it.
 *   <li>What was not read of a side is told above the rows, and a Service that hangs on it is a row of its own kind: it must
 *       pass neither for a difference nor for the same.
 * </ul>
 *
 * <p>Knows {@code ui.fx}, {@code session}, {@code changes}, {@code zone}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.compare;

import org.jspecify.annotations.NullMarked;
