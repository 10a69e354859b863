// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

/** Whose changes are shown. */
public enum ChangeScope {
    SELECTED,
    ALL
}
