// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Where the reading of an object stands: pulls fields and items from a token stream, checks their types, and knows the path
 * to name in a complaint. It always stands on the value that is read next, or on the last token of the one just read.
 */
final class ObjectCursor {

    private final TokenStream tokens;
    private final Shared shared;
    private @Nullable String[] names = new @Nullable String[16];
    private int[] indices = new int[16];
    private int depth;

    ObjectCursor(TokenStream tokens, Shared shared) {
        this.tokens = tokens;
        this.shared = shared;
    }

    TokenStream tokens() {
        return tokens;
    }

    Shared shared() {
        return shared;
    }

    /** Reads the value of a field, which is next. */
    interface FieldReader {
        void read(String field) throws WrongField;
    }

    /** Reads an item of a list, which is next. */
    interface ItemReader {
        void read() throws WrongField;
    }

    /** Reads the object that starts here, field by field. False, and nothing read, if the value is null. */
    boolean object(FieldReader reader) throws WrongField {
        if (!enters(JsonToken.START_OBJECT, "an object")) {
            return false;
        }
        for (String field = field(); field != null; field = field()) {
            reader.read(field);
        }
        return true;
    }

    /** Reads the list that starts here, item by item; does nothing if the value is null. */
    void list(ItemReader reader) throws WrongField {
        if (enters(JsonToken.START_ARRAY, "a list")) {
            while (item()) {
                reader.read();
            }
        }
    }

    /** Steps into the object or list that is known to start here. */
    void enter() {
        depth++;
        if (depth == indices.length) {
            names = Arrays.copyOf(names, depth * 2);
            indices = Arrays.copyOf(indices, depth * 2);
        }
        names[depth] = null;
        indices[depth] = -1;
    }

    /** The name of the next field, its value now being next; null behind the last one, the object then being left. */
    @Nullable
    String field() {
        String name = tokens.nextName();
        if (name == null) {
            depth--;
            return null;
        }
        names[depth] = name;
        tokens.nextToken();
        return name;
    }

    /** Whether another item follows, which then is next; if not, the list is left. */
    boolean item() {
        if (tokens.nextToken() == JsonToken.END_ARRAY) {
            depth--;
            return false;
        }
        indices[depth]++;
        return true;
    }

    /** Leaves the value unread. */
    void skip() {
        tokens.skipChildren();
    }

    /** A text; empty if the value is null. */
    String text() throws WrongField {
        return switch (tokens.currentToken()) {
            case VALUE_STRING -> tokens.text();
            case VALUE_NULL -> "";
            case null, default -> throw wrong("not a text");
        };
    }

    /** A text that many objects have in common. */
    String word() throws WrongField {
        return shared.text(text());
    }

    /** A number or a text, as text. */
    String numberOrText() throws WrongField {
        return tokens.currentToken() == JsonToken.VALUE_NUMBER_INT ? shared.text(tokens.text()) : word();
    }

    /** A whole number within the limits; the fallback if the value is null. */
    int number(int least, int most, int fallback) throws WrongField {
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return fallback;
        }
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("not a number");
        }
        long number = tokens.text().length() > 18 ? Long.MAX_VALUE : tokens.number();
        if (number < least || number > most) {
            throw wrong("not between " + least + " and " + most);
        }
        return (int) number;
    }

    /** True or false; null if the value is null. */
    @Nullable
    Boolean flag() throws WrongField {
        return switch (tokens.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case null, default -> throw wrong("neither true nor false");
        };
    }

    /** A time (RFC 3339); null if the value is null or empty. */
    @Nullable
    Instant time() throws WrongField {
        if (tokens.currentToken() != JsonToken.VALUE_STRING) {
            text();
            return null;
        }
        try {
            return tokens.time();
        } catch (DateTimeException e) {
            throw wrong("not a time");
        }
    }

    /** A list of texts; empty if the value is null. */
    List<String> texts() throws WrongField {
        List<String> texts = new ArrayList<>(1);
        list(() -> texts.add(text()));
        return List.copyOf(texts);
    }

    /** A map from text to text; empty if the value is null. */
    Map<String, String> map() throws WrongField {
        Map<String, String> map = new HashMap<>();
        object(key -> map.put(shared.text(key), word()));
        return shared.map(map);
    }

    /** The complaint that the value which is next is not what it should be. */
    WrongField wrong(String instead) {
        return new WrongField(path(), "is " + shown() + ", " + instead, line());
    }

    /** The complaint that something is missing in the object just read. */
    WrongField missing(String field) {
        return new WrongField(field, "is missing", line());
    }

    /** How many objects and lists have been entered. */
    int depth() {
        return depth;
    }

    /** Skips what is left of everything entered since there were that many. */
    void leaveTo(int outer) {
        if (tokens.currentToken() == JsonToken.START_OBJECT || tokens.currentToken() == JsonToken.START_ARRAY) {
            tokens.skipChildren();
        }
        while (depth > outer) {
            JsonToken token = tokens.nextToken();
            if (token == null) {
                depth = outer;
            } else if (token.isStructStart()) {
                tokens.skipChildren();
            } else if (token.isStructEnd()) {
                depth--;
            }
        }
    }

    /** The line of the value that is next, from 1. */
    int line() {
        return tokens.line();
    }

    /** The path of the value that is next, from the object that was entered at that depth: {@code spec.ports[0].port}. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = base() + 1; i <= depth; i++) {
            String name = names[i];
            if (name == null) {
                path.append('[').append(indices[i]).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    /** The depth of the list whose items are the objects: paths are told from there. */
    private int base() {
        int base = 0;
        for (int i = 1; i < depth; i++) {
            if ("items".equals(names[i]) && names[i + 1] == null) {
                base = i + 1;
            }
        }
        return base;
    }

    private boolean enters(JsonToken start, String expected) throws WrongField {
        if (tokens.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (tokens.currentToken() != start) {
            throw wrong("not " + expected);
        }
        enter();
        return true;
    }

    private String shown() {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> '"' + cut(tokens.text()) + '"';
            case null -> "nothing";
            default -> cut(tokens.text());
        };
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
