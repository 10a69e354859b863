// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.report.AtomicFile;

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
     * Lets the person choose a file and has the text written there, in the background.
     *
     * @param name the name to suggest
     */
    void save(String name, AtomicFile.Content text);
}
