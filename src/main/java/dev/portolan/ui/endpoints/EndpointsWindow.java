// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.zone.ObjectRef;

/** What the Endpoints tab asks of the window around it. */
public interface EndpointsWindow {

    /** Goes to a pod or an EndpointSlice. */
    void follow(ObjectRef object);

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);
}
