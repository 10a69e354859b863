// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ResourceKind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads objects of the API. One reader shares texts among all that it reads, so it lives as long as the source that it serves;
 * for one thread at a time.
 *
 * <p>Syntax errors come out as Jackson's {@link tools.jackson.core.JacksonException}; whatever else is wrong becomes {@link
 * Found.Broken}.
 */
public final class ObjectReader {

    private static final String LIST = "List";

    private final Shared shared = new Shared();

    /** What a document holds. */
    public enum Extent {
        /** An object, or none. */
        OBJECT,
        /** A list, with all its items as far as it says. */
        LIST,
        /** A list of which the server had more items, as {@code metadata.continue} or {@code remainingItemCount} says. */
        CHUNK
    }

    /**
     * What a document was, after its objects were handed out.
     *
     * @param kind its kind as written, such as {@code Service}, {@code List} or {@code ServiceList}; empty if it has none or
     *     is no object
     * @param extent what it held
     * @param resourceVersion {@code metadata.resourceVersion}, empty if it has none
     * @param next {@code metadata.continue}, by which the server gives the next items of a list; empty if it has none
     * @param items what the items of a typed list are in a picture: of Endpoints {@link ResourceKind#ENDPOINT_SLICE}; null for
     *     all else
     */
    public record Document(
            String kind,
            Extent extent,
            String resourceVersion,
            String next,
            @Nullable ResourceKind items) {

        /** Whether it was a list. */
        public boolean list() {
            return extent != Extent.OBJECT;
        }

        /** The kind of the items of a typed list; empty for all else. */
        public String itemKind() {
            return ObjectReader.itemKind(kind);
        }
    }

    private static String itemKind(String list) {
        return list.endsWith(LIST) ? list.substring(0, list.length() - LIST.length()) : "";
    }

    /**
     * Reads one document, an object or a list of objects, and hands out each object as soon as it is complete.
     *
     * @param parser stands on the document's first token; afterwards on its last
     * @param itemKind the kind of a list's items that do not say it themselves, where the list does not say it in time; empty
     *     if not known
     */
    public Document read(JsonParser parser, String itemKind, Consumer<Found> to) {
        return read(new JsonTokens(parser), itemKind, to);
    }

    /** As {@link #read(JsonParser, String, Consumer)}, however the tokens are written. */
    public Document read(TokenStream tokens, String itemKind, Consumer<Found> to) {
        ObjectCursor in = new ObjectCursor(tokens, shared);
        if (tokens.currentToken() != JsonToken.START_OBJECT) {
            in.skip();
            return new Document("", Extent.OBJECT, "", "", null);
        }
        return readObject(in, new ObjectDraft("", "", in.line()), itemKind, to);
    }

    /**
     * Reads one object of a watch event.
     *
     * @param parser stands on the object's first token; afterwards on its last
     * @param kind the kind that is watched
     */
    public Found readOne(JsonParser parser, String kind) {
        TokenStream tokens = new JsonTokens(parser);
        Found[] found = {new Found.Other("")};
        ObjectCursor in = new ObjectCursor(tokens, shared);
        if (tokens.currentToken() == JsonToken.START_OBJECT) {
            readObject(in, new ObjectDraft("", kind, in.line()), "", one -> found[0] = one);
        }
        return found[0];
    }

    private Document readObject(ObjectCursor in, ObjectDraft draft, String itemKind, Consumer<Found> to) {
        boolean list = false;
        boolean goesOn = false;
        in.enter();
        for (String field = in.field(); field != null; field = in.field()) {
            if (field.equals("items")) {
                list = true;
                goesOn = readItems(in, draft, itemKind, to);
            } else {
                draft.read(field, in);
            }
        }
        // In protobuf a list without items has no field of that name.
        boolean typed = in.tokens() instanceof ProtobufTokens && isList(draft.kind());
        if (!list && !typed) {
            to.accept(draft.finish(in));
        }
        if (!list && !typed) {
            return new Document(draft.kind(), Extent.OBJECT, draft.resourceVersion(), "", null);
        }
        Extent extent = goesOn || draft.goesOn() ? Extent.CHUNK : Extent.LIST;
        return new Document(draft.kind(), extent, draft.resourceVersion(), draft.next(), itemsOf(draft));
    }

    private static @Nullable ResourceKind itemsOf(ObjectDraft list) {
        KindFields items = isList(list.kind()) ? Kinds.fields(list.apiVersion(), itemKind(list.kind())) : null;
        return items == null ? null : items.kind();
    }

    /** Whether that is the kind of a typed list. */
    private static boolean isList(String kind) {
        return kind.endsWith(LIST) && kind.length() > LIST.length();
    }

    /** Whether one of them is itself a list, and a chunk of it alone. */
    private boolean readItems(ObjectCursor in, ObjectDraft list, String itemKind, Consumer<Found> to) {
        if (in.tokens().currentToken() != JsonToken.START_ARRAY) {
            in.skip();
            return false;
        }
        boolean goesOn = false;
        boolean typed = isList(list.kind());
        String kind = typed ? itemKind(list.kind()) : itemKind;
        String apiVersion = typed ? list.apiVersion() : "";
        in.enter();
        while (in.item()) {
            if (in.tokens().currentToken() == JsonToken.START_OBJECT) {
                Document item = readObject(in, new ObjectDraft(apiVersion, kind, in.line()), "", to);
                goesOn |= item.extent() == Extent.CHUNK;
            } else {
                in.skip();
            }
        }
        return goesOn;
    }
}
