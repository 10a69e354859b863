// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

/** What the YAML tab asks of the window around it. */
@FunctionalInterface
public interface YamlWindow {

    /**
     * Puts a text on the clipboard.
     *
     * @param said says that it was done, for the status bar
     */
    void copy(String text, String said);
}
