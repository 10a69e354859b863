// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.zone.ObjectRef;

/** What the resolve drawer asks of the window around it. */
public interface ResolveWindow {

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);

    /** Asks outside of the cluster. Only ever called because a person asked. */
    OutsideNames outside();

    /** Goes to an object that explains an answer. */
    void follow(ObjectRef object);
}
