// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

/** A row that the tree holds on to while what it stands for changes. */
sealed interface TreeRow permits NamespaceRow, ServiceRow {}
