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
import java.util.ArrayList;
import java.util.Arrays;
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

    private enum Level {
        MESSAGE,
        /** The elements of a field. */
        ELEMENTS,
        /** The entries of a map. */
        ENTRIES
    }

    /** What was entered and is not left yet; used again for what is entered next at the same depth. */
    private static final class Frame {
        private Level level = Level.MESSAGE;
        private MessageShape shape = MessageShape.STATUS;
        private @Nullable Field field;

        /** Of a message, the limit of what is around it; else the tag of what belongs to it. */
        private int mark;
    }

    private final CodedInputStream in;
    private final InputStream source;
    private final MessageShape root;
    private final List<Frame> frames = new ArrayList<>();
    private int depth;
    private final Queue<String> typeMeta = new ArrayDeque<>();
    private boolean opening = true;
    private @Nullable JsonToken current;
    private @Nullable Field named;
    private @Nullable String entry;
    private boolean first;
    private boolean peeked;
    private int tag;
    private String text = "";
    private @Nullable Instant time;
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
        time = null;
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
        if (current == JsonToken.VALUE_NUMBER_INT) {
            return Long.toString(number);
        }
        return time == null ? text : time.toString();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Instant time() {
        if (time == null) {
            throw new DateTimeException(text);
        }
        return time;
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
        if (opening) {
            return open();
        }
        if (depth == 0) {
            return end();
        }
        Frame frame = frames.get(depth - 1);
        return switch (frame.level) {
            case MESSAGE -> {
                Field field = named;
                named = null;
                yield field == null ? name(frame) : value(field);
            }
            case ELEMENTS ->
                hasNext(frame.mark) ? element(Objects.requireNonNull(frame.field)) : leave(JsonToken.END_ARRAY);
            case ENTRIES -> entry(frame.mark);
        };
    }

    /** The tokens that come before the object's own fields. */
    private @Nullable JsonToken open() throws IOException {
        if (depth == 0) {
            findRaw();
            return enter(root);
        }
        String about = typeMeta.poll();
        if (about == null) {
            opening = false;
            return next();
        }
        text = about;
        return typeMeta.size() % 2 == 1 ? JsonToken.PROPERTY_NAME : JsonToken.VALUE_STRING;
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
        push(Level.MESSAGE, in.pushLimit(length)).shape = shape;
        return JsonToken.START_OBJECT;
    }

    private Frame push(Level level, int mark) {
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        Frame frame = frames.get(depth);
        depth++;
        frame.level = level;
        frame.mark = mark;
        return frame;
    }

    private JsonToken leave(JsonToken end) {
        depth--;
        return end;
    }

    private JsonToken name(Frame frame) throws IOException {
        for (int next = takeTag(); next != 0; next = takeTag()) {
            Field field = frame.shape.field(WireFormat.getTagFieldNumber(next));
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
        in.popLimit(frame.mark);
        return leave(JsonToken.END_OBJECT);
    }

    /** The first token of a field's value. */
    private JsonToken value(Field field) throws IOException {
        return switch (field.holds()) {
            case TEXTS, MESSAGES -> {
                push(Level.ELEMENTS, tag).field = field;
                first = true;
                yield JsonToken.START_ARRAY;
            }
            case MAP -> {
                push(Level.ENTRIES, tag);
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

    private JsonToken time(PlainMessage message) {
        if (message.isEmpty()) {
            return JsonToken.VALUE_NULL;
        }
        try {
            time = Instant.ofEpochSecond(message.number(SECONDS), message.number(NANOS));
            return JsonToken.VALUE_STRING;
        } catch (DateTimeException | ArithmeticException e) {
            // Whoever reads it says that it is no time, and which object it belongs to.
            return text(message.number(SECONDS) + " s");
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

    private JsonToken skip() throws IOException {
        opening = false;
        Frame frame = frames.get(depth - 1);
        return switch (frame.level) {
            case MESSAGE -> {
                in.skipRawBytes(in.getBytesUntilLimit());
                in.popLimit(frame.mark);
                yield leave(JsonToken.END_OBJECT);
            }
            case ELEMENTS -> {
                skipAll(frame.mark);
                yield leave(JsonToken.END_ARRAY);
            }
            case ENTRIES -> {
                skipAll(frame.mark);
                yield leave(JsonToken.END_OBJECT);
            }
        };
    }

    private void skipAll(int own) throws IOException {
        while (hasNext(own)) {
            in.skipField(own);
        }
    }
}
