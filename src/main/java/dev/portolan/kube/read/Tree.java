// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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
public record Tree(@Nullable Object value) {

    /** Nothing. */
    public static final Tree ABSENT = new Tree(null);

    /** The first YAML document in these bytes; absent if there is none. Jackson's exception if it is no YAML. */
    public static Tree parse(byte[] bytes) {
        try (JsonParser parser = new Tokens().yaml(new ByteArrayInputStream(bytes))) {
            return parser.nextToken() == null ? ABSENT : read(parser);
        }
    }

    /** The JSON document that comes; read to its end. Jackson's exception if it is none. */
    public static Tree json(InputStream bytes) {
        try (JsonParser parser = new Tokens().json(bytes)) {
            Tree tree = parser.nextToken() == null ? ABSENT : read(parser);
            parser.nextToken();
            return tree;
        }
    }

    /** A field of this object. */
    public Tree at(String field) {
        return value instanceof Map<?, ?> map && map.get(field) instanceof Tree found ? found : ABSENT;
    }

    /** This text. */
    public String text() {
        return value instanceof String text ? text : "";
    }

    /** Whether this is true. */
    public boolean flag() {
        return text().equals("true");
    }

    /** Whether this is an object, empty or not. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Whether there is nothing. */
    public boolean isAbsent() {
        return value == null;
    }

    /** The items of this list. */
    public List<Tree> items() {
        List<Tree> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((Tree) item));
        }
        return items;
    }

    /** The texts of this list. */
    public List<String> texts() {
        return items().stream().map(Tree::text).toList();
    }

    /** The fields of this object, in their order. */
    public Map<String, Tree> fields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put((String) name, (Tree) field));
        }
        return fields;
    }

    private static Tree read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Tree> fields = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    fields.put(name, read(parser));
                }
                yield new Tree(fields);
            }
            case START_ARRAY -> {
                List<Tree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield new Tree(items);
            }
            case VALUE_NULL -> ABSENT;
            default -> new Tree(parser.getString());
        };
    }
}
