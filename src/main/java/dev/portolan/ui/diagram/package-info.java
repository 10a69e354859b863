// SPDX-License-Identifier: Apache-2.0
/**
 * The Diagram tab, and the small route pane beside a table: the drawing of {@code diagram} on a canvas that can be walked,
 * pointed at, zoomed and saved, and the table that says the same in words.
 *
 * <p>Terms owned here: sheet (the node that carries a drawing), lane choice (which routes are shown), pin (the path that stays
 * emphasised and that the table speaks of).
 *
 * <p>Decisions:
 * <ul>
 *   <li>The layout is computed off the FX thread with the widths of the bundled fonts, which a test holds against the
 *       toolkit's; so the window, a saved image and a report show the same picture.
 *   <li>Colours are looked up: a shape carries a style class for its tone. Only the canvas that draws the curves of a large
 *       diagram reads colours, from swatches that carry the same classes.
 *   <li>A new picture keeps pin, focus, zoom and scroll: spots and paths have names that outlive pictures.
 * </ul>
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code report} (its file writer), {@code diagram}, {@code route}, {@code
 * zone}, {@code profile}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.diagram;

import org.jspecify.annotations.NullMarked;
