// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.portolan.kube.read.MessageShape.Field;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The tokens of a protobuf message, as JSON would have them, since all readers speak in the names of the API. The elements of a
 * field follow each other, as the API server writes them.
 */
final class ProtobufTokens implements TokenStream {

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int BUFFER = 1 << 16;

    /** Of {@code runtime.Unknown}: what it is, and the object itself. */
    private static final int TYPE_META = 1;

    private static final int RAW = 2;

    /** Of {@code runtime.TypeMeta}. */
    private static final int API_VERSION = 1;

    private static final int KIND = 2;

    /** Of an entry of a map. */
    private static final int KEY = 1;

    private static final int VALUE = 2;

    /** Of {@code meta.v1.Time}. */
    private static final int SECONDS = 1;

    private static final int NANOS = 2;

    /** Of {@code intstr.IntOrString}. */
    private static final int TYPE = 1;

    private static final int INT = 2;
    private static final int STRING = 3;

    /** What was entered and is not left yet. */
    private sealed interface Level {

        /** A message; around it ends what has that limit. */
        record Message(MessageShape shape, int outerLimit) implements Level {}

        /** The elements of a field. */
        record Elements(Field field, int tag) implements Level {}

        /** The entries of a map. */
        record Entries(int tag) implements Level {}
    }

    private final CodedInputStream in;
    private final InputStream source;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Queue<String> typeMeta = new ArrayDeque<>();
    private @Nullable MessageShape root;
    private @Nullable JsonToken current;
    private @Nullable Field named;
    private @Nullable String entry;
    private boolean first;
    private boolean peeked;
    private int tag;
    private String text = "";
    private long number;

    /** The tokens of a body that the API server sent, which is an object of that shape in its envelope. */
    ProtobufTokens(InputStream source, MessageShape shape) {
        this.in = CodedInputStream.newInstance(source, BUFFER);
        this.source = source;
        this.root = shape;
    }

    /** Whether octets begin as the API begins its protobuf. */
    static boolean isProtobuf(byte[] octets) {
        return octets.length > MAGIC.length && Arrays.equals(octets, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        try {
            current = next();
            return current;
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? text : null;
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return current;
    }

    @Override
    public String text() {
        return current == JsonToken.VALUE_NUMBER_INT ? Long.toString(number) : text;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public void skipChildren() {
        try {
            if (current == JsonToken.START_OBJECT || current == JsonToken.START_ARRAY) {
                current = skip();
            }
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    private @Nullable JsonToken next() throws IOException {
        if (root != null) {
            MessageShape shape = root;
            root = null;
            findRaw();
            return enter(shape);
        }
        String about = typeMeta.poll();
        if (about != null) {
            text = about;
            return typeMeta.size() % 2 == 1 ? JsonToken.PROPERTY_NAME : JsonToken.VALUE_STRING;
        }
        return switch (levels.peek()) {
            case Level.Message(var shape, var outerLimit) -> {
                Field field = named;
                named = null;
                yield field == null ? name(shape, outerLimit) : value(field);
            }
            case Level.Elements(var field, var own) -> hasNext(own) ? element(field) : leave(JsonToken.END_ARRAY);
            case Level.Entries(var own) -> entry(own);
            case null -> end();
        };
    }

    /** Reads what the envelope tells before the object: what it is. */
    private void findRaw() throws IOException {
        if (!Arrays.equals(in.readRawBytes(MAGIC.length), MAGIC)) {
            throw new IOException("the answer is no object of the API");
        }
        for (int next = in.readTag(); next != 0; next = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(next)) {
                case RAW -> {
                    return;
                }
                case TYPE_META -> {
                    PlainMessage type = PlainMessage.read(in);
                    typeMeta.addAll(List.of("apiVersion", type.text(API_VERSION), "kind", type.text(KIND)));
                }
                default -> in.skipField(next);
            }
        }
        throw new IOException("the answer is empty");
    }

    private JsonToken enter(MessageShape shape) throws IOException {
        int length = in.readRawVarint32();
        levels.push(new Level.Message(shape, in.pushLimit(length)));
        return JsonToken.START_OBJECT;
    }

    private JsonToken leave(JsonToken end) {
        levels.pop();
        return end;
    }

    private JsonToken name(MessageShape shape, int outerLimit) throws IOException {
        for (int next = takeTag(); next != 0; next = takeTag()) {
            Field field = shape.field(WireFormat.getTagFieldNumber(next));
            if (field != null) {
                named = field;
                text = field.name();
                tag = next;
                return JsonToken.PROPERTY_NAME;
            }
            in.skipField(next);
        }
        if (in.getBytesUntilLimit() > 0) {
            throw new IOException("the answer ends in the middle");
        }
        in.popLimit(outerLimit);
        return leave(JsonToken.END_OBJECT);
    }

    /** The first token of a field's value. */
    private JsonToken value(Field field) throws IOException {
        return switch (field.holds()) {
            case TEXTS, MESSAGES -> {
                levels.push(new Level.Elements(field, tag));
                first = true;
                yield JsonToken.START_ARRAY;
            }
            case MAP -> {
                levels.push(new Level.Entries(tag));
                first = true;
                yield JsonToken.START_OBJECT;
            }
            case TEXT, NUMBER, FLAG, TIME, NUMBER_OR_TEXT, MESSAGE -> element(field);
        };
    }

    private JsonToken element(Field field) throws IOException {
        return switch (field.holds()) {
            case TEXT, TEXTS -> text(PlainMessage.text(in));
            case NUMBER -> number(in.readInt64());
            case FLAG -> in.readBool() ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
            case TIME -> time(PlainMessage.read(in));
            case NUMBER_OR_TEXT -> numberOrText(PlainMessage.read(in));
            case MESSAGE, MESSAGES -> enter(Objects.requireNonNull(field.of()));
            case MAP -> throw new IllegalStateException("a map in a list");
        };
    }

    private JsonToken entry(int own) throws IOException {
        String value = entry;
        if (value != null) {
            entry = null;
            return text(value);
        }
        if (!hasNext(own)) {
            return leave(JsonToken.END_OBJECT);
        }
        PlainMessage pair = PlainMessage.read(in);
        text = pair.text(KEY);
        entry = pair.text(VALUE);
        return JsonToken.PROPERTY_NAME;
    }

    private JsonToken text(String value) {
        text = value;
        return JsonToken.VALUE_STRING;
    }

    private JsonToken number(long value) {
        number = value;
        return JsonToken.VALUE_NUMBER_INT;
    }

    private JsonToken time(PlainMessage time) {
        if (time.isEmpty()) {
            return JsonToken.VALUE_NULL;
        }
        try {
            Instant instant = Instant.ofEpochSecond(time.number(SECONDS), time.number(NANOS));
            return text(instant.toString());
        } catch (DateTimeException | ArithmeticException e) {
            // Whoever reads it says that it is no time, and which object it belongs to.
            return text(time.number(SECONDS) + " s");
        }
    }

    private JsonToken numberOrText(PlainMessage either) {
        return either.number(TYPE) == 0 ? number(either.number(INT)) : text(either.text(STRING));
    }

    /** Whether another element of the field follows that is being read; its tag is passed then. */
    private boolean hasNext(int own) throws IOException {
        if (first) {
            first = false;
            return true;
        }
        tag = takeTag();
        peeked = tag != own;
        return !peeked;
    }

    private int takeTag() throws IOException {
        if (peeked) {
            peeked = false;
            return tag;
        }
        return in.readTag();
    }

    private @Nullable JsonToken end() throws IOException {
        in.popLimit(Integer.MAX_VALUE);
        for (int next = in.readTag(); next != 0; next = in.readTag()) {
            in.skipField(next);
        }
        return null;
    }

    private @Nullable JsonToken skip() throws IOException {
        return switch (levels.peek()) {
            case Level.Message(var _, var outerLimit) -> {
                in.skipRawBytes(in.getBytesUntilLimit());
                in.popLimit(outerLimit);
                yield leave(JsonToken.END_OBJECT);
            }
            case Level.Elements(var _, var own) -> {
                skipAll(own);
                yield leave(JsonToken.END_ARRAY);
            }
            case Level.Entries(var own) -> {
                skipAll(own);
                yield leave(JsonToken.END_OBJECT);
            }
            case null -> null;
        };
    }

    private void skipAll(int own) throws IOException {
        while (hasNext(own)) {
            in.skipField(own);
        }
    }
}
