// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.kube.read.Found;
import dev.portolan.kube.read.ObjectReader;
import dev.portolan.kube.read.Tokens;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** The reading of one file, document by document. */
final class FileReading {

    private static final int LOOK_AHEAD = 1 << 12;

    private final Tokens tokens;
    private final ObjectReader objects;
    private final String file;
    private final Gathering gathering;
    private final Map<Integer, String> lateKinds = new HashMap<>();
    private boolean again;
    private int document;
    private boolean within;
    private int kindless;
    private int taken;
    private int takenBefore;

    FileReading(Tokens tokens, ObjectReader objects, String file, Gathering gathering) {
        this.tokens = tokens;
        this.objects = objects;
        this.file = file;
        this.gathering = gathering;
    }

    /** Reads the file's unpacked bytes to their end. */
    void read(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes);
        String first = firstBytes(in);
        if (first.isEmpty()) {
            // Whatever was to be written did not come to be.
            gathering.missRest(new Place(file, 0, 0).says("the file is empty."));
        } else if (first.equals("{\"") || first.equals("{}")) {
            readJson(in);
        } else {
            readYaml(in);
        }
        gathering.fileEnds(file, document);
    }

    /**
     * Whether lists were met that say what their items are only behind them, as sorted keys have it. They were passed over,
     * and {@link #readAgain} takes them.
     */
    boolean passedOver() {
        return !lateKinds.isEmpty();
    }

    /** Reads the same bytes once more, for the lists that were passed over. */
    void readAgain(InputStream bytes) throws IOException {
        again = true;
        document = 0;
        read(bytes);
    }

    private void readJson(InputStream in) throws IOException {
        try (JsonParser parser = tokens.json(in)) {
            readDocuments(parser, 1);
        } catch (JacksonException e) {
            syntaxError(e, "JSON", 1);
        }
    }

    private void readYaml(InputStream in) throws IOException {
        YamlParts parts = new YamlParts(in);
        while (parts.hasNext()) {
            int line = parts.line();
            InputStream part = parts.next();
            try (JsonParser parser = tokens.yaml(part)) {
                readDocuments(parser, line);
            } catch (JacksonException e) {
                syntaxError(e, "YAML", line);
            }
            YamlParts.drain(part);
        }
    }

    private void readDocuments(JsonParser parser, int firstLine) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_STRING && isBlank(parser))) {
                continue;
            }
            beginDocument();
            if (token == JsonToken.START_OBJECT) {
                readDocument(parser, firstLine);
            } else {
                parser.skipChildren();
                int line = lineInFile(parser.currentTokenLocation(), firstLine);
                complain(place(line).says("the document holds no object."));
            }
            within = false;
        }
    }

    private void beginDocument() {
        document++;
        within = true;
        takenBefore = taken;
    }

    private void readDocument(JsonParser parser, int firstLine) {
        String late = lateKinds.getOrDefault(document, "");
        if (again && late.isEmpty()) {
            parser.skipChildren();
            return;
        }
        kindless = 0;
        ObjectReader.Document read = objects.read(parser, late, found -> take(found, firstLine));
        if (kindless > 0 && read.list() && !read.itemKind().isEmpty()) {
            lateKinds.put(document, read.itemKind());
        } else {
            Collections.nCopies(kindless, new Found.Other("")).forEach(gathering::take);
            gathering.documentEnds(read);
            if (read.list() && read.kind().isEmpty()) {
                // kubectl writes it behind the items, so YAML that ends before is valid all the same.
                gathering.missRest(place(0).says("the list has no kind, as one that was cut. "
                        + readBefore(taken - takenBefore, "what may have followed")));
            }
            if (read.extent() == ObjectReader.Extent.CHUNK) {
                gathering.complain(place(0).says(
                                "the " + read.kind() + " says that there are more items, which it does not hold."));
            }
        }
    }

    private static boolean isBlank(JsonParser parser) {
        return parser.getString().isBlank();
    }

    private void take(Found found, int firstLine) {
        if (found.equals(new Found.Other(""))) {
            kindless++;
        } else if (found instanceof Found.Broken broken) {
            int line = broken.line() == 0 ? 0 : broken.line() + firstLine - 1;
            gathering.miss(broken, place(line));
        } else {
            taken++;
            gathering.take(found);
        }
    }

    /** How many objects of the file were read so far. */
    int taken() {
        return taken;
    }

    private void syntaxError(JacksonException e, String language, int firstLine) throws IOException {
        if (e instanceof JacksonIOException io && io.getCause() != null) {
            throw io.getCause();
        }
        if (!within) {
            beginDocument();
        }
        within = false;
        if (!again) {
            // Of YAML the documents behind that line are read all the same.
            String rest = language.equals("YAML") ? "what follows in this document" : "what follows in this file";
            Place place = place(lineInFile(Tokens.place(e), firstLine));
            gathering.missRest(place.says(
                    "this is not " + language + " (" + Tokens.said(e) + "). " + readBefore(taken - takenBefore, rest)));
        }
    }

    /**
     * What was read of something that breaks off.
     *
     * @param objects how many objects
     * @param rest what is not known of it
     */
    static String readBefore(int objects, String rest) {
        return switch (objects) {
            case 0 -> "Nothing of it was read.";
            case 1 -> "1 object before that was read; " + rest + " is not known.";
            default -> String.format(Locale.ROOT, "%,d objects before that were read; %s is not known.", objects, rest);
        };
    }

    /** Complains of the file itself, which would be no news when it is read again. */
    private void complain(Complaint complaint) {
        if (!again) {
            gathering.complain(complaint);
        }
    }

    private Place place(int line) {
        return new Place(file, document, line);
    }

    private static int lineInFile(@Nullable TokenStreamLocation location, int firstLine) {
        return location == null || location.getLineNr() < 1 ? 0 : location.getLineNr() + firstLine - 1;
    }

    /**
     * The first two bytes that are no blanks, without taking them, or fewer if there are no more. YAML may begin with a brace
     * too, but no quote follows it then, or it is the same as JSON. Takes a byte order mark.
     */
    private static String firstBytes(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xef || in.read() != 0xbb || in.read() != 0xbf) {
            in.reset();
        }
        in.mark(LOOK_AHEAD);
        StringBuilder first = new StringBuilder();
        for (int i = 1; i < LOOK_AHEAD && first.length() < 2; i++) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            if (next > ' ') {
                first.append((char) next);
            }
        }
        in.reset();
        return first.toString();
    }
}
