// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import org.jspecify.annotations.Nullable;

/** What a comparison asks of the window around it. */
public interface CompareWindow {

    /** Puts a text on the clipboard. */
    void copy(String text);

    /**
     * Lets the person choose a file and writes the text there.
     *
     * @param name the name to suggest
     */
    void save(String name, String text);

    /** Lets the person choose snapshot files; null if they think better of it. */
    @Nullable
    Candidate chooseSnapshot();
}
