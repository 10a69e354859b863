// SPDX-License-Identifier: Apache-2.0
/**
 * The export dialog: what a report is about, in which format, and where it is saved.
 *
 * <p>Terms owned here: choice (a scope that the dialog offers, with what it holds), state (what becomes of the export).
 *
 * <p>Decisions:
 * <ul>
 *   <li>A dialog is about the picture that was shown when it opened: the counts that a person saw are those of the report.
 *   <li>The file is written whole or not at all ({@code report} sees to that); cancelling leaves no file.
 *   <li>The name follows scope and format until a person writes another.
 * </ul>
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code report}, {@code zone}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.export;

import org.jspecify.annotations.NullMarked;
