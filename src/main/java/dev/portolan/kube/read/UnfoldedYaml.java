// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.util.TokenBuffer;

/**
 * YAML with aliases replaced by what they stand for, and merge keys ({@code <<: *alias}) by the fields that they bring. What an
 * anchor names is kept as tokens and replayed; all that is kept and replayed is counted, so that aliases of aliases cannot
 * unfold without end.
 */
final class UnfoldedYaml extends JsonParserDelegate {

    private static final int MOST_UNFOLDED = 1_000_000;
    private static final String MERGE = "<<";

    /** Whether the braces around a replayed object count, or only the fields in it. */
    private enum Kind {
        WHOLE,
        FIELDS
    }

    /** Tokens that are replayed. */
    private static final class Replay {

        private final JsonParser tokens;
        private final TokenStreamLocation at;
        private final Kind kind;
        private int open;

        Replay(JsonParser tokens, TokenStreamLocation at, Kind kind) {
            this.tokens = tokens;
            this.at = at;
            this.kind = kind;
        }

        /** The next token; null behind the last one that counts. */
        @Nullable
        JsonToken next() {
            JsonToken token = tokens.nextToken();
            if (token == null || kind == Kind.WHOLE) {
                return token;
            }
            open += depth(token);
            return open < 0 ? null : token;
        }
    }

    private final AnchoredYaml.AnchoredParser yaml;
    private final Map<String, TokenBuffer> anchors = new HashMap<>();
    private final Deque<Replay> replays = new ArrayDeque<>();
    private int recording;
    private int unfolded;

    UnfoldedYaml(AnchoredYaml.AnchoredParser yaml) {
        super(yaml);
        this.yaml = yaml;
    }

    /** Whether this text stands in the file itself, and without quotation marks. */
    boolean isPlain() {
        return replays.isEmpty() && yaml.isPlain();
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token = plainToken();
        if (token == JsonToken.PROPERTY_NAME && replays.isEmpty() && MERGE.equals(currentName())) {
            return merged();
        }
        return token;
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    @Override
    public JsonParser skipChildren() {
        int open = currentToken() != null && currentToken().isStructStart() ? 1 : 0;
        while (open > 0) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            }
            open += depth(token);
        }
        return this;
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        return replays.isEmpty() ? yaml.currentTokenLocation() : replays.getLast().at;
    }

    private static int depth(JsonToken token) {
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private @Nullable JsonToken plainToken() {
        while (!replays.isEmpty()) {
            JsonToken token = replays.getFirst().next();
            if (token != null) {
                count();
                return token;
            }
            leave();
        }
        return fresh();
    }

    /** The next token of the file itself. */
    private @Nullable JsonToken fresh() {
        JsonToken token = yaml.nextToken();
        if (token == null || token == JsonToken.PROPERTY_NAME) {
            return token;
        }
        if (recording > 0) {
            count();
        }
        if (yaml.isCurrentAlias()) {
            return replay(named(yaml.getString()), Kind.WHOLE);
        }
        String anchor = yaml.getObjectId();
        return anchor == null || token.isStructEnd() ? token : record(anchor, token);
    }

    private JsonToken record(String anchor, JsonToken token) {
        TokenStreamLocation at = yaml.currentTokenLocation();
        recording++;
        TokenBuffer tokens = TokenBuffer.forBuffering(this, ObjectReadContext.empty());
        tokens.copyCurrentStructure(this);
        recording--;
        anchors.put(anchor, tokens);
        return token.isStructStart() ? replay(tokens, Kind.WHOLE, at) : token;
    }

    /** The fields that a merge key brings, in its place. Nothing but an alias is understood behind it. */
    private @Nullable JsonToken merged() {
        JsonToken token = yaml.nextToken();
        if (token == null || !yaml.isCurrentAlias()) {
            throw new StreamReadException(this, "only an alias may follow <<", yaml.currentTokenLocation());
        }
        if (replay(named(yaml.getString()), Kind.FIELDS) != JsonToken.START_OBJECT) {
            throw new StreamReadException(this, "the alias behind << stands for no object", currentTokenLocation());
        }
        return nextToken();
    }

    private TokenBuffer named(String anchor) {
        TokenBuffer tokens = anchors.get(anchor);
        if (tokens == null) {
            throw new StreamReadException(
                    this, "alias *" + anchor + " stands before its anchor", yaml.currentTokenLocation());
        }
        return tokens;
    }

    private JsonToken replay(TokenBuffer tokens, Kind kind) {
        return replay(tokens, kind, currentTokenLocation());
    }

    private JsonToken replay(TokenBuffer tokens, Kind kind, TokenStreamLocation at) {
        JsonParser parser = tokens.asParserOnFirstToken(ObjectReadContext.empty());
        replays.push(new Replay(parser, at, kind));
        delegate = parser;
        return parser.currentToken();
    }

    private void leave() {
        replays.pop().tokens.close();
        delegate = replays.isEmpty() ? yaml : replays.getFirst().tokens;
    }

    private void count() {
        unfolded++;
        if (unfolded > MOST_UNFOLDED) {
            throw new StreamReadException(
                    this, "aliases unfold to more than " + MOST_UNFOLDED + " values", yaml.currentTokenLocation());
        }
    }
}
