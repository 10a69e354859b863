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
     * Asks for a name in the resolve drawer.
     *
     * @param name as a person would type it, or an address
     * @param type a constant of {@link org.xbill.DNS.Type}
     * @param namespace from where
     */
    void resolve(String name, int type, String namespace);

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);
}
