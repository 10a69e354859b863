// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * What a tooltip says.
 *
 * @param tone the colour of the mark before the title: {@link Tone#WARNING} with an icon, otherwise that of the state's dot,
 *     {@link Tone#NONE} for no mark
 * @param title the state, and since when
 * @param reason the reason in the words of the API, empty if none
 * @param meaning what it means for DNS
 */
public record Tip(Tone tone, String title, String reason, String meaning) {

    /** All of it as one text. */
    public String text() {
        return String.join("\n", title, reason, meaning).replaceAll("\n+", "\n").strip();
    }
}
