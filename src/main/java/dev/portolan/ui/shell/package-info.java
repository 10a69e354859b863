// SPDX-License-Identifier: Apache-2.0
/**
 * The main window: places the features, routes between them, and keeps what is open.
 *
 * <p>Terms owned here: opening (a source about to be opened), workspace (the features of one open session), banner (a line
 * under the top bar that says something about the whole picture), tab (one way to look at a Service).
 *
 * <p>Decisions:
 * <ul>
 *   <li>What is shown stays until something else is there to be shown: another source is opened beside, and is shown with
 *       its first rows; if it fails, its words are told and nothing is lost.
 *   <li>Each session gets a workspace of its own with fresh view models, so nothing of one cluster can be mistaken for another.
 *       Several are open side by side, a tab each; one that is not in front follows its cluster, but its features see nothing of
 *       it until it comes back.
 *   <li>Tabs are built when they are first looked at. What surrounds the workspaces gets its styles out of sight, while a person
 *       chooses: opening a large cluster has enough to do.
 * </ul>
 *
 * <p>The only package that knows several features.
 */
@NullMarked
package dev.portolan.ui.shell;

import org.jspecify.annotations.NullMarked;
