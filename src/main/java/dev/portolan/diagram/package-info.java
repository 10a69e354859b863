// SPDX-License-Identifier: Apache-2.0
/**
 * Routes placed as shapes, texts and curves, without a toolkit: one layout for the window, for saved images and for reports.
 *
 * <p>Terms owned here: diagram (placed shapes), spot (a node that can be pointed at and read aloud), path (the ways to one
 * endpoint or to a folded row of them, which can be emphasised), tone (what a colour means), sheet (what is drawn on), fold
 * (many endpoints shown as one row for each state).
 *
 * <p>How a report draws: {@code Svg.of(new DiagramLayout(new BundledMetrics()).draw(routes, DiagramOptions.report(moment)),
 * Emphasis.NONE)} is a self-contained {@code <svg>} element for a page of HTML; {@code Svg.document} is the same as a file of
 * its own. {@link dev.portolan.diagram.Comparison} is the table that says the same in words.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Placement is a function of routes, frame and text widths. The same input gives the same shapes, so that a picture can
 *       be tested, saved and printed as it is seen.
 *   <li>Shapes carry tones, never colours: the window looks them up in its palette, {@link dev.portolan.diagram.Svg} takes the
 *       light one.
 *   <li>A shape knows both its looks, at rest and emphasised. Pointing at a pod changes no layout.
 *   <li>Names are cut in the middle where they do not fit; addresses never are, their columns grow instead.
 *   <li>Pictograms are outlines of our own on a grid of 24, since an icon font does not travel with an SVG.
 * </ul>
 *
 * <p>May depend on {@code route}, {@code zone}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.diagram;

import org.jspecify.annotations.NullMarked;
