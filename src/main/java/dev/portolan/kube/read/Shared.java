// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.util.Map;

/**
 * Lets equal values be one: texts, and small immutable values such as label maps. A table of fixed size in which a newer value
 * takes the place of an older one, so it needs no cleaning and forgets what no longer occurs. For one thread.
 */
final class Shared {

    private static final int SIZE = 1 << 13;

    private final String[] texts = new String[SIZE];
    private final Object[] values = new Object[SIZE];

    /** The text, or one equal to it that was seen before. */
    String text(String text) {
        int slot = slot(text);
        String seen = texts[slot];
        if (seen != null && seen.equals(text)) {
            return seen;
        }
        texts[slot] = text;
        return text;
    }

    /** The value, or one equal to it that was seen before. The value must be immutable. */
    <T> T value(T value) {
        int slot = slot(value);
        Object seen = values[slot];
        if (seen != null && seen.equals(value)) {
            // Equal records and maps of this room have the same type.
            @SuppressWarnings("unchecked")
            T same = (T) seen;
            return same;
        }
        values[slot] = value;
        return value;
    }

    /** An immutable map equal to that one. */
    Map<String, String> map(Map<String, String> map) {
        return map.isEmpty() ? Map.of() : value(Map.copyOf(map));
    }

    private static int slot(Object value) {
        int hash = value.hashCode();
        return (hash ^ (hash >>> 13) ^ (hash >>> 21)) & (SIZE - 1);
    }
}
