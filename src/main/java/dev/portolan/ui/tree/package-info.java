// SPDX-License-Identifier: Apache-2.0
/**
 * The tree of namespaces and Services at the left, with its filter.
 *
 * <p>Terms owned here: entry (a Service as the tree sees it, a plain value), row (what the tree holds on to, with properties
 * that follow the entries), reading (all entries of one picture under one filter).
 *
 * <p>Decisions, all for clusters of ten thousand Services:
 * <ul>
 *   <li>A picture is read off the FX thread; entries of Services that did not change are taken over from the reading before.
 *   <li>Rows live long and their values are properties, so a change of readiness touches one cell and no list.
 *   <li>Above {@value dev.portolan.ui.tree.TreeViewModel#MANY} Services namespaces start closed, and a closed namespace has
 *       no items for its Services yet.
 * </ul>
 *
 * <p>Knows {@code ui.fx} and {@code cluster} only. Selection and commands go through the view model's properties.
 */
@NullMarked
package dev.portolan.ui.tree;

import org.jspecify.annotations.NullMarked;
