// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object of the API as tokens, however it is written. Names, tokens and their order are those of JSON. For one thread at a
 * time; what cannot be read comes out as a {@link tools.jackson.core.JacksonException}.
 */
public sealed interface TokenStream extends AutoCloseable permits JsonTokens, ProtobufTokens {

    /** The tokens of a parser, which is closed with them. */
    static TokenStream of(JsonParser parser) {
        return new JsonTokens(parser);
    }

    /** The next token; null behind the last one. */
    @Nullable
    JsonToken nextToken();

    /** Goes on to the next name and returns it; null if the object ends instead, whose end is the current token then. */
    @Nullable
    String nextName();

    /** The token that it stands on; null before the first one and behind the last one. */
    @Nullable
    JsonToken currentToken();

    /** The text of the current token. */
    String text();

    /** The whole number that is the current token, if it is not too long. */
    long number();

    /**
     * The time that the current token is; null if it is an empty text.
     *
     * @throws java.time.DateTimeException if it tells none (RFC 3339)
     */
    @Nullable
    Instant time();

    /** From the start of an object or list to its end; does nothing on any other token. */
    void skipChildren();

    /** The line of the current token, from 1; 0 where there are no lines. */
    int line();

    @Override
    void close();
}
