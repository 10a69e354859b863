// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

/**
 * What was selected last.
 *
 * @param namespace the Service's namespace, empty if none was selected
 * @param service the Service's name, empty if none was selected
 * @param tab the name of the tab that was open
 */
public record Selection(String namespace, String service, String tab) {

    /** Nothing was selected yet. */
    public static final Selection NONE = new Selection("", "", "");
}
