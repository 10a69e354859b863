// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.cluster.NamespacedName;

/** What the log asks of the window around it. */
public interface ChangesWindow {

    /** Selects a Service. */
    void follow(NamespacedName service);

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);

    /** Forgets the log. */
    void clear();

    /**
     * Lets the person choose a file and writes the text there.
     *
     * @param name the name to suggest
     */
    void save(String name, String text);
}
