// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the window. Keys read {@code area.thing.aspect} and are given as literals; placeholders are those of {@link
 * MessageFormat}, so a number that is not a quantity (a port, an address) is passed as text.
 */
public final class Messages {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.portolan.ui.messages", Locale.ROOT, Messages.class.getClassLoader());

    private Messages() {}

    /** The text of that key. A key that does not exist is a defect. */
    public static String text(String key) {
        return WORDS.getString(key);
    }

    /** The text of that key, with its placeholders filled. */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(arguments);
    }
}
