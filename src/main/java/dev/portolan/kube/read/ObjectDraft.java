// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object while its fields come in, in whatever order: its kind may come last. */
final class ObjectDraft {

    private final Metadata metadata = new Metadata();
    private final int startLine;
    private final Map<String, JsonTokens> waiting = new LinkedHashMap<>(0);
    private String apiVersion;
    private String kind;
    private @Nullable KindFields fields;
    private boolean kindKnown;
    private @Nullable WrongField wrong;
    private boolean placed = true;

    /**
     * @param apiVersion the version if it is known beforehand, as for the items of a typed list; else empty
     * @param kind the same of the kind
     * @param startLine where the object begins
     */
    ObjectDraft(String apiVersion, String kind, int startLine) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.startLine = startLine;
    }

    String apiVersion() {
        return apiVersion;
    }

    String kind() {
        return kind;
    }

    String resourceVersion() {
        return metadata.resourceVersion();
    }

    boolean goesOn() {
        return metadata.goesOn();
    }

    String next() {
        return metadata.next();
    }

    /** Reads the value of a field at the top of the object. What is wrong with it is told at the end. */
    void read(String field, ObjectCursor in) {
        int depth = in.depth();
        try {
            switch (field) {
                case "apiVersion" -> apiVersion = in.word();
                case "kind" -> kind = in.word();
                case "metadata" -> metadata.read(in);
                default -> readOwn(field, in);
            }
        } catch (WrongField e) {
            wrong = wrong == null ? e : wrong;
            placed &= !field.equals("metadata");
            in.leaveTo(depth);
        }
    }

    /** What the object turned out to be, once its end is reached. */
    Found finish(ObjectCursor in) {
        decide();
        if (fields == null || Kinds.fields(apiVersion, kind) == null) {
            return new Found.Other(kind);
        }
        replay(fields, in);
        return finished(fields);
    }

    /** Settles what is collected, now that the kind is known; what its first fields told already, stays. */
    private void decide() {
        kindKnown = true;
        KindFields told = Kinds.fields(apiVersion, kind);
        if (told == null || fields == null || fields.getClass() != told.getClass()) {
            fields = told;
        }
    }

    private Found finished(KindFields own) {
        ResourceKind kindRead = own.kind();
        NamespacedName id = placed ? metadata.id(kindRead) : NamespacedName.ofCluster(metadata.name());
        try {
            if (wrong != null) {
                throw wrong;
            }
            if (metadata.name().isEmpty()) {
                throw new WrongField("metadata.name", "is missing", startLine);
            }
            return own.finish(metadata);
        } catch (WrongField e) {
            return new Found.Broken(kindRead, id, e.field(), e.message(), e.line() == 0 ? startLine : e.line());
        }
    }

    private void readOwn(String field, ObjectCursor in) throws WrongField {
        if (!kindKnown && !kind.isEmpty()) {
            decide();
        } else if (!kindKnown && fields == null) {
            fields = Kinds.fieldsWith(field);
        }
        if (fields != null) {
            fields.read(field, in);
        } else if (!kindKnown && (field.equals("spec") || field.equals("status"))) {
            keep(field, in);
        } else {
            in.skip();
        }
    }

    /** A message is of a known kind; only a file may tell it last. */
    private void keep(String field, ObjectCursor in) {
        switch (in.tokens()) {
            case JsonTokens json -> waiting.put(field, json.copy());
            case ProtobufTokens _ -> in.skip();
        }
    }

    private void replay(KindFields own, ObjectCursor in) {
        waiting.forEach((field, tokens) -> {
            try (tokens) {
                own.read(field, new ObjectCursor(tokens, in.shared()));
            } catch (WrongField e) {
                WrongField told = new WrongField(field + "." + e.field(), e.message(), startLine);
                wrong = wrong == null ? told : wrong;
            }
        });
    }
}
