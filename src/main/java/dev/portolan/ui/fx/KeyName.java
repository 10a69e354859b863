// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.input.KeyCombination;

/** Names of keys as they stand beside what they do, in the platform's own way. */
public final class KeyName {

    private KeyName() {}

    /** The name of a combination such as {@code Shortcut+F}: {@code Ctrl F}, or {@code ⌘F} on a Mac. */
    public static String of(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText().replaceAll("\\+(?=.)", " ");
    }
}
