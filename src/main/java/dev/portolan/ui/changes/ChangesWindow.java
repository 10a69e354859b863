// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.cluster.NamespacedName;

/** What the log asks of the window around it. */
public interface ChangesWindow {

    /** Selects a Service. */
    void follow(NamespacedName service);

    /** Forgets the log. */
    void clear();

    /**
     * Lets the person choose a file and writes the text there.
     *
     * @param name the name to suggest
     */
    void save(String name, String text);
}
