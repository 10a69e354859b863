// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/** The tokens of JSON, or of YAML that was read as JSON. */
final class JsonTokens implements TokenStream {

    private final JsonParser parser;

    JsonTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        return parser.nextToken();
    }

    @Override
    public @Nullable String nextName() {
        return parser.nextName();
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return parser.currentToken();
    }

    @Override
    public String text() {
        return parser.getString();
    }

    @Override
    public long number() {
        return parser.getLongValue();
    }

    @Override
    public @Nullable Instant time() {
        String text = parser.getString();
        return text.isEmpty() ? null : ApiTime.parse(text);
    }

    @Override
    public void skipChildren() {
        parser.skipChildren();
    }

    @Override
    public int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    /** Takes the object, list or value that starts here out of this stream, which then stands on its end. */
    JsonTokens copy() {
        TokenBuffer tokens = TokenBuffer.forBuffering(parser, ObjectReadContext.empty());
        tokens.copyCurrentStructure(parser);
        return new JsonTokens(tokens.asParserOnFirstToken(ObjectReadContext.empty()));
    }

    @Override
    public void close() {
        parser.close();
    }
}
