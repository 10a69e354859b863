// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A small YAML or JSON document held as a whole: texts, lists, and maps in their order. Whatever is absent or of another type
 * reads as empty.
 *
 * @param value a text, a number or truth value, a list of trees, a map of trees, or null
 * @param line the line where it begins, 0 if unknown
 */
public record Tree(@Nullable Object value, int line) {

    /** A number or a truth value. YAML has ways to write numbers that JSON has not. */
    private record Literal(String written) {}

    /** The words of YAML 1.1, by which kubectl reads. */
    private static final Set<String> TRUE =
            Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y");

    private static final Set<String> FALSE =
            Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N");

    private static final Pattern JSON_LITERAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    /** Nothing. */
    public static final Tree ABSENT = new Tree(null, 0);

    /** The first YAML document in these bytes; absent if there is none. Jackson's exception if it is no YAML. */
    public static Tree parse(byte[] bytes) {
        return startsAsJson(bytes) ? jsonOrYaml(bytes) : yaml(bytes);
    }

    private static boolean startsAsJson(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    /** JSON may be indented with tabs, which this parser of YAML does not take. */
    private static Tree jsonOrYaml(byte[] bytes) {
        try {
            return json(new ByteArrayInputStream(bytes));
        } catch (JacksonException e) {
            // Objects of YAML may begin alike.
            return yaml(bytes);
        }
    }

    private static Tree yaml(byte[] bytes) {
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

    /** This text; a number or a truth value as it is written. */
    public String text() {
        return switch (value) {
            case String text -> text;
            case Literal(var written) -> written;
            case null, default -> "";
        };
    }

    /** Whether this is the truth value true. */
    public boolean flag() {
        return value instanceof Literal(var written) && TRUE.contains(written);
    }

    /** Whether this is an object, empty or not. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Whether this is a list, empty or not. */
    public boolean isList() {
        return value instanceof List;
    }

    /** Whether this is one text, number or truth value. */
    public boolean isScalar() {
        return value instanceof String || value instanceof Literal;
    }

    /** Whether this is a truth value, as opposed to a text that looks like one. */
    public boolean isFlag() {
        return value instanceof Literal(var written) && isTruthValue(written);
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

    /** The same in JSON. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(out);
        }
        return text.toString();
    }

    private void write(JsonGenerator out) {
        switch (value) {
            case Map<?, ?> _ -> {
                out.writeStartObject();
                fields().forEach((name, field) -> {
                    out.writeName(name);
                    field.write(out);
                });
                out.writeEndObject();
            }
            case List<?> _ -> {
                out.writeStartArray();
                items().forEach(item -> item.write(out));
                out.writeEndArray();
            }
            case Literal(var written) when isTruthValue(written) -> out.writeBoolean(TRUE.contains(written));
            case Literal(var written) when JSON_LITERAL.matcher(written).matches() -> out.writeRawValue(written);
            case null -> out.writeNull();
            default -> out.writeString(text());
        }
    }

    private static Tree read(JsonParser parser) {
        int line = Math.max(0, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Tree> fields = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    fields.put(name, read(parser));
                }
                yield new Tree(fields, line);
            }
            case START_ARRAY -> {
                List<Tree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield new Tree(items, line);
            }
            case VALUE_NULL -> ABSENT;
            case VALUE_TRUE -> new Tree(new Literal("true"), line);
            case VALUE_FALSE -> new Tree(new Literal("false"), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Tree(new Literal(parser.getString()), line);
            default -> new Tree(text(parser), line);
        };
    }

    /** In YAML some words are truth values unless they are quoted. */
    private static Object text(JsonParser parser) {
        String text = parser.getString();
        return isTruthValue(text) && parser instanceof UnfoldedYaml yaml && yaml.isPlain() ? new Literal(text) : text;
    }

    private static boolean isTruthValue(String word) {
        return TRUE.contains(word) || FALSE.contains(word);
    }
}
