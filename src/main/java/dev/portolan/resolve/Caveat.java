// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.UnmodelledPlugin;

/**
 * A part of the Corefile that is not modelled here and might change an answer.
 *
 * @param plugin the plugin's name
 * @param line where it stands in the Corefile, from 1; 0 if that is not kept
 * @param sentence for a person: {@code A rewrite rule in line 12 of the Corefile may change this answer.}
 */
public record Caveat(String plugin, int line, String sentence) {

    /** The labels of a namespace decide, and were not read. */
    static Caveat ofLabels(String namespace) {
        return new Caveat(
                "kubernetes",
                0,
                "The Corefile says `namespace_labels`, and the labels of the namespace `" + namespace
                        + "` were not read: if they do not match, the name does not exist.");
    }

    static Caveat of(UnmodelledPlugin plugin) {
        String what = plugin.name().equals("rewrite") ? "A rewrite rule" : "The plugin `" + plugin.name() + "`";
        return new Caveat(
                plugin.name(),
                plugin.line(),
                what + " in line " + plugin.line() + " of the Corefile may change this answer.");
    }
}
