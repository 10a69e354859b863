// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ResourceKind;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Streams of tokens from bytes. Safe for any thread.
 *
 * <p>Limits: nothing of the API is nested deeper than some twenty levels, and no text in it is longer than the 1.5 MB that
 * etcd takes; what exceeds generous multiples of that is refused with a syntax error instead of being held in memory.
 */
public final class Tokens {

    private static final int MOST_NESTED = 100;
    static final int LONGEST_TEXT = 8 << 20;

    /** Where began what does not end: of a stream that is all that the parser can say. */
    private static final Pattern BEGINNING = Pattern.compile(" \\(start marker at \\[.*");

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MOST_NESTED)
            .maxStringLength(LONGEST_TEXT)
            .build();

    private final JsonFactory json =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private final AnchoredYaml yaml = new AnchoredYaml(LIMITS);

    /** Tokens of JSON, in UTF-8. The stream stands before the first one. */
    public JsonParser json(InputStream bytes) {
        return json.createParser(ObjectReadContext.empty(), bytes);
    }

    /**
     * The same, of an answer that is on its way.
     *
     * @throws IOException if its first bytes do not come, which tell how it is written
     */
    public TokenStream answer(InputStream bytes) throws IOException {
        try {
            return TokenStream.of(json(bytes));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Tokens of JSON in these bytes, in UTF-8. The stream stands before the first one. */
    public JsonParser json(byte[] bytes, int offset, int length) {
        return json.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    /** Tokens of YAML, in UTF-8, with aliases resolved. The stream stands before the first one. */
    public JsonParser yaml(InputStream bytes) {
        return yaml.unfolded(bytes);
    }

    /** What a syntax error is, in a few words. Parsers of YAML say first what they were about, then what is wrong. */
    public static String said(JacksonException e) {
        if (isOtherEncoding(e)) {
            return "it is not in UTF-8";
        }
        List<String> sentences = e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .toList();
        boolean about = sentences.size() > 1 && sentences.getFirst().startsWith("while ");
        String sentence = sentences.isEmpty() ? "" : sentences.get(about ? 1 : 0);
        return BEGINNING.matcher(sentence).replaceAll("").strip();
    }

    /** Where a syntax error was met, null if the error does not say, as one that exceeds a limit. */
    public static @Nullable TokenStreamLocation place(JacksonException e) {
        return e.getLocation();
    }

    private static boolean isOtherEncoding(JacksonException e) {
        @Nullable Throwable at = e;
        while (at != null && !(at instanceof CharacterCodingException) && !(at instanceof CharConversionException)) {
            at = at.getCause();
        }
        return at != null;
    }

    /** Whether lists of a kind are read as protobuf. */
    public static boolean hasProtobuf(ResourceKind kind) {
        return MessageShape.listOf(kind) != null;
    }

    /**
     * Tokens of a list of such objects as the API sends it in protobuf. The stream stands before the first one.
     *
     * @throws IOException if its beginning cannot be read, or it is something else
     */
    public TokenStream protobuf(InputStream bytes, ResourceKind kind) throws IOException {
        MessageShape shape = MessageShape.listOf(kind);
        if (shape == null) {
            throw new IOException("a " + kind.kind() + " is not read as protobuf");
        }
        return new ProtobufTokens(bytes, shape);
    }

    /** Tokens of a {@code Status}, in JSON or in protobuf. The stream stands before the first one. */
    public TokenStream status(byte[] bytes) {
        return ProtobufTokens.isProtobuf(bytes)
                ? new ProtobufTokens(new ByteArrayInputStream(bytes), MessageShape.STATUS)
                : TokenStream.of(json(bytes, 0, bytes.length));
    }
}
