// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.zone.ObjectRef;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the diagram asks of the window around it. */
public interface DiagramWindow {

    /**
     * Asks for the file to save an image in; its ending decides the form, SVG or PNG.
     *
     * @param name what the file may be called: {@code quote-headless.svg}
     * @return the file, or null if the person thinks better of it
     */
    @Nullable
    Path chooseImage(String name);

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);

    /** Goes to a pod. */
    void follow(ObjectRef object);

    /**
     * Asks the embedded resolver for a name from a pod of that namespace.
     *
     * @param types constants of {@link org.xbill.DNS.Type}, in the order in which they are asked
     */
    void resolve(String name, List<Integer> types, String namespace);

    /** Says something in the status bar. */
    void say(String text);
}
