// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.UnmodelledPlugin;

/**
 * A part of the Corefile that is not modelled here and might change an answer.
 *
 * @param plugin the plugin's name
 * @param line where it stands in the Corefile, from 1
 * @param sentence for a person: {@code A rewrite rule in line 12 of the Corefile may change this answer.}
 */
public record Caveat(String plugin, int line, String sentence) {

    static Caveat of(UnmodelledPlugin plugin) {
        String what = plugin.name().equals("rewrite") ? "A rewrite rule" : "The plugin `" + plugin.name() + "`";
        return new Caveat(
                plugin.name(),
                plugin.line(),
                what + " in line " + plugin.line() + " of the Corefile may change this answer.");
    }
}
