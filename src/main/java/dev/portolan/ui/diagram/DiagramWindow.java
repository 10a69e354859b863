// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import java.nio.file.Path;
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

    /** Says something in the status bar. */
    void say(String text);
}
