// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The events of a watch, one a line ({@code metav1.WatchEvent}). */
final class WatchStream {

    private static final int GONE = 410;

    private final EventLines lines;
    private final Tokens tokens;
    private final ObjectReader objects;
    private final ResourceKind kind;

    WatchStream(InputStream body, Tokens tokens, ObjectReader objects, ResourceKind kind) {
        this.lines = new EventLines(body);
        this.tokens = tokens;
        this.objects = objects;
        this.kind = kind;
    }

    /** What came is no event. */
    static final class NoEvent extends IOException {

        private static final long serialVersionUID = 1L;

        NoEvent(String why) {
            super(why);
        }
    }

    /**
     * The next event; null if the server ended the watch. What is no event is told as the loss of what has happened since, which
     * it is.
     *
     * @throws IOException if the connection broke
     */
    @Nullable
    WatchEvent next() throws IOException {
        try {
            return lines.next() ? event() : null;
        } catch (NoEvent e) {
            return unreadable(String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return unreadable("it is no JSON");
        }
    }

    private static WatchEvent unreadable(String why) {
        Problem problem = new Problem(
                "A watch brought what is no event: " + why + ".",
                "What has changed is seen only when everything is listed again.",
                "Check what stands before the API server.",
                "");
        return new WatchEvent.Refused(new ApiException(ApiException.Reason.GONE, problem, Duration.ZERO));
    }

    private WatchEvent event() throws NoEvent {
        try (JsonParser parser = tokens.json(lines.buffer(), lines.offset(), lines.length())) {
            return event(parser);
        }
    }

    /** Whether the next event has arrived already. */
    boolean hasMore() {
        return lines.hasMore();
    }

    private WatchEvent event(JsonParser parser) throws NoEvent {
        String type = "";
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new NoEvent("it is no object");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("type")) {
                type = parser.getString();
            } else if (name.equals("object")) {
                return event(type, parser);
            } else {
                parser.skipChildren();
            }
        }
        throw new NoEvent("one of type \"" + type + "\" has no object");
    }

    private WatchEvent event(String type, JsonParser parser) throws NoEvent {
        return switch (type) {
            case "ADDED", "MODIFIED" -> new WatchEvent.Changed(objects.readOne(parser, kind.kind()));
            case "DELETED" -> new WatchEvent.Deleted(objects.readOne(parser, kind.kind()));
            case "BOOKMARK" ->
                new WatchEvent.Bookmark(objects.read(parser, "", found -> {}).resourceVersion());
            case "ERROR" -> new WatchEvent.Refused(refusal(parser));
            default -> throw new NoEvent("it has the unknown type \"" + type + "\"");
        };
    }

    private static ApiException refusal(JsonParser parser) {
        int code = 0;
        String message = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("code") && token == JsonToken.VALUE_NUMBER_INT) {
                code = parser.getIntValue();
            } else if (name.equals("message") && token == JsonToken.VALUE_STRING) {
                message = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        // A server that was set back asks to wait for a version that will not come.
        boolean past = code == GONE
                || message.contains("too old resource version")
                || message.contains("Too large resource version");
        return new ApiException(
                past ? ApiException.Reason.GONE : ApiException.Reason.BUSY,
                Problem.of("The API server ended a watch.").quoting(message),
                Duration.ZERO);
    }
}
