// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.zone.ObjectRef;
import java.net.URI;

/** What the Records tab asks of the window around it. */
public interface RecordsWindow {

    /** Goes to an object from which a record derives. */
    void follow(ObjectRef object);

    /** Opens a page of a standard in the workstation's browser. Only ever called because a person asked. */
    void browse(URI page);

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);
}
