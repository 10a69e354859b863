// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the text.
 *
 * @param number from 1
 * @param key indentation, dash and key with its colon; empty if the line has no key
 * @param value the rest
 */
record YamlLine(int number, String key, String value) {

    private static final Pattern KEYED = Pattern.compile("(\\s*(?:- )*[A-Za-z0-9_./\"-]+:)( .*|)");

    static YamlLine of(int number, String text) {
        Matcher matcher = KEYED.matcher(text);
        return matcher.matches()
                ? new YamlLine(number, matcher.group(1), matcher.group(2))
                : new YamlLine(number, "", text);
    }

    String text() {
        return key + value;
    }
}
