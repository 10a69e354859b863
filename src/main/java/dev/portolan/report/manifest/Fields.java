// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of one object in the order in which they are written. What is empty is left out, as the API leaves it out. */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields text(String name, String value) {
        return value.isEmpty() ? this : value(name, value);
    }

    /** Writes the field even where the text is empty, because the API does. */
    Fields always(String name, String value) {
        return value(name, value);
    }

    Fields number(String name, int value) {
        return value(name, value);
    }

    Fields truth(String name, boolean value) {
        return value(name, value);
    }

    Fields time(String name, @Nullable Instant value) {
        return value == null ? this : value(name, value.toString());
    }

    Fields list(String name, Collection<?> value) {
        return value.isEmpty() ? this : value(name, value);
    }

    Fields labels(String name, Map<String, String> value) {
        return value.isEmpty() ? this : value(name, new TreeMap<>(value));
    }

    Fields object(String name, Map<String, Object> value) {
        return value.isEmpty() ? this : value(name, value);
    }

    Map<String, Object> map() {
        return Collections.unmodifiableMap(values);
    }

    private Fields value(String name, Object value) {
        values.put(name, value);
        return this;
    }
}
