// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

/**
 * What became of one record, or of several that changed alike, as one line.
 *
 * @param sign {@code +}, {@code -} or {@code ~}
 * @param type the record type
 * @param name its name, or how many of them
 * @param data its data, or what became of it
 * @param several whether it tells of several records, in words
 */
public record ChangeLine(String sign, String type, NameParts name, NameParts data, boolean several) {

    /** The line as text. */
    public String text() {
        return sign + " " + type + " " + name.full() + " " + data.full();
    }
}
