// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.kube.read.Tokens;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A small YAML or JSON document held as a whole: texts, lists, and maps in their order. Whatever is absent or of another type
 * reads as empty.
 *
 * @param value a text, a list of trees, a map of trees, or null
 */
record ConfigTree(@Nullable Object value) {

    private static final ConfigTree ABSENT = new ConfigTree(null);

    /** The first document in these bytes; absent if there is none. Jackson's exception if it is no YAML. */
    static ConfigTree parse(byte[] bytes) {
        try (JsonParser parser = new Tokens().yaml(new ByteArrayInputStream(bytes))) {
            return parser.nextToken() == null ? ABSENT : read(parser);
        }
    }

    ConfigTree at(String field) {
        return value instanceof Map<?, ?> map && map.get(field) instanceof ConfigTree found ? found : ABSENT;
    }

    String text() {
        return value instanceof String text ? text : "";
    }

    boolean flag() {
        return text().equals("true");
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isAbsent() {
        return value == null;
    }

    List<ConfigTree> items() {
        List<ConfigTree> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((ConfigTree) item));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(ConfigTree::text).toList();
    }

    Map<String, ConfigTree> fields() {
        Map<String, ConfigTree> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put((String) name, (ConfigTree) field));
        }
        return fields;
    }

    private static ConfigTree read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, ConfigTree> fields = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    fields.put(name, read(parser));
                }
                yield new ConfigTree(fields);
            }
            case START_ARRAY -> {
                List<ConfigTree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield new ConfigTree(items);
            }
            case VALUE_NULL -> ABSENT;
            default -> new ConfigTree(parser.getString());
        };
    }
}
